// Lists of which the first are shown, the others when asked for.

import { button, fill, h } from "./dom.js";
import { t } from "./strings.js";

/**
 * A list that can be unfolded. `item(entry, n)` makes what stands for an entry; `most` are shown at first, and up to
 * `slack` more where that leaves none; `step` more at each asking. `more` wraps the button that asks.
 */
export function unfolding(list, most, item, { tag = "ul", slack = 2, step = 100, more = tag === "ul" ? (asking) => h("li", null, asking) : (asking) => asking, ...props } = {}) {
  const root = h(tag, props);
  const show = (count) => fill(root, list.slice(0, count).map(item),
    list.length > count ? more(button({ class: "link", onclick: () => { const at = root.childElementCount - 1; show(count + step); focus(root.children[at]); } }, t("moreOf", list.length - count))) : null);
  show(list.length > most + slack ? most : most + slack);
  return root;
}

/** Who works with the keyboard goes on at the first that was unfolded. */
function focus(element) {
  (element?.matches("button") ? element : element?.querySelector("button, summary, input, a"))?.focus();
}

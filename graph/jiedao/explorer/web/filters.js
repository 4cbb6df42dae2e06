// The legend, which also filters, and the other filters.

import { button, fill, h, named } from "./dom.js";
import { markElement } from "./marks.js";
import { className, relationName, t } from "./strings.js";
import { unfolding } from "./unfolding.js";

/** Build the filters into `root`. `change(patch)` is told what the reader wants. */
export function buildFilters(root, model, state, scopes, change) {
  const classes = model.data.classes, predicates = model.data.predicates;
  const classCount = count(classes, model.data.entity.cls), relationCount = count(predicates, model.data.relation.predicate);
  fill(root,
    group(t("classes"), classes, state.hiddenClasses, (hidden) => change({ hiddenClasses: hidden }),
      (name) => [markElement(name, 16), h("span", { text: className(name) }), h("small", { text: classCount.get(name) })]),
    ...["division", "street", "star", "year", "article"].map((name) => choice(name, model, state, scopes, change)),
    group(t("relations"), predicates, state.hiddenRelations, (hidden) => change({ hiddenRelations: hidden }),
      (name) => [h("span", { text: relationName(name) }), h("small", { text: relationCount.get(name) })]),
    button({ class: "wide", id: "clear-filters", onclick: () => change({ hiddenClasses: [], hiddenRelations: [], only: { division: [], street: [], article: [], year: [], star: [] }, around: null, path: null, picked: [] }) }, t("clearFilters")));
}

function count(names, column) {
  const found = new Map(names.map((name) => [name, 0]));
  for (const n of column) found.set(names[n], found.get(names[n]) + 1);
  return found;
}

function group(title, names, hidden, change, content) {
  const set = new Set(hidden);
  const box = (name) => h("label", { class: "tick" },
    h("input", { type: "checkbox", checked: !set.has(name), "data-name": name, onchange: (event) => { if (event.target.checked) set.delete(name); else set.add(name); change([...set]); } }),
    ...content(name));
  return h("fieldset", null, h("legend", { text: title }),
    h("div", { class: "row small" },
      button({ class: "link", onclick: () => change([]) }, t("all")), button({ class: "link", onclick: () => change([...names]) }, t("none"))),
    names.map(box));
}

/** One of the filters that pick from a list: a fold-out with a field to narrow long lists. */
function choice(name, model, state, scopes, change) {
  const chosen = new Set(state.only[name]);
  const details = h("details", { class: "choice", "data-filter": name, open: chosen.size > 0 },
    h("summary", null, h("span", { text: t(name) }), h("small", { text: chosen.size ? String(chosen.size) : t("any") })));
  let list = h("div");
  let options = null;
  const show = (text) => {
    const wanted = model.plain(text);
    const found = options.filter(([, label]) => model.plain(label).includes(wanted));
    const tick = ([value, label]) => h("label", { class: "tick" },
      h("input", { type: "checkbox", checked: chosen.has(value), onchange: (event) => {
        if (event.target.checked) chosen.add(value); else chosen.delete(value);
        change({ only: { ...state.only, [name]: [...chosen] } });
      } }), named(label, 40));
    const before = list;
    list = unfolding(found, 100, tick, { tag: "div", class: "choices", tabindex: "0", role: "group", "aria-label": t(name) });
    before.replaceWith(list);
  };
  const load = () => {
    if (options || !details.open) return;
    options = optionsOf(name, model, scopes);
    if (options.length > 12) details.append(h("input", { type: "search", class: "narrow", "aria-label": `${t(name)}: ${t("filters")}`, oninput: (event) => show(event.target.value) }));
    details.append(list);
    show("");
  };
  details.addEventListener("toggle", load);
  load();
  return details;
}

function optionsOf(name, model, scopes) {
  if (name === "year") return [...new Set(scopes().years.flat())].sort().map((year) => [year, String(year)]);
  if (name === "article") {
    return Array.from({ length: model.articles }, (_, a) => [a, `${model.article(a).headline || t("untitled")} ${model.article(a).date}`]);
  }
  const cls = { street: "SubDistrict", star: "Star", division: "Division" }[name];
  const found = [];
  for (let i = 0; i < model.size; i++) if (model.cls(i) === cls) found.push([i, model.name(i)]);
  return found.sort((a, b) => (a[1] < b[1] ? -1 : 1));
}

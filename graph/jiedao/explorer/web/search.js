// Finding names: by characters, aliases, pinyin and pinyin initials; and the box that completes them.

import { button, fill, h, icon, named } from "./dom.js";
import { markElement } from "./marks.js";
import { className, t } from "./strings.js";

/** A finder over all names: `find(text, most, accept)` gives entity numbers with the name that matched, best first. */
export function makeFinder(model) {
  let names = null, spelt = null;
  const readings = new Map();
  for (const part of model.data.readings.split(";")) {
    const [syllable, characters = ""] = part.split(" ");
    for (const char of characters) (readings.get(char) ?? readings.set(char, []).get(char)).push(syllable);
  }
  const load = () => {
    if (names) return;
    names = [];
    for (let i = 0; i < model.size; i++) {
      for (const name of [model.label(i), ...model.aliases(i)]) names.push({ i, name, plain: model.plain(name) });
    }
  };
  const spell = () => {
    if (spelt) return;
    spelt = names.map(({ plain: text }) => {
      const first = [], second = [], whole = [];
      for (const char of text.slice(0, 60)) {
        const [one, two] = readings.get(char) ?? [char];
        first.push(one[0]);
        second.push((two ?? one)[0]);
        whole.push(one);
      }
      return [first.join(""), second.join(""), whole.join("")];
    });
  };
  /** For a name behind places that it lies within: 沈阳南湖街道 for 南湖街道 in 和平区 of 沈阳市. */
  const placed = (i, own, wanted) => {
    for (let at = 2; at <= wanted.length - 2; at++) {
      if (!own.includes(wanted.slice(at))) continue;
      let before = wanted.slice(0, at);
      for (const place of model.above(i).reverse()) before = before.slice(shared(before, model.plain(model.label(place))));
      return before ? 0 : scoreOf(own.indexOf(wanted.slice(at)), own.length, wanted.length - at, 80);
    }
    return 0;
  };
  return {
    find(text, most = 12, accept = () => true) {
      const wanted = model.plain(text);
      if (!wanted) return [];
      load();
      const letters = /^[a-z0-9+]+$/.test(wanted);
      if (letters) spell();
      const best = new Map();
      for (let n = 0; n < names.length; n++) {
        const { i, name, plain: own } = names[n];
        if (!accept(i)) continue;
        let score = scoreOf(own.indexOf(wanted), own.length, wanted.length, 100) || placed(i, own, wanted);
        if (!score && letters) {
          const [first, second, whole] = spelt[n];
          score = Math.max(scoreOf(first.indexOf(wanted), first.length, wanted.length, 70, 8), scoreOf(second.indexOf(wanted), second.length, wanted.length, 65, 8),
            scoreOf(whole.indexOf(wanted), whole.length, wanted.length, whole.startsWith(wanted) ? 60 : 20));
        }
        if (!score) continue;
        score += Math.min(model.links[i].length, 40) / 10 + (model.cls(i) === "SubDistrict" ? 12 : 0) - (name === model.label(i) ? 0 : 1);
        if (!(best.get(i)?.score >= score)) best.set(i, { i, name, score });
      }
      return [...best.values()].sort((a, b) => b.score - a.score || a.i - b.i).slice(0, most);
    },
  };
}

/** How many characters two texts begin with alike; one alone does not count. */
function shared(a, b) {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n > 1 ? n : 0;
}

function scoreOf(at, length, wanted, base, whole = 30) {
  if (at < 0) return 0;
  return base + (length === wanted ? whole : 0) + (at === 0 ? 15 : 0) - Math.min(20, length - wanted) / 4;
}

/** A text field that completes names as one types. `pick(node)` is told what was chosen. */
export function combobox({ label, placeholder, id, find, pick, model, className: cls = "" }) {
  const list = h("ul", { role: "listbox", id: `${id}-list`, class: "options", "aria-label": t("results"), hidden: true });
  const input = h("input", {
    id, type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list",
    "aria-label": label, placeholder: placeholder ?? label, autocomplete: "off", spellcheck: "false",
  });
  let options = [], active = -1;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); active = -1; };
  const mark = (n) => {
    active = n;
    [...list.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === n)));
    if (n >= 0) { input.setAttribute("aria-activedescendant", `${id}-${n}`); list.children[n]?.scrollIntoView({ block: "nearest" }); }
  };
  const choose = (n) => { const found = options[n]; if (found) { input.value = ""; close(); pick(found.i); } };
  const update = () => {
    options = find(input.value);
    if (!input.value.trim()) { close(); return; }
    fill(list, options.length ? options.map(({ i, name }, n) => h("li", {
      role: "option", id: `${id}-${n}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(n); },
    }, markElement(model.cls(i)), named(model.name(i), 40), name !== model.label(i) ? h("small", null, named(name, 30)) : null,
    model.hub[i] !== i && model.cls(model.hub[i]) === "SubDistrict" ? h("small", { class: "home" }, named(model.name(model.hub[i]), 20)) : null, h("small", { class: "kind", text: className(model.cls(i)) })))
      : h("li", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "empty", text: t("noResults") }));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(options.length ? 0 : -1);
  };
  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (input.value.trim()) update(); });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && options.length) { event.preventDefault(); mark((active + 1) % options.length); }
    else if (event.key === "ArrowUp" && options.length) { event.preventDefault(); mark((active - 1 + options.length) % options.length); }
    else if (event.key === "Enter" && active >= 0 && !list.hidden) { event.preventDefault(); choose(active); }
    else if (event.key === "Escape") { input.value = ""; close(); }
  });
  return h("div", { class: `combobox ${cls}` }, icon("search"), input, list);
}

/** A chip that names an entity and can be removed. */
export function chip(model, i, remove) {
  return h("span", { class: "chip" }, markElement(model.cls(i), 12), named(model.name(i), 24),
    button({ class: "bare", "aria-label": `${t("remove")} ${model.name(i).slice(0, 60)}`, onclick: () => remove(i) }, icon("close")));
}

// The sentences that say so, with the words marked.

import { h, named, seen } from "./dom.js";
import { sentence } from "./model.js";
import { t } from "./strings.js";
import { unfolding } from "./unfolding.js";

/** The text with every occurrence of one of the names marked; where a name is not found as it is, quotation marks inside it are allowed for. */
export function marked(text, names) {
  const wanted = [...new Set(names)].filter((name) => name && name.length <= 80 && name.trim()).sort((a, b) => b.length - a.length);
  if (!wanted.length) return [seen(text)];
  const escape = (part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const loose = (name) => [...name.replace(/[“”"'‘’\s]/g, "")].map(escape).join("[“”\"'‘’\\s]?");
  const forms = wanted.map((name) => (text.includes(name) ? escape(name) : loose(name))).filter(Boolean);
  if (!forms.length) return [seen(text)];
  const pattern = new RegExp(forms.join("|"), "gu");
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    if (!match[0]) continue;
    parts.push(seen(text.slice(last, match.index)), h("mark", { text: seen(match[0]) }));
    last = match.index + match[0].length;
  }
  return [...parts, seen(text.slice(last))];
}

/** Names under which an entity may stand in a sentence. */
export function forms(model, i) {
  return [model.label(i), ...model.aliases(i)].slice(0, 30);
}

/** The numbers of a sentence that mean this value: 2.64亿 for 264000000. */
export function numerals(text, value) {
  const found = [];
  for (const match of text.matchAll(/\d[\d,]{0,20}(?:\.\d{1,12})?\s?[余多]?[十百千万亿]?亿?/g)) {
    const digits = Number(/[\d,.]+/.exec(match[0])[0].replaceAll(",", ""));
    let factor = 1;
    for (const char of match[0]) factor *= { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[char] ?? 1;
    if (Math.abs(digits * factor - Number(value)) <= Math.abs(Number(value)) * 1e-9) found.push(match[0]);
  }
  return found;
}

/** One sentence with its source; `brief`: file and rule only when asked for. */
export function quote(model, v, names, brief = false) {
  const passage = model.passage(v);
  const article = passage.article >= 0 ? model.article(passage.article) : null;
  const text = sentence(model, v);
  const modality = model.modality(v);
  const body = text === null
    ? h("p", { class: "note", text: t("wordsLeft", passage.key) })
    : h("blockquote", { lang: "zh", dir: "auto", tabindex: text.length > 400 ? "0" : null }, contextOf(passage.words[0], false), marked(text.slice(0, 6000), names), text.length > 6000 ? "…" : null, contextOf(passage.words.at(-1), true));
  const where = passage.spans.length ? `${passage.source} [${passage.spans[0]}–${passage.spans.at(-1)}]` : passage.source;
  const origin = [h("span", { class: "file", text: seen(where, 90) }),
    h("span", { class: "rule", title: seen(passage.rule[2], 400), text: `${t("rule")} ${seen(passage.rule[0], 60)}` })];
  return h("figure", { class: "quote", "data-evidence": passage.key }, body,
    h("figcaption", null, modality ? h("strong", { class: `modality ${modality}`, text: t(modality) }) : null,
      article ? headlineOf(article) : null,
      h("span", { text: [article?.publisher, article?.date || (article && !brief ? t("unknownDate") : "")].filter(Boolean).map((s) => seen(s, 60)).join(" · ") }),
      brief ? h("details", { class: "origin" }, h("summary", { text: t("origin") }), origin) : origin));
}

function contextOf(text, after) {
  const clean = text.replace(/\s+/g, "");
  return clean ? h("span", { class: "context", text: after ? `${seen(clean, 40)}…` : `…${seen(clean, 40)}` }) : null;
}

function headlineOf(article) {
  const name = named(article.headline || t("untitled"), 60);
  return /^https?:\/\//i.test(article.url) && article.url.length < 2000
    ? h("a", { href: article.url, rel: "noreferrer noopener", target: "_blank" }, name) : name;
}

/** Sentences, each once however many statements it carries; the first few, and the others when asked for. */
export function quotes(model, evidence, names, most = 3, brief = false) {
  const unique = distinct(model, evidence);
  if (!unique.length) return h("p", { class: "note", text: t("noSentences") });
  return unfolding(unique, most, (v) => quote(model, v, names, brief), { tag: "div", class: "quotes", slack: 0, step: 30 });
}

/** Evidence without repetitions of the same sentence; `modal`: one that is told both as done and as planned stays twice. */
export function distinct(model, evidence, modal = true) {
  const known = new Set();
  return evidence.filter((v) => {
    const passage = model.passage(v);
    const key = `${passage.source} ${passage.spans[0]} ${passage.spans.at(-1)} ${modal ? model.modality(v) : ""}`;
    return known.has(key) ? false : known.add(key);
  });
}

/** A fold-out with the sentences of a statement, filled when it is opened. */
export function quoteFold(model, evidence, names, open = false) {
  const unique = distinct(model, evidence);
  if (!unique.length) return null;
  const details = h("details", { class: "proof", open },
    h("summary", { text: unique.length === 1 ? t("oneSentence") : t("sentences", unique.length) }));
  const load = () => { if (details.open && details.children.length === 1) details.append(quotes(model, evidence, names)); };
  details.addEventListener("toggle", load);
  load();
  return details;
}

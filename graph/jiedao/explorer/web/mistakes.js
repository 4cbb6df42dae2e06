// What is wrong with a query, in the reader's language, and what was probably meant.

import { t, termNames } from "./strings.js";

const TEXTS = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|#[^\n]*/g;
const WORD = /(?<![\w?$@:.-])[A-Za-z_]\w*(?![\w-]*:)/g;
const PREFIX = /(?<![\w?$@:.-])([A-Za-z][\w-]*):/g;
const TERM = /(?<![\w-])jd:(\w+)/g;

/** The query with a blank for each character of its texts, IRIs and comments. */
export function bared(query) { return query.replace(TEXTS, (part) => part.replace(/[^\n]/g, " ")); }

/** Whether the query says itself what the prefix stands for. */
export function declares(text, prefix) { return new RegExp(`\\bprefix\\s+${prefix}:`, "i").test(text); }

/**
 * Why the engine refuses a query, which it was given behind a line of prefixes. Its own message is the last resort: it
 * names neither place nor cause reliably.
 */
export function refusal(query, message, { prefixes, words, updates, signs }) {
  const text = bared(query);
  const tell = (key, at, ...values) => t(key, ...place(query, at), ...values);
  const wide = [...text].find((char) => Object.hasOwn(signs, char));
  if (wide) return tell("fullWidth", text.indexOf(wide), wide, signs[wide]);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const upper = word.toUpperCase();
    if (updates.includes(upper)) return tell("isUpdate", index, upper);
    if (word !== "a" && !words.includes(upper)) return tell("noWord", index, word) + meant(upper, words);
  }
  for (const { 1: prefix, index } of text.matchAll(PREFIX)) {
    if (!Object.hasOwn(prefixes, prefix) && !declares(text, prefix)) return tell("noPrefix", index, prefix) + meant(prefix, Object.keys(prefixes), ":");
  }
  const alone = unpaired(text);
  if (alone >= 0) return tell("unpaired", alone, text[alone]);
  const [, line, column, said] = /^error at (\d+):(\d+): (.*)$/s.exec(message) ?? [];
  return said ? t("refusedAt", Math.max(1, line - 1), column, said) : t("refused", message);
}

/** What to say of the names below `jd:` that the vocabulary does not have: nothing in a graph bears them. */
export function unknownTerms(query) {
  const text = bared(query), known = termNames();
  if (declares(text, "jd")) return [];
  const first = new Map([...text.matchAll(TERM)].reverse().map(({ 1: name, index }) => [name, index]));
  return [...first].filter(([name]) => !known.includes(name)).sort((a, b) => a[1] - b[1])
    .map(([name, index]) => t("noTerm", ...place(query, index), `jd:${name}`) + meant(name, known, "", "jd:"));
}

/** Where a bracket stands that has no partner, or -1. */
function unpaired(text) {
  const open = [];
  for (const { 0: sign, index } of text.matchAll(/[{}()[\]]/g)) {
    if ("{([".includes(sign)) open.push(index);
    else if (!open.length || { "{": "}", "(": ")", "[": "]" }[text[open.pop()]] !== sign) return index;
  }
  return open.length ? open.at(-1) : -1;
}

function place(query, at) {
  const before = query.slice(0, at).split("\n");
  return [before.length, before.at(-1).length + 1];
}

/** The most similar of the known words, if one is similar, as a question. */
function meant(word, known, behind = "", before = "") {
  const least = Math.max(1, Math.floor(word.length / 3));
  const [best] = known.map((name) => [distance(word.toLowerCase(), name.toLowerCase()), name]).filter(([n]) => n <= least).sort((a, b) => a[0] - b[0]);
  return best ? t("meant", before + best[1] + behind) : "";
}

/** How many characters have to be put in, taken out or changed to make one word the other. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}

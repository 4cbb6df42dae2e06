// Side by side: who runs a programme and how, or what sub-districts share and do not.

import { button, fill, h, icon, named, seen } from "./dom.js";
import { markElement } from "./marks.js";
import { sentence } from "./model.js";
import { bar, entityButton, measure, stated, tense } from "./panel.js";
import { forms, numerals, quote, quoteFold, quotes } from "./quotes.js";
import { toldOf, topicFor, topicKey, written } from "./scopes.js";
import { chip, combobox } from "./search.js";
import { amount, className, relationName, t } from "./strings.js";
import { bare, runnersOf, sentencesOf, touched } from "./telling.js";
import { unfolding } from "./unfolding.js";

/** The comparing view, by programme or by sub-district as the state says. */
export function buildCompare(root, app) {
  const { model } = app;
  const state = app.state();
  const byTopic = state.topic >= 0 || !state.streets.length;
  const head = h("div", { class: "toolbar" },
    h("div", { class: "segments", role: "group", "aria-label": t("viewCompare") },
      button({ "aria-pressed": String(byTopic), "data-key": "by-topic", onclick: () => { const topic = app.topics()[0]; app.go({ topic: state.topic >= 0 ? state.topic : topic ? topic.members[0] : -1, streets: state.topic >= 0 ? state.streets : [] }); } }, t("byTopic")),
      button({ "aria-pressed": String(!byTopic), "data-key": "by-street", onclick: () => app.go({ topic: -1, streets: state.streets.length ? state.streets : mostShared(app) }) }, t("byStreet"))),
    combobox({ id: "compare-pick", model, label: byTopic ? t("chooseTopic") : t("chooseStreet"),
      find: (text) => app.finder.find(text, 12, (i) => (byTopic ? ["Programme", "Platform"].includes(model.cls(i)) : model.cls(i) === "SubDistrict")),
      pick: (i) => (byTopic ? app.go({ topic: i, streets: [] }) : app.addStreet(i)) }));
  fill(root, head, byTopic ? topicView(root, app, state) : streetsView(app, state.streets));
}

/** The two sub-districts that share most programmes; where none do, the two that most is told of. */
function mostShared({ model, topics }) {
  const pairs = new Map();
  for (const topic of topics().slice(0, 100)) {
    const streets = [...topic.columns.keys()].sort((a, b) => a - b).slice(0, 12);
    streets.forEach((a, n) => streets.slice(n + 1).forEach((b) => {
      const key = `${a} ${b}`;
      pairs.set(key, { streets: [a, b], times: (pairs.get(key)?.times ?? 0) + 1 });
    }));
  }
  const [most] = [...pairs.values()].sort((a, b) => b.times - a.times);
  return most?.streets ?? mostLinked(model);
}

function mostLinked(model) {
  const found = [];
  for (let i = 0; i < model.size; i++) if (model.cls(i) === "SubDistrict") found.push(i);
  return found.sort((a, b) => model.links[b].length - model.links[a].length || a - b).slice(0, 2);
}

const COLUMNS = 6;
const COLUMN = 300; // pixels that a column takes at least where the page opens

function clamp(value, low, high) { return Math.min(high, Math.max(low, value)); }

/** The programmes that several run, to go from one to the next. */
function topicChips(app, most, key = "") {
  const { model } = app;
  return unfolding(app.topics(), most, (topic) =>
    button({ class: "toggle", "data-key": `topic ${topic.members[0]}`, "aria-pressed": String(topic.key === key), onclick: () => app.compareTopic(topic.members[0]) },
      markElement(model.cls(topic.members[0])), named(topic.label, 20), h("small", { text: topic.columns.size })), { tag: "div", class: "chips topics-row", role: "group", "aria-label": t("sameDifferent") });
}

function topicView(root, app, state) {
  const { model } = app;
  if (state.topic < 0) {
    return [h("p", { text: t("compareHow") }), topicChips(app, 30)];
  }
  const topic = topicFor(model, app.scopes(), state.topic);
  const all = runnersOf(model, topic);
  const shown = state.streets.length ? state.streets.filter((s) => topic.columns.has(s)) : all.slice(0, clamp(Math.floor(root.clientWidth / COLUMN), 2, 3));
  const coined = topic.members.some((i) => bare(model.label(i)) !== bare(topic.label));
  const times = new Map();
  for (const s of shown) for (const i of touched(model, topic, s)) times.set(i, (times.get(i) ?? 0) + 1);
  return [
    topicChips(app, 8, topic.key),
    h("h2", { class: "title" }, entityButton(model, state.topic, app.open, 80, topic.label), h("small", { text: t("runners", all.length) })),
    all.length > 2 ? h("div", { class: "chips", role: "group", "aria-label": t("streets") }, all.map((s) => {
      const on = shown.includes(s);
      return button({ class: "toggle", "data-key": `street ${s}`, "aria-pressed": String(on), disabled: !on && shown.length >= COLUMNS, onclick: () => app.go({ streets: on ? shown.filter((o) => o !== s) : [...shown, s] }) }, named(model.name(s), 20));
    })) : null,
    h("div", { class: "columns", "data-columns": shown.length }, shown.map((s) => topicColumn(app, topic, s, times, shown.length, coined))),
    shown.length ? null : h("p", { class: "warning", text: t("nothing") }),
  ];
}

function topicColumn(app, topic, s, times, columns, coined) {
  const { model } = app;
  const { members, edges, figures } = topic.columns.get(s);
  const names = [...members].flatMap((i) => forms(model, i)).concat(topic.label);
  const involved = [...touched(model, topic, s)];
  const own = involved.filter((i) => times.get(i) < columns || columns === 1), common = involved.filter((i) => times.get(i) >= columns && columns > 1);
  const via = (i) => [...edges].find((e) => (model.subject[e] === i || model.object[e] === i) && [model.subject[e], model.object[e]].some((n) => topic.members.includes(n))) ?? [...edges].find((e) => model.subject[e] === i || model.object[e] === i);
  const item = (i) => {
    const e = via(i);
    if (e === undefined) return h("li", null, entityButton(model, i, app.open, 30));
    return h("li", null, h("small", { class: "via", text: relationName(model.predicate(e), model.object[e] !== i) }), entityButton(model, i, app.open, 30), tense(model, e),
      quoteFold(model, model.edgeEvidence(e), [...names, ...forms(model, i)]));
  };
  const sentences = sentencesOf(model, topic, s);
  const words = [...names, ...own.slice(0, 60).flatMap((i) => forms(model, i))];
  const list = unfolding(sentences, 4, (v) => quote(model, v, words, true), { tag: "div", class: "quotes", slack: 0, step: 20 });
  return h("section", { class: "column", "aria-label": seen(model.name(s), 60) },
    h("header", null, h("h3", null, entityButton(model, s, app.open)),
      coined && members.size ? h("p", { class: "note" }, `${t("calledHere")} `, unfolding([...members], 4, (i) => entityButton(model, i, app.open, 24), { tag: "span" })) : null),
    h("div", { class: "how" }, h("h4", { text: columns > 1 ? t("onlyHere") : t("linkedWith") }),
      own.length ? unfolding(own, 8, item, { class: "plain own" }) : figures.size ? null : h("p", { class: "note", text: t("nothingMore") }),
      figures.size ? [h("h4", { text: t("results_") }), unfolding([...figures], 5, (f) => figureItem(app, f, s), { class: "plain" })] : null),
    h("div", null, h("h4", { text: t("whatTheySay") }), sentences.length ? list : h("p", { class: "note", text: t("nothing") })),
    h("div", null, common.length ? [h("h4", { text: t("alsoElsewhere") }), unfolding(common, 20, item, { class: "plain" })] : null));
}

/** A figure told of a sub-district, with whose it is where it is of something else there; a bar up to `most`. */
function figureItem(app, f, s, most = 0) {
  const { model } = app;
  const { indicator, value, unit, about } = model.figure(f);
  const marks = model.figureEvidence(f).flatMap((v) => numerals(sentence(model, v) ?? "", value));
  return h("li", { class: "figure" }, about === s ? null : h("span", { class: "owner" }, entityButton(model, about, app.open, 24)), named(indicator, 40), " ", h("strong", { class: "amount", title: seen(`${value} ${unit}`, 100) }, amount(value), named(unit, 16)),
    stated(model.figure(f)),
    most > 0 ? bar(Number(value) / most) : null, quoteFold(model, model.figureEvidence(f), [indicator, ...marks, ...forms(model, about)]));
}

/** Two or more sub-districts: what they share, what is their own. */
function streetsView(app, streets) {
  const { model } = app;
  const chips = h("div", { class: "chips" }, streets.map((s) => chip(model, s, () => app.go({ streets: streets.filter((o) => o !== s) }))));
  if (streets.length < 2) return [chips, h("p", { class: "warning", text: t("tooFew") }), streets.length ? companions(app, streets[0]) : null];
  const profile = new Map(streets.map((s) => [s, profileOf(app, s)]));
  return [chips, h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("viewCompare") }, h("table", { class: "compare", "data-columns": streets.length },
    h("thead", null, h("tr", null, h("td"), streets.map((s) => h("th", { scope: "col" }, entityButton(model, s, app.open))))),
    sharedRows(app, streets, profile),
    listRow(app, t("ownProgrammes"), streets, (s) => profile.get(s).programmes.filter(([key]) => streets.filter((o) => profile.get(o).keys.has(key)).length === 1).map(([, entry]) => entry)),
    starRows(app, streets),
    figureRows(app, streets),
    listRow(app, t("organisations"), streets, (s) => profile.get(s).organisations),
    listRow(app, t("projects"), streets, (s) => profile.get(s).places),
    listRow(app, t("communities"), streets, (s) => profile.get(s).communities),
    listRow(app, t("compounds"), streets, (s) => profile.get(s).compounds),
    listRow(app, t("awards"), streets, (s) => profile.get(s).awards)))];
}

/** The sub-districts that run most of what this one runs, to be added. */
function companions(app, s) {
  const { model } = app;
  const times = new Map();
  for (const topic of app.topics()) if (topic.columns.has(s)) for (const o of topic.columns.keys()) if (o !== s) times.set(o, (times.get(o) ?? 0) + 1);
  if (!times.size) return null;
  const found = [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return [h("p", { text: t("companions") }), unfolding(found, 12, ([o, count]) =>
    button({ class: "toggle", onclick: () => app.addStreet(o) }, named(model.name(o), 20), h("small", { text: count })), { tag: "div", class: "chips", id: "companions" })];
}

/** Programmes (by formula, so that one coined twice is one), organisations and so on with the relation that says so. */
function profileOf(app, s) {
  const { model } = app;
  const mine = (i) => app.scopes().streets[i].length === 1 && app.scopes().streets[i][0] === s;
  const programmes = new Map(), organisations = [], places = [], communities = [], compounds = [], awards = [], seenOnes = new Set();
  const lists = { Organisation: organisations, Project: places, Facility: places, Community: communities, Compound: compounds, Award: awards };
  const add = (i, edges) => {
    if (seenOnes.has(i) || i === s) return;
    const cls = model.cls(i);
    seenOnes.add(i);
    if (cls === "Programme" || cls === "Platform") programmes.set(topicKey(model, i), { i, edges });
    else if (Object.hasOwn(lists, cls)) lists[cls].push({ i, edges });
  };
  for (const e of model.links[s]) {
    const o = model.other(e, s);
    if (model.predicate(e) !== "within" || model.subject[e] !== s) add(o, model.links[s].filter((g) => model.other(g, s) === o));
  }
  for (let i = 0; i < model.size; i++) if (mine(i)) add(i, model.links[i].filter((e) => toldOf(model, model.edgeEvidence(e)).includes(s)).slice(0, 3));
  return { programmes: [...programmes], keys: programmes, organisations, places, communities, compounds, awards };
}

function sharedRows(app, streets, profile) {
  const { model } = app;
  const keys = [...new Set(streets.flatMap((s) => [...profile.get(s).keys.keys()]))].filter((key) => streets.filter((s) => profile.get(s).keys.has(key)).length > 1);
  if (!keys.length) return null;
  return rowsUnder(t("sharedProgrammes"), streets, keys, 40, (key) => {
    const entries = streets.map((s) => profile.get(s).keys.get(key)).filter(Boolean), [first] = entries;
    return h("tr", null, h("th", { scope: "row" }, model.formula(first.i) ? named(written(model, entries.map((entry) => entry.i)), 30) : entityButton(model, first.i, app.open, 30),
      button({ class: "link", onclick: () => app.go({ topic: first.i, streets: streets.filter((s) => profile.get(s).keys.has(key)) }) }, icon("compare"), t("viewCompare"))),
      streets.map((s) => h("td", null, profile.get(s).keys.has(key) ? [h("span", { class: "yes", text: `✓ ${t("yes")}` }), words(app, profile.get(s).keys.get(key))] : h("span", { class: "no", text: `— ${t("no")}` }))));
  });
}

function proof(app, { i, edges }) {
  const { model } = app;
  return quoteFold(model, edges.flatMap((e) => model.edgeEvidence(e)), forms(model, i));
}

/** The first sentence, to be read at once. */
function words(app, { i, edges }) {
  const { model } = app;
  return quotes(model, edges.flatMap((e) => model.edgeEvidence(e)), forms(model, i), 1, true);
}

/** A part of the table: its title, and a row for each of the list. */
function rowsUnder(title, streets, list, most, row) {
  return [h("tbody", null, h("tr", { class: "section" }, h("th", { scope: "colgroup", colspan: streets.length + 1, text: title }))),
    unfolding(list, most, row, { tag: "tbody", more: (asking) => h("tr", null, h("td", { colspan: streets.length + 1 }, asking)) })];
}

function listRow(app, title, streets, get) {
  const lists = streets.map(get);
  if (!lists.some((list) => list.length)) return null;
  const item = (entry) => h("li", null, entityButton(app.model, entry.i, app.open, 24), proof(app, entry));
  return rowsUnder(title, streets, [lists], 1, () => h("tr", null, h("td"), lists.map((list) => h("td", null, unfolding(list, 25, item, { class: "plain" })))));
}

function starRows(app, streets) {
  const { model } = app;
  const served = streets.map((s) => new Set(app.scopes().stars[s]));
  const stars = [...new Set(served.flatMap((set) => [...set]))];
  if (!stars.length) return null;
  return rowsUnder(t("starsServed"), streets, stars, 20, (star) => h("tr", null, h("th", { scope: "row" }, entityButton(model, star, app.open)),
    served.map((set, n) => h("td", null, set.has(star) ? [h("span", { class: "yes", text: `✓ ${t("yes")}` }), starWords(app, streets[n], star)] : h("span", { class: "no", text: `— ${t("no")}` })))));
}

/** The first sentence by which a sub-district serves a star, its own before those on what it shares with others. */
function starWords(app, s, star) {
  const { model } = app;
  const edges = app.scopes().serving(s, star);
  const evidence = edges.flatMap((e) => model.edgeEvidence(e));
  const own = evidence.filter((v) => toldOf(model, [v]).includes(s));
  return quotes(model, own.length ? own : evidence, edges.flatMap((e) => forms(model, model.object[e])), 1, true);
}

/**
 * Figures with the same indicator and unit in at least two of the sub-districts. Those that can be compared have bars:
 * of the sub-districts themselves or of things of one class, in the same sense and of the same time.
 */
function figureRows(app, streets) {
  const { model } = app;
  const { streets: scopes } = app.scopes();
  const own = streets.map((s) => {
    const found = new Map();
    for (let i = 0; i < model.size; i++) {
      if (i !== s && !(scopes[i].length === 1 && scopes[i][0] === s)) continue;
      for (const f of model.figuresOf(i)) { const { indicator, unit } = model.figure(f); const key = `${indicator}\n${unit}`; (found.get(key) ?? found.set(key, []).get(key)).push(f); }
    }
    return found;
  });
  const rows = [...new Set(own.flatMap((found) => [...found.keys()]))].filter((key) => own.filter((found) => found.has(key)).length > 1)
    .map((key) => ({ key, cells: own.map((found) => found.get(key) ?? []), most: comparable(model, own.map((found) => found.get(key) ?? [])) }))
    .sort((a, b) => (b.most.size > 0) - (a.most.size > 0) || (a.key < b.key ? -1 : 1));
  if (!rows.length) return null;
  return rowsUnder(t("equalFigures"), streets, rows, 60, ({ key, cells, most }) => {
    const [indicator, unit] = key.split("\n");
    const item = (f, s) => figureItem(app, f, s, most.get(measure(model, f)));
    return h("tr", null, h("th", { scope: "row" }, named(indicator, 40), h("small", null, named(unit, 12))),
      cells.map((list, n) => h("td", null, unfolding([...list].sort((f, g) => (most.has(measure(model, g)) - most.has(measure(model, f))) || f - g), 8, (f) => item(f, streets[n]), { class: "plain" }))));
  });
}

/** What several columns measure alike, each with the largest value that any of them states. */
function comparable(model, cells) {
  const most = new Map();
  for (const kind of new Set(cells.flat().map((f) => measure(model, f)))) {
    const alike = cells.map((list) => list.filter((f) => measure(model, f) === kind));
    if (alike.filter((list) => list.length).length > 1) most.set(kind, Math.max(...alike.flat().map((f) => Math.abs(Number(model.figure(f).value)))));
  }
  return most;
}

/** The class of an entity in words, for tables. */
export function kindOf(model, i) { return className(model.fine(i) || model.cls(i)); }

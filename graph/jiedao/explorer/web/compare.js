// Side by side: who runs a programme and how, or what sub-districts share and do not.

import { button, fill, h, icon, named, seen } from "./dom.js";
import { markElement } from "./marks.js";
import { sentence } from "./model.js";
import { bar, entityButton, tense } from "./panel.js";
import { distinct, forms, numerals, quote, quoteFold } from "./quotes.js";
import { toldOf, topicFor } from "./scopes.js";
import { chip, combobox } from "./search.js";
import { amount, className, relationName, t } from "./strings.js";

/** The comparing view, by programme or by sub-district as the state says. */
export function buildCompare(root, app) {
  const { model } = app;
  const state = app.state();
  const byTopic = state.topic >= 0 || !state.streets.length;
  const head = h("div", { class: "toolbar" },
    h("div", { class: "segments", role: "group", "aria-label": t("viewCompare") },
      button({ "aria-pressed": String(byTopic), onclick: () => { const topic = app.topics()[0]; app.go({ topic: state.topic >= 0 ? state.topic : topic ? topic.members[0] : -1, streets: state.topic >= 0 ? state.streets : [] }); } }, t("byTopic")),
      button({ "aria-pressed": String(!byTopic), onclick: () => app.go({ topic: -1, streets: state.streets.length ? state.streets : mostLinked(model) }) }, t("byStreet"))),
    combobox({ id: "compare-pick", model, label: byTopic ? t("chooseTopic") : t("chooseStreet"),
      find: (text) => app.finder.find(text, 12, (i) => (byTopic ? ["Programme", "Platform"].includes(model.cls(i)) : model.cls(i) === "SubDistrict")),
      pick: (i) => (byTopic ? app.go({ topic: i, streets: [] }) : app.addStreet(i)) }));
  fill(root, head, byTopic ? topicView(app, state) : streetsView(app, state.streets));
}

function mostLinked(model) {
  const found = [];
  for (let i = 0; i < model.size; i++) if (model.cls(i) === "SubDistrict") found.push(i);
  return found.sort((a, b) => model.links[b].length - model.links[a].length || a - b).slice(0, 2);
}

const COLUMNS = 6;

function topicView(app, state) {
  const { model } = app;
  if (state.topic < 0) {
    const topics = app.topics();
    return [h("p", { text: t("compareHow") }), h("div", { class: "chips" }, topics.slice(0, 30).map((topic) =>
      button({ class: "entity", onclick: () => app.go({ topic: topic.members[0] }) }, markElement(model.cls(topic.members[0])), named(topic.label, 30), h("small", { text: topic.columns.size }))))];
  }
  const topic = topicFor(model, app.scopes(), state.topic);
  const all = [...topic.columns.keys()].sort((a, b) => sentencesOf(model, topic, b).length - sentencesOf(model, topic, a).length || a - b);
  const shown = state.streets.length ? state.streets.filter((s) => topic.columns.has(s)) : all.slice(0, 3);
  const times = new Map();
  for (const s of shown) for (const i of touched(model, topic, s)) times.set(i, (times.get(i) ?? 0) + 1);
  return [
    h("h2", { class: "title" }, markElement(model.cls(state.topic), 18), named(topic.label, 80), h("small", { text: t("runners", all.length) })),
    all.length > 2 ? h("div", { class: "chips", role: "group", "aria-label": t("streets") }, all.map((s) => {
      const on = shown.includes(s);
      return button({ class: "toggle", "aria-pressed": String(on), disabled: !on && shown.length >= COLUMNS, onclick: () => app.go({ streets: on ? shown.filter((o) => o !== s) : [...shown, s] }) }, named(model.label(s), 20));
    })) : null,
    h("div", { class: "columns", "data-columns": shown.length }, shown.map((s) => topicColumn(app, topic, s, times, shown.length))),
    shown.length ? null : h("p", { class: "warning", text: t("nothing") }),
  ];
}

/** What the programme involves in a sub-district, but for the programme and the sub-district themselves. */
function touched(model, topic, s) {
  const found = new Set();
  for (const e of topic.columns.get(s).edges) for (const i of [model.subject[e], model.object[e]]) if (i !== s && !topic.members.includes(i)) found.add(i);
  return found;
}

function sentencesOf(model, topic, s) {
  const { edges, figures, members } = topic.columns.get(s);
  const evidence = [...edges].flatMap((e) => model.edgeEvidence(e)).concat([...figures].flatMap((f) => model.figureEvidence(f)));
  for (const i of members) evidence.push(...model.entityEvidence(i).filter((v) => toldOf(model, [v]).includes(s)));
  const own = evidence.filter((v) => { const told = toldOf(model, [v]); return !told.length || told.includes(s); });
  const names = [...members].flatMap((i) => forms(model, i)).map(bare).concat(bare(topic.label));
  const telling = (v) => { const text = bare(sentence(model, v) ?? ""); return (names.some((name) => text.includes(name)) ? 2 : 0) + (model.modality(v) ? 0 : 1); };
  return distinct(model, [...new Set(own.length ? own : evidence)]).sort((a, b) => telling(b) - telling(a) || a - b);
}

/** A text without quotation marks, as names are compared. */
function bare(text) { return text.replace(/[“”"'‘’「」『』\s]/g, ""); }

function topicColumn(app, topic, s, times, columns) {
  const { model } = app;
  const { members, edges, figures } = topic.columns.get(s);
  const names = [...members].flatMap((i) => forms(model, i)).concat(topic.label);
  const involved = [...touched(model, topic, s)];
  const own = involved.filter((i) => times.get(i) < columns || columns === 1), common = involved.filter((i) => times.get(i) >= columns && columns > 1);
  const via = (i) => [...edges].find((e) => (model.subject[e] === i || model.object[e] === i) && [model.subject[e], model.object[e]].some((n) => topic.members.includes(n))) ?? [...edges].find((e) => model.subject[e] === i || model.object[e] === i);
  const item = (i) => {
    const e = via(i);
    return h("li", null, h("small", { class: "via", text: e === undefined ? "" : relationName(model.predicate(e), model.object[e] === i ? false : true) }), entityButton(model, i, app.open, 30), e === undefined ? null : tense(model, e));
  };
  const sentences = sentencesOf(model, topic, s);
  const list = h("div", { class: "quotes" });
  const show = (count) => fill(list, sentences.slice(0, count).map((v) => quote(model, v, names)),
    sentences.length > count ? button({ class: "link", onclick: () => show(count + 20) }, t("moreOf", sentences.length - count)) : null);
  show(4);
  return h("section", { class: "column", "aria-label": seen(model.label(s), 60) },
    h("h3", null, entityButton(model, s, app.open)),
    members.size ? h("p", { class: "note" }, `${t("calledHere")} `, [...members].slice(0, 4).map((i) => entityButton(model, i, app.open, 24))) : null,
    h("h4", { text: t("whatTheySay") }), sentences.length ? list : h("p", { class: "note", text: t("nothing") }),
    own.length ? [h("h4", { text: columns > 1 ? t("onlyHere") : t("linkedWith") }), h("ul", { class: "plain own" }, own.slice(0, 30).map(item))] : null,
    figures.size ? [h("h4", { text: t("results_") }), h("ul", { class: "plain" }, [...figures].slice(0, 30).map((f) => figureItem(app, f)))] : null,
    common.length ? [h("h4", { text: t("alsoElsewhere") }), h("ul", { class: "plain" }, common.slice(0, 20).map(item))] : null);
}

function figureItem(app, f, most = 0) {
  const { model } = app;
  const { indicator, value, unit, qualifier, period, about } = model.figure(f);
  const marks = model.figureEvidence(f).flatMap((v) => numerals(sentence(model, v) ?? "", value));
  return h("li", { class: "figure" }, named(indicator, 40), " ", h("strong", { class: "amount", title: seen(`${value} ${unit}`, 100) }, amount(value), named(unit, 16)),
    h("small", { text: ` ${[qualifier, period].filter(Boolean).map((text) => seen(text, 30)).join(" · ")}` }),
    most > 0 ? bar(Number(value) / most) : null, quoteFold(model, model.figureEvidence(f), [indicator, ...marks, ...forms(model, about)]));
}

/** Two or more sub-districts: what they share, what is their own. */
function streetsView(app, streets) {
  const { model } = app;
  const chips = h("div", { class: "chips" }, streets.map((s) => chip(model, s, () => app.go({ streets: streets.filter((o) => o !== s) }))));
  if (streets.length < 2) return [chips, h("p", { class: "warning", text: t("tooFew") })];
  const profile = new Map(streets.map((s) => [s, profileOf(app, s)]));
  return [chips, h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("viewCompare") }, h("table", { class: "compare" },
    h("thead", null, h("tr", null, h("td"), streets.map((s) => h("th", { scope: "col" }, entityButton(model, s, app.open))))),
    h("tbody", null,
      sharedRows(app, streets, profile),
      listRow(app, t("ownProgrammes"), streets, (s) => profile.get(s).programmes.filter(([key]) => streets.filter((o) => profile.get(o).keys.has(key)).length === 1).map(([, entry]) => entry)),
      starRows(app, streets),
      figureRows(app, streets, profile),
      listRow(app, t("organisations"), streets, (s) => profile.get(s).organisations),
      listRow(app, t("projects"), streets, (s) => profile.get(s).places),
      listRow(app, t("awards"), streets, (s) => profile.get(s).awards))))];
}

/** Programmes (by formula, so that one coined twice is one), organisations and so on with the relation that says so. */
function profileOf(app, s) {
  const { model } = app;
  const mine = (i) => app.scopes().streets[i].length === 1 && app.scopes().streets[i][0] === s;
  const programmes = new Map(), organisations = [], places = [], awards = [], seenOnes = new Set();
  const add = (i, edges) => {
    if (seenOnes.has(i) || i === s) return;
    const cls = model.cls(i);
    seenOnes.add(i);
    if (cls === "Programme" || cls === "Platform") programmes.set(model.formula(i) ? `=${model.formula(i)}` : model.iri(i), { i, edges });
    else if (cls === "Organisation") organisations.push({ i, edges });
    else if (cls === "Project" || cls === "Facility" || cls === "Compound" || cls === "Community") places.push({ i, edges });
    else if (cls === "Award") awards.push({ i, edges });
  };
  for (const e of model.links[s]) {
    const o = model.other(e, s);
    if (model.predicate(e) !== "within" || model.subject[e] !== s) add(o, model.links[s].filter((g) => model.other(g, s) === o));
  }
  for (let i = 0; i < model.size; i++) if (mine(i)) add(i, model.links[i].filter((e) => toldOf(model, model.edgeEvidence(e)).includes(s)).slice(0, 3));
  return { programmes: [...programmes], keys: programmes, organisations, places, awards };
}

function sharedRows(app, streets, profile) {
  const { model } = app;
  const keys = [...new Set(streets.flatMap((s) => [...profile.get(s).keys.keys()]))].filter((key) => streets.filter((s) => profile.get(s).keys.has(key)).length > 1);
  if (!keys.length) return null;
  return [section(t("sharedProgrammes"), streets), keys.slice(0, 40).map((key) => {
    const first = streets.map((s) => profile.get(s).keys.get(key)).find(Boolean);
    return h("tr", null, h("th", { scope: "row" }, key.startsWith("=") ? named(key.slice(1), 30) : entityButton(model, first.i, app.open, 30),
      button({ class: "link", onclick: () => app.go({ topic: first.i, streets: streets.filter((s) => profile.get(s).keys.has(key)) }) }, icon("compare"), t("viewCompare"))),
      streets.map((s) => h("td", null, profile.get(s).keys.has(key) ? [h("span", { class: "yes", text: `✓ ${t("yes")}` }), proof(app, profile.get(s).keys.get(key))] : h("span", { class: "no", text: `— ${t("no")}` }))));
  })];
}

function proof(app, { i, edges }) {
  const { model } = app;
  return quoteFold(model, edges.flatMap((e) => model.edgeEvidence(e)), forms(model, i));
}

function section(title, streets) {
  return h("tr", { class: "section" }, h("th", { scope: "colgroup", colspan: streets.length + 1, text: title }));
}

function listRow(app, title, streets, get) {
  const lists = streets.map(get);
  if (!lists.some((list) => list.length)) return null;
  return [section(title, streets), h("tr", null, h("td"), lists.map((list) => h("td", null,
    h("ul", { class: "plain" }, list.slice(0, 25).map((entry) => h("li", null, entityButton(app.model, entry.i, app.open, 24), proof(app, entry)))),
    list.length > 25 ? h("p", { class: "note", text: t("moreOf", list.length - 25) }) : null)))];
}

function starRows(app, streets) {
  const { model } = app;
  const served = streets.map((s) => new Set(app.scopes().stars[s]));
  const stars = [...new Set(served.flatMap((set) => [...set]))];
  if (!stars.length) return null;
  return [section(t("starsServed"), streets), stars.map((star) => h("tr", null, h("th", { scope: "row" }, entityButton(model, star, app.open)),
    served.map((set) => h("td", null, set.has(star) ? h("span", { class: "yes", text: `✓ ${t("yes")}` }) : h("span", { class: "no", text: `— ${t("no")}` })))))];
}

/** Figures with the same indicator and unit in at least two of the sub-districts, with bars. */
function figureRows(app, streets) {
  const { model } = app;
  const own = streets.map((s) => {
    const found = new Map();
    const note = (f) => { const { indicator, unit } = model.figure(f); const key = `${indicator}\n${unit}`; (found.get(key) ?? found.set(key, []).get(key)).push(f); };
    for (const f of model.figuresOf(s)) note(f);
    for (let i = 0; i < model.size; i++) if (i !== s && model.figuresOf(i).length && app.scopes().streets[i].length === 1 && app.scopes().streets[i][0] === s) model.figuresOf(i).forEach(note);
    return found;
  });
  const keys = [...new Set(own.flatMap((found) => [...found.keys()]))].filter((key) => own.filter((found) => found.has(key)).length > 1).sort();
  if (!keys.length) return null;
  return [section(t("equalFigures"), streets), keys.slice(0, 60).map((key) => {
    const most = Math.max(...own.flatMap((found) => found.get(key) ?? []).map((f) => Math.abs(Number(model.figure(f).value))));
    const [indicator, unit] = key.split("\n");
    return h("tr", null, h("th", { scope: "row" }, named(indicator, 40), h("small", null, named(unit, 12))),
      own.map((found) => h("td", null, h("ul", { class: "plain" }, (found.get(key) ?? []).slice(0, 8).map((f) => figureItem(app, f, most))))));
  })];
}

/** The class of an entity in words, for tables. */
export function kindOf(model, i) { return className(model.fine(i) || model.cls(i)); }

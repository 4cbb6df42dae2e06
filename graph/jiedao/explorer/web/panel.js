// The panel beside the map: where to start, one entity, the relations between two, or a path.

import { button, fill, h, icon, named, seen } from "./dom.js";
import { markElement } from "./marks.js";
import { forms, numerals, quote, quoteFold, quotes } from "./quotes.js";
import { topicFor, written } from "./scopes.js";
import { sentence } from "./model.js";
import { amount, className, relationName, t } from "./strings.js";
import { bare, runnersOf, sentencesOf } from "./telling.js";
import { unfolding } from "./unfolding.js";
import { entityTurtle, pairTurtle, sparqlFor } from "./turtle.js";

/** A button that opens an entity, under its own name or another. */
export function entityButton(model, i, open, most = 40, name = model.name(i)) {
  return button({ class: "entity", "data-iri": model.iri(i).slice(0, 300), onclick: () => open(i) }, markElement(model.cls(i)), named(name, most));
}

/** What a stranger sees first. */
export function startPanel(root, app) {
  const { model } = app;
  const streets = [];
  for (let i = 0; i < model.size; i++) if (model.cls(i) === "SubDistrict") streets.push(i);
  streets.sort((a, b) => model.links[b].length - model.links[a].length || a - b);
  const topics = app.topics();
  const ticked = new Set();
  const go = button({ class: "primary", disabled: true, onclick: () => app.go({ view: "compare", topic: -1, streets: [...ticked] }) }, t("compareThese"));
  const row = (i) => h("li", { class: "row" },
    h("input", { type: "checkbox", checked: ticked.has(i), "aria-label": `${t("addCompare")}: ${seen(model.name(i), 60)}`, onchange: (event) => {
      if (event.target.checked) ticked.add(i); else ticked.delete(i);
      go.disabled = ticked.size < 2;
    } }), entityButton(model, i, app.open), h("small", { text: model.links[i].length }));
  const { cut } = model.data;
  fill(root,
    h("h2", { text: t("start") }),
    h("p", { text: t("startText", streets.length, amountOf(model.size), amountOf(model.told), amountOf(model.data.figure.iri.length), amountOf(model.articles)) }),
    Object.values(cut).some(Boolean) ? h("p", { class: "warning", id: "cut-note", text: t("cutNote", cut.entities, cut.relations, cut.figures, cut.passages) }) : null,
    model.summary ? h("p", { class: "note", text: t("summaryNote") }) : null,
    app.undrawn() ? h("p", { class: "note", text: t("loose", app.undrawn()) }) : null,
    topics.length ? [h("h3", { text: t("sameDifferent") }), h("p", { text: t("sameDifferentText") }),
      unfolding(topics, 8, (topic) => h("li", null, button({ class: "card", onclick: () => app.compareTopic(topic.members[0]) },
        h("strong", null, markElement(model.cls(topic.members[0])), named(topic.label, 30)),
        h("span", { class: "note", text: t("runners", topic.columns.size) }),
        h("span", { class: "who" }, [...topic.columns.keys()].slice(0, 5).map((s) => named(model.name(s), 20)), topic.columns.size > 5 ? "…" : null))), { class: "plain topics" })] : null,
    streets.length ? [h("h3", { text: t("streets") }), h("p", { text: t("streetsText") }), unfolding(streets, 12, row, { class: "plain", step: 200 }), go] : null,
    undecided(app),
    h("details", null, h("summary", { text: t("help") }), h("p", { text: t("helpText") }), h("p", { text: t("aboutText") })));
}

function amountOf(value) { return value.toLocaleString("en-GB"); }

function undecided({ model, open }) {
  const names = model.data.undecided;
  if (!names.length) return null;
  return h("details", null, h("summary", { text: `${t("undecided")} (${names.length})` }), h("p", { text: t("undecidedText") }),
    unfolding(names, 200, ([name, candidates]) => h("li", null, named(name), " ",
      unfolding(candidates, 6, (iri) => (model.number.has(iri) ? entityButton(model, model.number.get(iri), open) : h("code", { text: seen(iri, 80) })), { tag: "span" }))));
}

/** One entity. */
export function entityPanel(root, app, i) {
  const { model } = app;
  const cls = model.cls(i);
  const places = model.above(i);
  const runnable = cls === "Programme" || cls === "Platform";
  const topic = runnable ? topicFor(model, app.scopes(), i) : null;
  const folded = app.picture().shown().folded.has(i);
  const opened = model.summary && app.state().open.includes(i);
  fill(root,
    h("p", { class: "kind" }, markElement(cls, 16), [className(cls), model.fine(i) && model.fine(i) !== cls ? className(model.fine(i)) : null].filter(Boolean).join(" · ")),
    h("h2", { class: "title" }, named(model.name(i), 300)),
    h("dl", { class: "facts" },
      model.aliases(i).length ? [h("dt", { text: t("aliases") }), unfolding(model.aliases(i), 20, (name, n) => [n ? "、" : null, named(name, 60)], { tag: "dd" })] : null,
      model.code(i) ? [h("dt", { text: t("code") }), h("dd", null, h("code", { text: seen(model.code(i), 40) }))] : null,
      places.length ? [h("dt", { text: t("place") }), h("dd", null, places.map((p) => entityButton(model, p, app.open, 20)))] : null,
      model.formula(i) ? [h("dt", { text: t("formula") }), h("dd", null, named(written(model, topic ? topic.members : [i]), 40))] : null),
    h("div", { class: "actions" },
      topic && topic.columns.size ? button({ class: "primary", id: "who-else", onclick: () => app.compareTopic(i) }, icon("compare"), topic.columns.size > 1 ? t("sideBySide", topic.columns.size) : t("howRun")) : null,
      cls === "SubDistrict" ? button({ class: "primary", id: "add-compare", onclick: () => app.addStreet(i) }, icon("compare"), t("addCompare")) : null,
      folded ? button({ onclick: () => app.unfold(i) }, t("unfold")) : opened ? button({ onclick: () => app.unfold(i) }, t("fold")) : null,
      button({ id: "focus-1", onclick: () => app.go({ around: { node: i, steps: 1 }, view: "map" }) }, icon("focus"), `${t("focus")} · ${t("steps1")}`),
      button({ id: "focus-2", onclick: () => app.go({ around: { node: i, steps: 2 }, view: "map" }) }, t("steps2")),
      button({ id: "path-from", onclick: () => app.askPath(i) }, icon("path"), t("pathFrom"))),
    topic ? runners(app, topic) : null,
    cls === "SubDistrict" ? sharedTopics(app, i) : null,
    relations(app, i),
    figures(app, i),
    model.entityEvidence(i).length ? h("section", null, h("h3", { text: t("mentions") }), quotes(model, model.entityEvidence(i), forms(model, i), 2)) : null,
    model.inRegister(i) ? h("p", { class: "register" }, t("fromRegister", model.register)) : null,
    copies(app, () => entityTurtle(model, i), sparqlFor(model, i)),
    h("p", { class: "iri" }, h("code", { text: seen(`https://w3id.org/jiedao/id/${model.iri(i)}`, 300) })));
}

/** Who runs a programme, each with the sentence that tells most of how. */
function runners(app, topic) {
  const { model } = app;
  if (!topic.columns.size) return null;
  const all = runnersOf(model, topic);
  const list = unfolding(all, 4, (s) => {
    const { members } = topic.columns.get(s), [first] = sentencesOf(model, topic, s);
    const called = [...members].filter((i) => bare(model.label(i)) !== bare(topic.label));
    return h("li", { class: "runner" }, entityButton(model, s, app.open),
      called.length ? h("span", { class: "note" }, ` ${t("calledHere")} `, unfolding(called, 2, (i) => entityButton(model, i, app.open, 24), { tag: "span" })) : null,
      first === undefined ? h("p", { class: "note", text: t("noSentences") }) : quote(model, first, [...members].flatMap((i) => forms(model, i)).concat(topic.label), true));
  }, { class: "plain runners", slack: 0, step: 20 });
  return h("section", { id: "runners" }, h("h3", { text: t("whoRuns") }), list);
}

/** What a sub-district runs that others run, too: each leads to them side by side. */
function sharedTopics(app, s) {
  const { model } = app;
  const topics = app.topics().filter((topic) => topic.columns.has(s));
  if (!topics.length) return null;
  const list = unfolding(topics, 3, (topic) => {
    const told = (o) => topic.columns.get(o).edges.size;
    const others = [...topic.columns.keys()].filter((o) => o !== s).sort((a, b) => told(b) - told(a) || a - b);
    return h("li", null, button({ class: "card", onclick: () => app.go({ view: "compare", topic: topic.members[0], streets: [s, ...others.slice(0, 2)] }) },
      h("strong", null, markElement(model.cls(topic.members[0])), named(topic.label, 30)),
      h("span", { class: "who" }, others.slice(0, 4).map((o) => named(model.name(o), 20)), others.length > 4 ? "…" : null)));
  }, { class: "plain topics", id: "shared-topics", slack: 0, step: 20 });
  return h("section", null, h("h3", { text: t("othersToo") }), list);
}

/** All relations of an entity: grouped by relation and direction, each with its sentences. */
function relations(app, i) {
  const { model } = app;
  const groups = new Map();
  for (const e of model.links[i]) {
    const key = `${model.data.predicates.indexOf(model.predicate(e)) * 2 + (model.subject[e] === i ? 0 : 1)}`;
    (groups.get(key) ?? groups.set(key, []).get(key)).push(e);
  }
  const sections = [...groups].sort((a, b) => a[0] - b[0]).map(([key, list]) => {
    const body = unfolding(list, 10, (e) => h("li", { class: "statement" },
      entityButton(model, model.other(e, i), app.open),
      model.role(e) ? h("small", null, named(model.role(e), 40)) : null, tense(model, e),
      quoteFold(model, model.edgeEvidence(e), [...forms(model, model.subject[e]), ...forms(model, model.object[e])])), { class: "plain", slack: 4 });
    return h("div", { class: "group" }, h("h4", null, relationName(model.predicate(list[0]), key % 2 === 1), " ", h("small", { text: list.length })), body);
  });
  return sections.length ? h("section", null, h("h3", { text: t("relations") }), sections) : null;
}

/** Expected, planned or denied, where no sentence of a relation states it as fact. */
export function tense(model, e) {
  const told = new Set(model.edgeEvidence(e).map((v) => model.modality(v)));
  const kind = told.has("") ? undefined : ["Expected", "Planned", "Negated"].find((one) => told.has(one));
  return kind ? h("strong", { class: `modality ${kind}`, text: t(kind) }) : null;
}

/** What figures have in common that can be compared: all that is stated but the value, and the class of whose they are. */
export function measure(model, f) {
  const { indicator, unit, qualifier, period, about } = model.figure(f);
  return [indicator, unit, qualifier, period, model.cls(about)].join("\n");
}

/** The figures of an entity as a table, each with the same indicator elsewhere, and bars where the two can be compared. */
function figures(app, i) {
  const { model } = app;
  const list = model.figuresOf(i);
  if (!list.length) return null;
  const peers = new Map();
  const key = (f) => `${model.figure(f).indicator}\n${model.figure(f).unit}`;
  const wanted = new Set(list.map(key));
  if (model.data.figure.iri.length < 200_000) {
    for (let f = 0; f < model.data.figure.iri.length; f++) {
      if (model.data.figure.about[f] !== i && wanted.has(key(f))) (peers.get(key(f)) ?? peers.set(key(f), []).get(key(f))).push(f);
    }
  }
  const row = (f) => figureRow(app, f, list.filter((g) => key(g) === key(f)), peers.get(key(f)) ?? []);
  return h("section", null, h("h3", { text: t("figures") }),
    h("table", { class: "figures" }, h("thead", null, h("tr", null, h("th", { scope: "col", text: t("indicator") }), h("th", { scope: "col", text: t("value") }))),
      unfolding(list, 100, row, { tag: "tbody", more: (asking) => h("tr", null, h("td", { colspan: 2 }, asking)) })));
}

function figureRow(app, f, same, peers) {
  const { model } = app;
  const { indicator, value, unit, about } = model.figure(f);
  const alike = [...same, ...peers].filter((g) => measure(model, g) === measure(model, f));
  const most = Math.max(...alike.map((g) => Math.abs(Number(model.figure(g).value))));
  const comparing = alike.length > 1 && most > 0;
  const names = model.figureEvidence(f).flatMap((v) => numerals(sentence(model, v) ?? "", value));
  return h("tr", null,
    h("th", { scope: "row" }, named(indicator, 60), stated(model.figure(f))),
    h("td", null, h("span", { class: "amount", title: seen(`${value} ${unit}`, 100) }, amount(value), named(unit, 20)),
      comparing ? bar(Number(value) / most) : null,
      peers.length ? h("details", { class: "peers" }, h("summary", { text: `${t("sameFigure")} (${peers.length})` }),
        unfolding(peers, 20, (g) => h("li", null, entityButton(model, model.figure(g).about, app.open, 20), " ",
          amount(model.figure(g).value), named(model.figure(g).unit, 12), stated(model.figure(g)), comparing && alike.includes(g) ? bar(Number(model.figure(g).value) / most) : null), { class: "plain" })) : null,
      quoteFold(model, model.figureEvidence(f), [indicator, ...names, ...forms(model, about)])));
}

/** In what sense and of which time a figure is, as far as that is stated. */
export function stated({ qualifier, period }) {
  return qualifier || period ? h("small", { text: ` ${[qualifier, period].filter(Boolean).map((text) => seen(text, 40)).join(" · ")}` }) : null;
}

/** A bar, a part of the width that it is given. */
export function bar(share) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("viewBox", "0 0 100 6");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  rect.setAttribute("width", Math.max(1, Math.min(100, Math.abs(share) * 100)).toFixed(1));
  rect.setAttribute("height", "6");
  svg.append(rect);
  return svg;
}

/** The relations between two entities, or between what two circles stand for. */
export function pairPanel(root, app, a, b) {
  const { model } = app;
  const bundle = app.picture().shown().bundles.get(a < b ? `${a}-${b}` : `${b}-${a}`);
  const edges = bundle ? [...bundle.there, ...bundle.back] : model.links[a].filter((e) => model.other(e, a) === b);
  fill(root,
    h("p", { class: "kind", text: t("relations") }),
    h("h2", { class: "title pair" }, entityButton(model, a, app.open), h("span", { text: "—" }), entityButton(model, b, app.open)),
    unfolding(edges, 60, (e) => statement(app, e), { tag: "div" }),
    copies(app, () => pairTurtle(model, edges), sparqlFor(model, a, b)));
}

/** A relation as a sentence of three parts, with its rule and the words of the articles. */
function statement(app, e) {
  const { model } = app;
  const rules = [...new Set(model.edgeEvidence(e).map((v) => model.passage(v).rule))];
  return h("section", { class: "triple" },
    h("p", null, entityButton(model, model.subject[e], app.open, 30), h("strong", { class: "predicate", text: ` ${relationName(model.predicate(e))} → ` }), entityButton(model, model.object[e], app.open, 30),
      model.role(e) ? h("small", null, ` ${t("role")} `, named(model.role(e), 40)) : null, tense(model, e)),
    rules.length ? unfolding(rules, 4, (rule) => h("span", null, `${t("rule")} ${seen(rule[0], 60)}`, rule[2] ? ` — ${seen(rule[2], 160)}` : ""), { tag: "p", class: "note rules" }) : null,
    quotes(model, model.edgeEvidence(e), [...forms(model, model.subject[e]), ...forms(model, model.object[e])], 3));
}

/** The steps of a path. */
export function pathPanel(root, app, path, [from, to]) {
  const { model } = app;
  fill(root, h("p", { class: "kind", text: t("path") }),
    h("h2", { class: "title pair" }, entityButton(model, from, app.open), h("span", { text: "→" }), entityButton(model, to, app.open)),
    path === null ? h("p", { class: "warning", text: t("noPath") }) : [h("p", { text: t("pathSteps", path.length) }), path.map((e) => statement(app, e))]);
}

function copies(app, turtle, sparql) {
  return h("div", { class: "actions copies" },
    button({ id: "copy-turtle", onclick: () => app.copy(turtle()) }, icon("copy"), t("copyTurtle")),
    button({ id: "copy-link", onclick: () => app.copy(app.link()) }, icon("link"), t("copyLinkHere")),
    button({ id: "copy-sparql", onclick: () => app.copy(sparql) }, icon("copy"), t("copySparql")),
    app.canAsk ? button({ onclick: () => app.go({ view: "ask", query: sparql }) }, t("askThis")) : null);
}

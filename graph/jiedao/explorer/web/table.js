// Everything that the filters let through, as a table: sortable, and to take along as CSV.

import { button, download, fill, h, icon, named } from "./dom.js";
import { kindOf } from "./compare.js";
import { sentence } from "./model.js";
import { entityButton } from "./panel.js";
import { amount, className, relationName, t } from "./strings.js";
import { unfolding } from "./unfolding.js";
import { filters } from "./visible.js";

const PAGE = 200;
const SHEETS = ["entities", "relations", "figures"];

/** The table view. Sorting is kept in `memory`, which outlives a redraw. */
export function buildTable(root, app, memory) {
  const state = app.state();
  const sheet = sheetOf(state.table, app);
  const order = memory[state.table] ?? { column: -1, down: false };
  const rows = sorted(sheet, order);
  const body = h("tbody");
  const more = button({ class: "link" }, "");
  let shown = 0;
  const show = () => {
    body.append(...rows.slice(shown, shown + PAGE).map((row) => h("tr", null, sheet.columns.map((column, n) => (n === 0 ? h("th", { scope: "row" }, column.cell(row)) : h("td", { class: column.numeric ? "numeric" : null }, column.cell(row)))))));
    shown = Math.min(rows.length, shown + PAGE);
    more.hidden = shown >= rows.length;
    more.textContent = t("more", Math.min(PAGE, rows.length - shown));
  };
  more.addEventListener("click", show);
  const sortBy = (n) => { memory[state.table] = { column: n, down: order.column === n && !order.down }; buildTable(root, app, memory); root.querySelectorAll("thead button")[n]?.focus(); };
  fill(root,
    h("div", { class: "toolbar" },
      h("div", { class: "segments", role: "group", "aria-label": t("tableOf") }, SHEETS.map((name) =>
        button({ "aria-pressed": String(name === state.table), onclick: () => app.go({ table: name }) }, t(name)))),
      h("span", { class: "note", role: "status", text: t("rows", rows.length.toLocaleString("en-GB")) }),
      button({ id: "csv", onclick: () => download(`jiedao-${state.table}.csv`, csv(sheet, rows), "text/csv;charset=utf-8") }, icon("download"), t("csv"))),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("viewTable") }, h("table", { class: "listing" },
      h("thead", null, h("tr", null, sheet.columns.map((column, n) => h("th", { scope: "col", "aria-sort": order.column === n ? (order.down ? "descending" : "ascending") : "none" },
        button({ class: "sort", onclick: () => sortBy(n) }, column.title, h("span", { "aria-hidden": "true", text: order.column === n ? (order.down ? " ▼" : " ▲") : "" })))))),
      body), more));
  show();
}

function sorted({ rows, columns }, { column, down }) {
  if (column < 0) return rows;
  const { value, numeric } = columns[column];
  const keys = new Map(rows.map((row) => [row, value(row)]));
  const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
  const list = [...rows].sort((p, q) => (numeric ? Number(keys.get(p)) - Number(keys.get(q)) : collator.compare(keys.get(p), keys.get(q))) || p - q);
  return down ? list.reverse() : list;
}

function sheetOf(name, app) {
  const { model } = app;
  const { stands, passes } = filters(model, app.state(), app.scopes);
  const entity = (title, get) => ({ title, value: (row) => model.label(get(row)), cell: (row) => entityButton(model, get(row), app.open) });
  const words = (title, value, most = 40) => ({ title, value, cell: (row) => named(value(row), most).textContent === "␣" ? "" : named(value(row), most) });
  const first = (evidence) => (evidence.length ? sentence(model, evidence[0]) ?? model.passage(evidence[0]).key : "");
  const headline = (evidence) => (evidence.length && model.articleOf(evidence[0]) >= 0 ? model.article(model.articleOf(evidence[0])).headline : "");
  const date = (evidence) => (evidence.length && model.articleOf(evidence[0]) >= 0 ? model.article(model.articleOf(evidence[0])).date : "");
  const proof = (get) => [words(t("quote"), (row) => first(get(row)), 60), words(t("headline"), (row) => headline(get(row)), 24), words(t("date"), (row) => date(get(row)))];
  if (name === "relations") {
    const rows = [];
    for (let e = 0; e < model.edges; e++) if (passes(e) && stands(model.subject[e]) && stands(model.object[e])) rows.push(e);
    return { rows, columns: [entity(t("subject"), (e) => model.subject[e]), { title: t("predicate"), value: (e) => model.predicate(e), cell: (e) => relationName(model.predicate(e)) },
      entity(t("object"), (e) => model.object[e]), words(t("role"), (e) => model.role(e), 20), ...proof((e) => model.edgeEvidence(e)), iri(t("subject"), (e) => model.iri(model.subject[e])), iri(t("object"), (e) => model.iri(model.object[e]))] };
  }
  if (name === "figures") {
    const rows = model.data.figure.about.flatMap((about, f) => (stands(about) ? [f] : []));
    return { rows, columns: [entity(t("about"), (f) => model.figure(f).about), words(t("indicator"), (f) => model.figure(f).indicator),
      { title: t("value"), numeric: true, value: (f) => model.figure(f).value, cell: (f) => h("span", { title: model.figure(f).value }, amount(model.figure(f).value)) },
      words(t("unit"), (f) => model.figure(f).unit), words(t("qualifier"), (f) => model.figure(f).qualifier), words(t("period"), (f) => model.figure(f).period), ...proof((f) => model.figureEvidence(f)), iri("", (f) => model.figure(f).iri)] };
  }
  const rows = [];
  for (let i = 0; i < model.size; i++) if (stands(i)) rows.push(i);
  return { rows, columns: [entity(t("name"), (i) => i), { title: t("class_"), value: (i) => model.cls(i), cell: (i) => className(model.cls(i)) },
    { title: t("fine"), value: (i) => model.fine(i), cell: (i) => (model.fine(i) ? kindOf(model, i) : "") }, words(t("aliases"), (i) => model.aliases(i).join("、")), words(t("code"), (i) => model.code(i)),
    { title: t("street"), value: (i) => app.scopes().streets[i].map(model.name).join("、"), cell: (i) => unfolding(app.scopes().streets[i], 3, (s, n) => [n ? "、" : null, named(model.name(s), 20)], { tag: "span" }) },
    { title: t("links"), numeric: true, value: (i) => model.links[i].length, cell: (i) => String(model.links[i].length) }, iri(t("iri"), (i) => model.iri(i))] };
}

function iri(title, get) {
  return { title: title ? `${title} ${t("iri")}`.replace(`${t("iri")} ${t("iri")}`, t("iri")) : t("iri"), value: get, cell: (row) => h("code", { text: get(row).slice(0, 80) }) };
}

/** RFC 4180, with a byte order mark for spreadsheets; what a spreadsheet would take for a formula gets an apostrophe. */
function csv({ columns }, rows) {
  const field = (value) => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.value(row)))].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

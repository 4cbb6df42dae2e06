// The SPARQL console: Oxigraph in a worker, loaded when first used, ended when a query takes too long.

import { button, fill, h, icon, named, seen } from "./dom.js";
import { bared, declares, refusal, unknownTerms } from "./mistakes.js";
import { held } from "./model.js";
import { currentLanguage, t } from "./strings.js";
import { entityButton } from "./panel.js";

const ID = "https://w3id.org/jiedao/id/";
const MOST_ROWS = 5000;

const HANDLER = `
let store = null;
function shown(term) { return term === undefined || term === null ? null : { type: term.termType, value: term.value, language: term.language || "", datatype: term.datatype ? term.datatype.value : "" }; }
onmessage = ({ data }) => {
  try {
    if (data.wasm) {
      initSync({ module: data.wasm });
      store = new Store();
      store.load(data.turtle, { format: "text/turtle" });
      postMessage({ ready: store.size });
      return;
    }
    const begin = performance.now();
    const result = store.query(data.query);
    const took = performance.now() - begin;
    if (typeof result === "boolean") { postMessage({ answer: result, took }); return; }
    const head = [], rows = [];
    let count = 0;
    for (const row of result) {
      count++;
      if (rows.length >= data.most) continue;
      if (row instanceof Map) {
        for (const name of row.keys()) if (!head.includes(name)) head.push(name);
        rows.push(Object.fromEntries([...row].map(([name, term]) => [name, shown(term)])));
      } else {
        if (!head.length) head.push("subject", "predicate", "object");
        rows.push({ subject: shown(row.subject), predicate: shown(row.predicate), object: shown(row.object) });
      }
    }
    postMessage({ head, rows, count, took });
  } catch (error) {
    postMessage({ error: String(error && error.message ? error.message : error) });
  }
};
`;

/** The engine: `ask(query)` gives the worker's answer and tells when it is `begun`, `stop()` ends whatever runs or is loaded. */
export function makeEngine() {
  let worker = null, ready = null, refuse = null, size = 0, turn = 0;
  const text = (buffer) => new TextDecoder().decode(buffer);
  const message = (post, transfer) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = (event) => reject(new Error(event.message || "worker"));
    worker.postMessage(post, transfer);
  });
  const start = async (mine) => {
    const [script, wasm, turtle] = await Promise.all([held("engine-script"), held("engine-wasm", "gzip"), held("graph-turtle")]);
    if (mine !== turn) throw new Error("stopped");
    // a worker of a page from disk has to be a classic script, so the module's exports become plain declarations
    const plain = text(script).replace(/^export (?=class|function)/gm, "").replace(/^export \{.*$/m, "").replace("import.meta.url", "self.location.href");
    const url = URL.createObjectURL(new Blob([plain, HANDLER], { type: "text/javascript" }));
    worker = new Worker(url);
    worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
    size = (await message({ wasm, turtle: text(turtle) }, [wasm])).ready;
  };
  return {
    size: () => size,
    ask(query, begun) {
      const mine = turn;
      const answer = async () => {
        ready ??= start(mine);
        try { await ready; } catch (error) { if (mine === turn) ready = null; throw error; }
        if (mine !== turn) throw new Error("stopped");
        begun();
        return message({ query, most: MOST_ROWS });
      };
      return Promise.race([answer(), new Promise((_, reject) => { refuse = reject; })]);
    },
    stop() {
      turn++;
      worker?.terminate();
      worker = ready = null;
      refuse?.(new Error("stopped"));
    },
  };
}

/** The known prefixes that a query uses but does not declare, on one line, so that its own lines keep their columns. */
function missing(query, prefixes) {
  const text = bared(query);
  const names = Object.keys(prefixes).filter((name) => new RegExp(`(?:^|[^\\w:])${name}:`).test(text) && !declares(text, name));
  return `${names.map((name) => `PREFIX ${name}: <${prefixes[name]}>`).join(" ")}\n`;
}

const EXAMPLE = `SELECT ?subDistrict ?name ?programme ?title WHERE {
  ?subDistrict a jd:SubDistrict ; rdfs:label ?name ; jd:implements ?programme .
  ?programme rdfs:label ?title .
}
ORDER BY ?title ?name
LIMIT 200`;

/** The console. `memory` keeps the last answer while the reader looks elsewhere. */
export function buildAsk(root, app, engine, memory) {
  const { model } = app;
  const { queries: questions, sparql } = model.data;
  const titled = (query, part) => query[`${part}_${currentLanguage()}`] ?? query[part] ?? query[`${part}_en`] ?? query[`${part}_zh`] ?? "";
  const area = h("textarea", { id: "query", rows: "12", spellcheck: "false", autocapitalize: "off", "aria-label": t("query") });
  area.value = app.state().query || memory.query || EXAMPLE;
  const describe = h("p", { class: "note" });
  const choose = h("select", { id: "questions", "aria-label": t("questions"), onchange: () => {
    const question = questions[Number(choose.value)];
    area.value = question ? question.query : EXAMPLE;
    describe.textContent = question ? titled(question, "description") : "";
    memory.query = area.value;
  } }, h("option", { value: "-1", text: questions.length ? `${t("questions")} (${questions.length})` : t("ownQuestion") }),
    questions.map((question, n) => h("option", { value: n, text: titled(question, "title") || question.name })));
  const status = h("p", { role: "status", class: "note" });
  const result = h("div", { class: "result" });
  const stop = button({ id: "stop-query", hidden: true, onclick: () => engine.stop() }, t("stop"));
  const run = button({ class: "primary", id: "run-query", onclick: () => ask() }, icon("run"), t("run"));
  const ask = async () => {
    const query = memory.query = area.value;
    app.go({ query }, { quiet: true });
    stop.hidden = false;
    run.disabled = true;
    status.textContent = engine.size() ? t("running") : t("loading");
    try {
      memory.answer = await engine.ask(missing(query, sparql.prefixes) + query, () => { status.textContent = t("running"); });
      memory.error = null;
    } catch (error) {
      memory.answer = null;
      memory.error = error.message;
    }
    memory.asked = query;
    stop.hidden = true;
    run.disabled = false;
    show();
  };
  const show = () => {
    const { answer, error } = memory;
    status.textContent = error ? "" : !answer ? "" : answer.rows ? `${t("answered", answer.count, Math.max(1, Math.round(answer.took)))}${answer.count > answer.rows.length ? ` · ${t("truncated", answer.rows.length)}` : ""}` : "";
    const told = error ? [error === "stopped" ? t("stopped") : refusal(memory.asked, error, sparql)] : answer ? unknownTerms(memory.asked) : [];
    fill(result, told.map((text) => h("p", { class: "warning", text: seen(text, 2000) })), !answer ? null : answer.rows ? rowsTable(app, answer) : h("p", { class: "answer", text: answer.answer ? t("yesAnswer") : t("noAnswer") }));
  };
  area.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(); } });
  fill(root, h("p", { text: t("askText") }), h("div", { class: "toolbar" }, choose), describe, area, h("div", { class: "toolbar" }, run, stop, status), result);
  show();
}

function rowsTable(app, { head, rows }) {
  const { model } = app;
  const number = (term) => (term?.type === "NamedNode" && term.value.startsWith(ID) ? model.number.get(term.value.slice(ID.length)) ?? model.number.get(term.value) : undefined);
  const picked = [...new Set(rows.flatMap((row) => head.map((name) => number(row[name])).filter((i) => i !== undefined)))];
  const cell = (term) => {
    if (!term) return "";
    const i = number(term);
    if (i !== undefined) return entityButton(model, i, app.open);
    if (term.type === "NamedNode") {
      const prefix = Object.entries(model.data.sparql.prefixes).filter(([, base]) => term.value.startsWith(base)).sort((a, b) => b[1].length - a[1].length)[0];
      return h("code", { text: seen(prefix ? `${prefix[0]}:${term.value.slice(prefix[1].length)}` : term.value, 120) });
    }
    return named(term.value, 200);
  };
  return [
    picked.length ? button({ id: "pick-results", onclick: () => app.go({ view: "map", picked, node: -1, pair: null, around: null, path: null, camera: null }, { fit: picked }) }, icon("map"), `${t("selectAll")} (${picked.length})`) : h("p", { class: "note", text: t("notInMap") }),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("results") }, h("table", { class: "listing" },
      h("thead", null, h("tr", null, head.map((name) => h("th", { scope: "col", text: name })))),
      h("tbody", null, rows.map((row) => h("tr", null, head.map((name) => h("td", null, cell(row[name]))))))))];
}

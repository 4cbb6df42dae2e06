// The page: puts the parts together and turns every state of the address into a view.

import { buildAsk, makeEngine } from "./ask.js";
import { buildCompare } from "./compare.js";
import { button, fill, h, icon, named, seen } from "./dom.js";
import { buildFilters } from "./filters.js";
import { readModel } from "./model.js";
import { entityPanel, pairPanel, pathPanel, startPanel } from "./panel.js";
import { makePicture, stretch } from "./picture.js";
import { makeScopes, makeTopics } from "./scopes.js";
import { combobox, makeFinder } from "./search.js";
import { savePng, saveSvg } from "./sharing.js";
import { fromHash, initial, toHash } from "./state.js";
import { currentLanguage, relationName, setLanguage, setTerms, t, translate } from "./strings.js";
import { buildTable } from "./table.js";
import { visible } from "./visible.js";

const $ = (id) => document.getElementById(id);
const root = document.documentElement;

function remembered(key) { try { return localStorage.getItem(key); } catch { return null; } }
function remember(key, value) { try { localStorage.setItem(key, value); } catch { /* a page from disk may not keep anything */ } }

async function start() {
  setLanguage(remembered("jiedao-language") ?? (root.lang.startsWith("en") ? "en" : "zh"));
  setTheme(remembered("jiedao-theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  translate(document);
  if (typeof DecompressionStream === "undefined") { $("panel-body").textContent = t("unsupported"); return; }
  const model = await readModel();
  setTerms(model.data.terms);
  run(model);
}

function setTheme(theme) { root.dataset.theme = theme; }
const isDark = () => root.dataset.theme === "dark";

function run(model) {
  let state = initial(), drawn = false, seenNow = null, scopes = null, topics = null;
  const finder = makeFinder(model), engine = document.getElementById("engine-wasm") ? makeEngine() : null;
  const tableMemory = {}, askMemory = {};
  const app = {
    model, finder,
    canAsk: Boolean(engine),
    state: () => state,
    scopes: () => (scopes ??= makeScopes(model)),
    topics: () => (topics ??= makeTopics(model, app.scopes())),
    picture: () => picture,
    undrawn: () => seenNow?.undrawn ?? 0,
    go, copy,
    open: (i, near = true) => {
      const patch = { node: i, pair: null };
      if (state.view !== "map") patch.view = "map";
      if (state.path) patch.path = null;
      if (state.around && state.around.node !== i && !seenNow.nodes.has(i)) patch.around = { node: i, steps: state.around.steps };
      if (model.summary && model.hub[i] !== i && !state.open.includes(model.hub[i]) && !seenNow.nodes.has(i)) patch.open = [...state.open, model.hub[i]];
      go(patch, { bring: near ? i : -1 });
    },
    compareTopic: (i) => go({ view: "compare", topic: i, streets: [] }),
    addStreet: (i) => go({ view: "compare", topic: -1, streets: [...new Set([...state.streets, i])] }),
    askPath: (i) => { go({ view: "map" }); showPathBar(i, -1); $("path-to").focus(); },
    unfold: (i) => {
      if (state.open.includes(i)) { go({ open: state.open.filter((o) => o !== i), view: "map" }, { fit: "all" }); return; }
      const inside = [];
      for (let j = 0; j < model.size; j++) if (model.hub[j] === i) inside.push(j);
      go({ open: [...state.open, i], view: "map" }, { fit: inside });
    },
    link: () => location.href.split("#")[0] + toHash({ ...state, camera: state.view === "map" && drawn ? picture.camera() : null }, model),
  };

  root.dataset.view = "map"; // as wide as the canvas is, or will be, with the panel beside it
  stretch(model, $("canvas").clientWidth, $("canvas").clientHeight);
  const picture = makePicture($("canvas"), model, {
    select: (i) => app.open(i, false),
    pair: (a, b) => go({ node: -1, pair: [a, b] }),
    nothing: () => { if (state.node >= 0 || state.pair || state.picked.length) go({ node: -1, pair: null, picked: [] }); },
    unfold: (i) => { if (seenNow.folded.has(i) || state.open.includes(i)) app.unfold(i); else if (!model.summary) go({ around: { node: i, steps: 1 } }); },
    hover: showTip,
    moved: () => {},
  }, isDark);

  /** Change the state: a new entry of the browser's history, unless nothing changes. */
  function go(patch, { bring = -1, fit = null, quiet = false } = {}) {
    const before = toHash({ ...state, camera: null }, model);
    const camera = drawn ? picture.camera() : null;
    state = { ...state, ...patch, camera: null };
    const hash = toHash(state, model);
    if (hash !== before) {
      history.replaceState({ camera }, "");
      history.pushState(null, "", hash);
    }
    if (quiet) return;
    const moves = "around" in patch || "path" in patch || "only" in patch;
    apply({ fit: fit ?? (moves && (patch.around || patch.path) ? "all" : null), bring });
  }

  /** Show the state; who works with the keyboard goes on where the focus was, or in what took its place. */
  function apply(how) {
    const before = document.activeElement;
    draw(how);
    if (!before || before === document.body || (before.isConnected && before.getClientRects().length)) return;
    const { id } = before, { key, name } = before.dataset;
    const same = id ? $(id) : key ? document.querySelector(`[data-key="${CSS.escape(key)}"]`) : name ? document.querySelector(`#filters [data-name="${CSS.escape(name)}"]`) : null;
    const there = same?.tagName === before.tagName && same.getClientRects().length; // a field may have become the button that empties it
    (there ? same : state.view === "map" ? $("panel") : $(`view-${state.view}`)).focus({ preventScroll: true });
  }

  function draw({ fit = null, bring = -1, camera = null } = {}) {
    seenNow = visible(model, state, app.scopes);
    for (const name of ["map", "compare", "table", "ask"]) {
      $(`view-${name}`).hidden = state.view !== name;
      const tab = $(`tab-${name}`);
      tab?.setAttribute("aria-selected", String(state.view === name));
      if (tab) tab.tabIndex = state.view === name ? 0 : -1;
    }
    root.dataset.view = state.view;
    const opening = state.view === "map" && !drawn;
    if (state.view === "map") {
      drawn = true;
      picture.show(seenNow);
      picture.mark({ node: state.node, pair: state.pair, picked: state.picked });
    }
    if (state.view !== "map") { if (!drawn) performance.mark("jiedao-first-picture"); }
    else if (camera) picture.camera(camera, false);
    else if (opening) picture.fit(undefined, false);
    else if (fit === "all") picture.fit();
    else if (fit) picture.fit(new Set(fit));
    else if (bring >= 0) picture.bring(bring, true);
    bars();
    if (opening) afterPicture(panel); else panel();
    $("shown").textContent = t("shown", seenNow.count.toLocaleString("en-GB"), model.size.toLocaleString("en-GB"), seenNow.relations.toLocaleString("en-GB"))
      + (state.view === "map" && picture.undrawnLines() ? ` ${t("thinned", picture.undrawnLines().toLocaleString("en-GB"))}` : "");
    buildFilters($("filters-body"), model, state, app.scopes, (next) => go(next));
    if (state.view === "compare") buildCompare($("view-compare"), app);
    if (state.view === "table") buildTable($("view-table"), app, tableMemory);
    if (state.view === "ask" && engine) buildAsk($("view-ask"), app, engine, askMemory);
  }

  /** The picture is what a reader waits for; what stands beside it is worked out when it has been drawn. */
  function afterPicture(work) { requestAnimationFrame(() => setTimeout(work)); }

  function panel() {
    const body = $("panel-body");
    if (state.node >= 0) entityPanel(body, app, state.node);
    else if (state.pair) pairPanel(body, app, ...state.pair);
    else if (state.path) pathPanel(body, app, seenNow.path, state.path);
    else startPanel(body, app);
    $("panel-close").hidden = state.node < 0 && !state.pair && !state.path;
    $("panel").scrollTop = 0;
    const what = state.view === "compare" && state.topic >= 0 ? `${t("viewCompare")} ${seen(model.name(state.topic), 80)}` : state.node >= 0 ? seen(model.name(state.node), 80) : state.pair ? t("relations") : state.path ? t("path") : t("start");
    $("announce").textContent = what;
    $("panel").dataset.open = String(state.node >= 0 || Boolean(state.pair) || Boolean(state.path));
  }

  function bars() {
    const list = [];
    if (state.around) {
      const { node, steps } = state.around;
      list.push(h("div", { class: "bar-note", id: "focus-bar" }, h("span", null, t("focusOn", ""), " ", named(model.name(node), 20)),
        [1, 2].map((n) => button({ "aria-pressed": String(n === steps), onclick: () => go({ around: { node, steps: n } }) }, t(`steps${n}`))),
        button({ class: "bare", "aria-label": `${t("close")}: ${t("focus")}`, onclick: () => { go({ around: null }, { fit: "all" }); } }, icon("close"))));
    }
    if (state.picked.length) list.push(h("div", { class: "bar-note", id: "picked-bar" }, t("picked", state.picked.length), button({ class: "bare", "aria-label": t("close"), onclick: () => go({ picked: [] }) }, icon("close"))));
    fill($("bars"), list);
    if (state.path) showPathBar(...state.path); else if (!$("path-bar").dataset.asking) $("path-bar").hidden = true;
    delete $("path-bar").dataset.asking;
  }

  function showPathBar(from, to) {
    const bar = $("path-bar");
    bar.hidden = false;
    const field = (id, value, label, pick) => (value >= 0
      ? h("span", { class: "chip" }, named(model.name(value), 20), button({ class: "bare", id, "aria-label": `${t("remove")} ${label}`, onclick: () => pick(-1) }, icon("close")))
      : combobox({ id, model, label, find: (text) => finder.find(text, 8), pick }));
    const set = (a, b) => { if (a >= 0 && b >= 0) go({ path: [a, b], node: -1, pair: null, view: "map" }); else { bar.dataset.asking = "1"; if (state.path) go({ path: null }); showPathBar(a, b); } };
    fill(bar, h("strong", { text: t("path") }), field("path-start", from, t("from"), (i) => set(i, to)), h("span", { "aria-hidden": "true", text: "→" }), field("path-to", to, t("to"), (i) => set(from, i)),
      button({ class: "bare", "aria-label": `${t("close")}: ${t("path")}`, onclick: () => { bar.hidden = true; if (state.path) go({ path: null }); } }, icon("close")));
  }

  function showTip(what) {
    const tip = $("tip");
    if (!what || (!what.bundle && what.node === undefined)) { tip.hidden = true; return; }
    const line = (e) => h("div", null, named(model.name(model.subject[e]), 20), h("strong", { text: ` ${relationName(model.predicate(e))} → ` }), named(model.name(model.object[e]), 20));
    if (what.bundle) {
      const edges = [...what.bundle.there, ...what.bundle.back];
      fill(tip, edges.slice(0, 5).map(line), edges.length > 5 ? h("small", { text: t("moreOf", edges.length - 5) }) : null);
    } else {
      fill(tip, h("strong", null, named(model.name(what.node), 120)), seenNow.folded.has(what.node) ? h("small", { text: ` ${t("nodes", seenNow.folded.get(what.node) + 1)}` }) : null);
    }
    tip.hidden = false;
    const width = $("canvas").clientWidth;
    tip.style.left = `${Math.max(4, Math.min(what.x + 14, width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${Math.max(4, what.y - tip.offsetHeight - 10)}px`;
  }

  async function copy(text) {
    const here = document.activeElement;
    let done = false;
    say(""); // what stands there is of another copy, and the same text twice would not be read out
    try { await navigator.clipboard.writeText(text); done = true; } catch {
      const area = h("textarea", { class: "offscreen" });
      area.value = text;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      here?.focus();
    }
    say(done ? t("copied") : t("notCopied"));
  }

  let sayTimer = 0;
  function say(text) {
    const toast = $("toast");
    toast.textContent = text;
    toast.dataset.on = String(text !== "");
    clearTimeout(sayTimer);
    sayTimer = setTimeout(() => { toast.dataset.on = "false"; }, 2500);
  }

  function chrome() {
    const place = $("search-place");
    place.replaceChildren(combobox({ id: "search", model, label: t("search"), className: "main", find: (text) => finder.find(text), pick: (i) => app.open(i) }));
    document.title = t("title");
    root.lang = currentLanguage() === "en" ? "en" : "zh-Hans";
  }

  for (const name of ["map", "compare", "table", "ask"]) $(`tab-${name}`)?.addEventListener("click", () => go({ view: name }));
  if (!engine) $("tab-ask").remove();
  $("tabs").addEventListener("keydown", (event) => {
    const tabs = [...$("tabs").children], at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at >= 0 && next !== undefined) { event.preventDefault(); const tab = tabs[(next + tabs.length) % tabs.length]; tab.focus(); tab.click(); }
  });
  $("language").addEventListener("click", () => {
    setLanguage(currentLanguage() === "zh" ? "en" : "zh");
    remember("jiedao-language", currentLanguage());
    chrome();
    translate(document);
    apply();
  });
  $("theme").addEventListener("click", () => { setTheme(isDark() ? "light" : "dark"); remember("jiedao-theme", root.dataset.theme); picture.recolour(); });
  $("zoom-in").addEventListener("click", () => zoom(1.4));
  $("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  $("zoom-fit").addEventListener("click", () => picture.fit());
  const zoom = (factor) => { const [x, y, k] = picture.camera(); picture.camera([x, y, k * factor]); };
  $("loosen").addEventListener("click", () => {
    const on = $("loosen").getAttribute("aria-pressed") !== "true";
    $("loosen").setAttribute("aria-pressed", String(on));
    $("loosen").dataset.tLabel = on ? "hold" : "loosen";
    translate($("controls"));
    picture.loosen(on);
  });
  $("panel-close").addEventListener("click", closePanel);
  function closePanel() { go({ node: -1, pair: null, path: null }); $("canvas").focus(); }
  $("filters-toggle").addEventListener("click", () => {
    const open = root.dataset.filters !== "open";
    root.dataset.filters = open ? "open" : "closed";
    $("filters-toggle").setAttribute("aria-expanded", String(open));
  });
  $("go-back").addEventListener("click", () => history.back());
  $("go-forward").addEventListener("click", () => history.forward());
  $("share-link").addEventListener("click", () => copy(app.link()));
  $("share-png").addEventListener("click", () => savePng(picture, model, isDark()).catch((error) => say(t("failed", error.message))));
  $("share-svg").addEventListener("click", () => saveSvg(picture, model, isDark()));
  $("share-print").addEventListener("click", () => window.print());
  document.addEventListener("click", (event) => { if (!$("share").contains(event.target)) $("share").open = false; });
  $("share").addEventListener("click", (event) => { if (event.target.closest("button")) $("share").open = false; });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); $("search").focus(); }
    if (event.key === "Escape" && !event.defaultPrevented && !event.target.closest("input, textarea")) {
      if ($("share").open) $("share").open = false;
      else if (state.node >= 0 || state.pair || state.path) closePanel();
      else if (state.around) go({ around: null }, { fit: "all" });
    }
  });
  let walked = -1;
  $("canvas").addEventListener("keydown", (event) => {
    const [x, y, k] = picture.camera(), step = 80 / k;
    const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (move) { event.preventDefault(); picture.camera([x + move[0], y + move[1], k], false); }
    else if (event.key === "+" || event.key === "=") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else if (event.key === "0") picture.fit();
    else if (event.key === "." || event.key === ",") {
      const order = picture.order();
      walked = order[(Math.max(order.indexOf(walked), event.key === "." ? -1 : 0) + (event.key === "." ? 1 : order.length - 1)) % order.length];
      picture.mark({ node: walked, pair: null, picked: state.picked });
      picture.bring(walked);
      $("announce").textContent = `${seen(model.name(walked), 80)} (${relationName("")}${model.links[walked].length})`;
    } else if (event.key === "Enter" && walked >= 0) app.open(walked);
  });

  window.addEventListener("popstate", (event) => {
    const read = fromHash(location.hash, model);
    state = read.state;
    apply({ camera: event.state?.camera ?? state.camera, fit: state.around || state.path ? "all" : null });
  });
  const opened = fromHash(location.hash, model);
  state = opened.state;
  chrome();
  apply({ camera: state.camera, fit: state.around || state.path ? "all" : null });
  if (opened.missing.length) say(t("notThere", seen(opened.missing[0], 60)));
  else if (state.picked.length) picture.fit(new Set(state.picked), false);
  else if (state.node >= 0 && !state.camera) picture.bring(state.node, true, false);
}

start().catch((error) => {
  console.error(error);
  $("panel-body").textContent = t("failed", String(error.message).slice(0, 300));
});

// Which nodes and edges the present view shows, after filters, focus, path and folding.

import { around, shortest } from "./paths.js";

/** Whether an edge and a node pass the filters of the state. */
export function filters(model, state, scopes) {
  const hiddenClasses = new Set(state.hiddenClasses), hiddenRelations = new Set(state.hiddenRelations);
  const wanted = Object.entries(state.only).filter(([, list]) => list.length).map(([name, list]) => [name, new Set(list)]);
  const inScope = (i) => wanted.every(([name, set]) => {
    const own = name === "division" ? scopes().divisions[i] : name === "street" ? scopes().streets[i]
      : name === "article" ? scopes().articles[i] : name === "year" ? scopes().years[i] : scopes().stars[i];
    return own.some((value) => set.has(value)) || (name !== "article" && name !== "year" && set.has(i));
  });
  const known = new Map();
  const stands = (i) => {
    if (!known.has(i)) known.set(i, !hiddenClasses.has(model.cls(i)) && inScope(i));
    return known.get(i);
  };
  const articles = state.only.article.length ? new Set(state.only.article) : null;
  const passes = (e) => !hiddenRelations.has(model.predicate(e)) && (!articles || model.edgeEvidence(e).some((v) => articles.has(model.articleOf(v))));
  return { stands, passes, narrowed: wanted.length > 0 };
}

/**
 * The picture of a state: `nodes` drawn, `folded` how many each of them stands for, `bundles` the lines between two
 * drawn nodes with the edges that run either way, `path` the edges of the path asked for (null: there is none).
 */
export function visible(model, state, scopes) {
  const { stands, passes, narrowed } = filters(model, state, scopes);
  const path = state.path ? shortest(model, ...state.path, passes, stands) : undefined;
  const onPath = new Set((path ?? []).flatMap((e) => [model.subject[e], model.object[e]]));
  const open = new Set(state.open);
  let chosen, whole;
  if (state.around) {
    chosen = around(model, state.around.node, state.around.steps, passes, stands);
    whole = true;
  } else {
    chosen = [];
    for (let i = 0; i < model.size; i++) if (stands(i)) chosen.push(i);
    whole = !model.summary || (narrowed && chosen.length <= 1200);
  }
  const shown = whole ? null : new Set([...onPath, ...state.picked.slice(0, 400)]);
  const stand = (i) => (whole || shown.has(i) || model.hub[i] === i || open.has(model.hub[i]) ? i : model.hub[i]);
  const nodes = new Set(), folded = new Map();
  let count = 0, undrawn = 0;
  for (const i of chosen) {
    count++;
    if (!whole && model.hub[i] === i && !model.links[i].length && model.cls(i) !== "SubDistrict" && model.cls(i) !== "Division") { undrawn++; continue; }
    const at = stand(i);
    nodes.add(at);
    if (at !== i) folded.set(at, (folded.get(at) ?? 0) + 1);
  }
  for (const i of onPath) nodes.add(i);
  const bundles = new Map();
  let relations = 0;
  const inside = state.around ? chosen : null;
  for (let e = 0; e < model.edges; e++) {
    const s = model.subject[e], o = model.object[e];
    if (!passes(e) || !(inside ? inside.has(s) && inside.has(o) : stands(s) && stands(o))) continue;
    if (!model.denied(e)) relations++;
    const a = stand(s), b = stand(o);
    if (a === b || !nodes.has(a) || !nodes.has(b)) continue;
    const key = a < b ? `${a}-${b}` : `${b}-${a}`;
    let bundle = bundles.get(key);
    if (!bundle) bundles.set(key, (bundle = { key, a: Math.min(a, b), b: Math.max(a, b), there: [], back: [] }));
    (a < b ? bundle.there : bundle.back).push(e);
  }
  return { nodes, folded, bundles, path, onPath, count, relations, undrawn };
}

// What the reader sees, as one plain record, and its form behind the `#` of the address.

/** The view that opens when nothing else is asked for. */
export function initial() {
  return {
    view: "map", node: -1, pair: null, around: null, path: null, hiddenClasses: [], hiddenRelations: [],
    only: { division: [], street: [], article: [], year: [], star: [] }, open: [], topic: -1, streets: [], picked: [],
    camera: null, table: "entities", query: "",
  };
}

const LISTS = { division: "di", street: "st", article: "ar", year: "ye", star: "sa" };

/** The record as the part of an address that follows `#`. */
export function toHash(state, model) {
  const parts = [];
  const put = (key, values) => { if (values.length) parts.push(`${key}=${values.map((v) => encodeURIComponent(v)).join(",")}`); };
  const iris = (list) => list.map(model.iri);
  if (state.view !== "map") put("v", [state.view]);
  if (state.node >= 0) put("n", [model.iri(state.node)]);
  if (state.pair) put("e", iris(state.pair));
  if (state.around) put("f", [model.iri(state.around.node), state.around.steps]);
  if (state.path) put("p", iris(state.path));
  put("xc", state.hiddenClasses);
  put("xr", state.hiddenRelations);
  for (const [name, key] of Object.entries(LISTS)) {
    const list = state.only[name];
    put(key, name === "year" ? list : name === "article" ? list.map((a) => model.article(a).iri) : iris(list));
  }
  put("o", iris(state.open));
  if (state.topic >= 0) put("t", [model.iri(state.topic)]);
  put("c", iris(state.streets));
  put("s", iris(state.picked.slice(0, 200)));
  if (state.view === "table" && state.table !== "entities") put("tb", [state.table]);
  if (state.view === "ask" && state.query && state.query.length < 4000) put("q", [state.query]);
  if (state.camera) put("k", [state.camera[0] / model.stretch[0], state.camera[1] / model.stretch[1], state.camera[2]].map((value) => +value.toFixed(3)));
  return parts.length ? `#${parts.join("&")}` : "#";
}

/** The record that an address stands for, and the names in it that this graph does not have. */
export function fromHash(hash, model) {
  const state = initial();
  const missing = [];
  const fields = new Map();
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    if (at > 0) fields.set(part.slice(0, at), part.slice(at + 1).split(",").map(decoded).filter((text) => text !== ""));
  }
  const get = (key) => fields.get(key) ?? [];
  const nodes = (list) => list.flatMap((iri) => {
    const i = model.number.get(iri);
    if (i === undefined) missing.push(iri);
    return i === undefined ? [] : [i];
  });
  if (["compare", "table", "ask"].includes(get("v")[0])) state.view = get("v")[0];
  state.node = nodes(get("n").slice(0, 1))[0] ?? -1;
  const pair = nodes(get("e").slice(0, 2));
  if (pair.length === 2) state.pair = pair;
  const centre = nodes(get("f").slice(0, 1));
  if (centre.length) state.around = { node: centre[0], steps: get("f")[1] === "2" ? 2 : 1 };
  const path = nodes(get("p").slice(0, 2));
  if (path.length === 2) state.path = path;
  state.hiddenClasses = get("xc").filter((name) => model.data.classes.includes(name));
  state.hiddenRelations = get("xr").filter((name) => model.data.predicates.includes(name));
  for (const [name, key] of Object.entries(LISTS)) {
    if (name === "year") state.only.year = get(key).map(Number).filter((year) => Number.isInteger(year) && year > 0);
    else if (name === "article") state.only.article = get(key).map((iri) => model.data.article.iri.indexOf(iri)).filter((a) => a >= 0);
    else state.only[name] = nodes(get(key));
  }
  state.open = nodes(get("o"));
  state.topic = nodes(get("t").slice(0, 1))[0] ?? -1;
  state.streets = nodes(get("c"));
  state.picked = nodes(get("s"));
  if (["relations", "figures"].includes(get("tb")[0])) state.table = get("tb")[0];
  state.query = get("q")[0] ?? "";
  const camera = get("k").map(Number);
  if (camera.length === 3 && camera.every(Number.isFinite) && camera[2] > 0) state.camera = [camera[0] * model.stretch[0], camera[1] * model.stretch[1], camera[2]];
  return { state, missing };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// The graph as the page holds it: entities, relations, figures, articles and evidence by number.

import { makeNames } from "./names.js";

async function inflated(bytes, format) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
  return new Response(stream).arrayBuffer();
}

/** The bytes of a block of base64 in the page, unpacked; null if the page has no such block. */
export async function held(id, format = "deflate") {
  const element = document.getElementById(id);
  if (!element) return null;
  const binary = atob(element.textContent);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return inflated(bytes, format);
}

/** The graph of the page. */
export async function readModel() {
  return makeModel(JSON.parse(new TextDecoder().decode(await held("graph-data"))));
}

/** The columns with what is worked out of them: links of a node, numbers by IRI, figures by entity. */
export function makeModel(data) {
  const entity = data.entity, relation = data.relation;
  const size = entity.iri.length;
  const links = Array.from({ length: size }, () => []);
  for (let e = 0; e < relation.subject.length; e++) {
    links[relation.subject[e]].push(e);
    if (relation.object[e] !== relation.subject[e]) links[relation.object[e]].push(e);
  }
  const figures = new Map();
  data.figure.about.forEach((about, f) => (figures.get(about) ?? figures.set(about, []).get(about)).push(f));
  const aliases = new Map(entity.aliases.map(([i, ...names]) => [i, names]));
  const registered = new Set(entity.registered);
  const codes = new Map(entity.code), formulas = new Map(entity.formula), roles = new Map(relation.role);
  const modalities = new Map(data.evidence.modality), keys = new Map(data.evidence.key); // keys where words are left out
  const names = makeNames(data, links);
  const formulaKeys = new Map(entity.formula.map(([i, formula]) => [i, names.plain(formula)]));
  const denied = (e) => relation.evidence[e].length > 0 && relation.evidence[e].every((v) => modalities.get(v) === "Negated");
  return {
    data, size, links,
    edges: relation.subject.length,
    denied, // whether all the evidence of a relation denies it: the graph does not tell it then
    told: relation.subject.reduce((sum, _, e) => sum + !denied(e), 0),
    summary: data.summary,
    number: new Map(entity.iri.map((iri, i) => [iri, i])),
    iri: (i) => entity.iri[i],
    label: (i) => entity.label[i],
    name: names.name, // the label, with where it lies if others bear it, too
    above: names.above, plain: names.plain,
    cls: (i) => data.classes[entity.cls[i]],
    fine: (i) => data.fines[entity.fine[i]],
    aliases: (i) => aliases.get(i) ?? [],
    code: (i) => codes.get(i) ?? "",
    formula: (i) => formulas.get(i) ?? "",
    formulaKey: (i) => formulaKeys.get(i) ?? "", // by which those that are one formula meet, however written
    inRegister: (i) => registered.has(i), register: data.register,
    x: Float64Array.from(entity.x), y: Float64Array.from(entity.y), hub: Int32Array.from(entity.hub),
    stretch: [1, 1], // how much the page drew the picture out
    territories: data.territories.map(([hub, x, y, rx, ry, count]) => ({ hub, x, y, rx, ry, count })),
    subject: relation.subject, object: relation.object,
    predicate: (e) => data.predicates[relation.predicate[e]],
    role: (e) => roles.get(e) ?? "",
    other: (e, i) => (relation.subject[e] === i ? relation.object[e] : relation.subject[e]),
    entityEvidence: (i) => entity.evidence[i],
    edgeEvidence: (e) => relation.evidence[e],
    figureEvidence: (f) => data.figure.evidence[f],
    figuresOf: (i) => figures.get(i) ?? [],
    figure: (f) => ({
      indicator: data.figure.indicator[f], value: data.figure.value[f], unit: data.figure.unit[f], about: data.figure.about[f],
      qualifier: data.figure.qualifier[f], period: data.figure.period[f], iri: data.figure.iri[f],
    }),
    articleOf: (v) => data.evidence.article[v],
    modality: (v) => modalities.get(v) ?? "",
    passage: (v) => {
      const at = data.evidence.passage[v];
      return {
        key: keys.get(v), article: data.evidence.article[v], rule: data.rules[data.evidence.rule[v]],
        source: data.sources[data.passage.source[at]], spans: data.passage.spans[at], words: data.passage.words[at],
      };
    },
    article: (a) => ({
      iri: data.article.iri[a], headline: data.article.headline[a], about: data.article.about[a], date: data.article.date[a],
      authors: data.article.authors[a], publisher: data.article.publisher[a], url: data.article.url[a], source: data.article.source[a],
    }),
    articles: data.article.iri.length,
  };
}

/** The sentence of an evidence as one text, line breaks taken out; null if its words are not in the page. */
export function sentence(model, v) {
  const { words } = model.passage(v);
  return words ? words.slice(1, -1).join("").replace(/[\r\n]+\s*/g, "") : null;
}

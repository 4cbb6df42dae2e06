// A thing of the graph as Turtle, as a link and as SPARQL, to take along.

const ID = "https://w3id.org/jiedao/id/", JD = "https://w3id.org/jiedao/ontology#";
const LOCAL = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/;

function literal(text) {
  const escaped = text.replace(/[\\"\u0000-\u001f\u007f]/g, (c) => ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" })[c]
    ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}
const chinese = (text) => `${literal(text)}@zh`;

/** How Turtle and SPARQL write the entity: with the prefix of its family where its name allows that. */
export function term(iri, families) {
  const at = iri.indexOf("/");
  const family = iri.slice(0, at), local = iri.slice(at + 1);
  if (at > 0 && /^[a-z]+$/.test(family) && LOCAL.test(local)) { families.add(family); return `${family}:${local}`; }
  const whole = iri.includes(":") ? iri : ID + iri;
  return `<${whole.replace(/[\u0000-\u0020<>"{}|\\^`]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
}

function heads(families, schema) {
  return [`@prefix jd: <${JD}> .`, schema ? "@prefix schema: <https://schema.org/> ." : null, "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .", ...[...families].sort().map((f) => `@prefix ${f}: <${ID}${f}/> .`)].filter(Boolean).join("\n");
}

/** An entity with all that is said of it. */
export function entityTurtle(model, i) {
  const families = new Set();
  const name = (n) => term(model.iri(n), families);
  const cls = [model.cls(i), model.fine(i)].filter((c, n, all) => c && all.indexOf(c) === n).map((c) => `jd:${c}`);
  const lines = [`a ${cls.join(", ")}`, `rdfs:label ${chinese(model.label(i))}`];
  if (model.aliases(i).length) lines.push(`skos:altLabel ${model.aliases(i).map(chinese).join(", ")}`);
  if (model.code(i)) lines.push(`jd:divisionCode ${literal(model.code(i))}`);
  if (model.formula(i)) lines.push(`jd:formula ${literal(model.formula(i))}`);
  const incoming = [];
  for (const e of model.links[i]) {
    if (model.denied(e)) continue;
    if (model.subject[e] === i) lines.push(`jd:${model.predicate(e)} ${name(model.object[e])}`);
    else incoming.push(`${name(model.subject[e])} jd:${model.predicate(e)} ${name(i)} .`);
  }
  const figures = model.figuresOf(i).map((f) => {
    const { iri, indicator, value, unit, qualifier, period } = model.figure(f);
    const parts = ["a jd:Figure", `schema:observationAbout ${name(i)}`, `schema:variableMeasured ${chinese(indicator)}`, `schema:value ${value}`, `schema:unitText ${literal(unit)}`];
    if (qualifier) parts.push(`jd:qualifier ${chinese(qualifier)}`);
    if (period) parts.push(`schema:observationPeriod ${literal(period)}`);
    return `${term(iri, families)} ${parts.join(" ;\n    ")} .`;
  });
  const own = `${name(i)} ${lines.join(" ;\n    ")} .`;
  return `${heads(families, figures.length > 0)}\n\n${[own, ...incoming, ...figures].join("\n\n")}\n`;
}

/** The relations between two entities. */
export function pairTurtle(model, edges) {
  const families = new Set();
  const lines = edges.filter((e) => !model.denied(e)).map((e) => `${term(model.iri(model.subject[e]), families)} jd:${model.predicate(e)} ${term(model.iri(model.object[e]), families)} .`);
  return `${heads(families, false)}\n\n${lines.join("\n")}\n`;
}

/** A query for all that the graph says of an entity, or of the relations between two. */
export function sparqlFor(model, i, j = -1) {
  const families = new Set();
  const first = term(model.iri(i), families), second = j >= 0 ? term(model.iri(j), families) : null;
  const body = second
    ? `SELECT ?relation WHERE {\n  { ${first} ?relation ${second} } UNION { ${second} ?relation ${first} }\n}`
    : `SELECT ?subject ?relation ?object WHERE {\n  { BIND(${first} AS ?subject) ?subject ?relation ?object }\n  UNION\n  { BIND(${first} AS ?object) ?subject ?relation ?object }\n}`;
  return `${[...families].sort().map((f) => `PREFIX ${f}: <${ID}${f}/>`).join("\n")}\n${body}`.trimStart();
}

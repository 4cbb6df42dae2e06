// node read_n3.mjs FILE FORMAT: what N3.js finds in the file, as JSON.
import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';

const [file, format] = process.argv.slice(2);
const store = new Store(new Parser({ format }).parse(readFileSync(file, 'utf8')));
const jd = 'https://w3id.org/jiedao/ontology#';
const label = 'http://www.w3.org/2000/01/rdf-schema#label';
const relations = {};
for (const { subject, predicate, object } of store) {
  if (predicate.value.startsWith(jd) && object.termType === 'NamedNode')
    relations[`${subject.value} ${predicate.value} ${object.value}`] = true;
}
const labels = {};
for (const { subject, object } of store.match(null, label)) {
  if (object.language === 'zh') labels[subject.value] = object.value;
}
const triples = new Set();
for (const { subject, predicate, object } of store)
  triples.add(JSON.stringify([subject.value, predicate.value, object.value, object.language, object.datatype?.value]));
console.log(JSON.stringify({
  quads: store.size,
  triples: triples.size,
  graphs: store.getGraphs().map((graph) => graph.value).sort(),
  labels,
  relations: Object.keys(relations),
}));

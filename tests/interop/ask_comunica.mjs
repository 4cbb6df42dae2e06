// node ask_comunica.mjs QUERY FILE…: Comunica's answer over the Turtle files in one N3 store, as SPARQL 1.1 JSON.
import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql-file';
import { Parser, Store } from 'n3';

const [query, ...files] = process.argv.slice(2);
const store = new Store(files.flatMap((file) => new Parser().parse(readFileSync(file, 'utf8'))));
const engine = new QueryEngine();
const result = await engine.query(readFileSync(query, 'utf8'), { sources: [store] });
const { data } = await engine.resultToString(result, 'application/sparql-results+json');
data.pipe(process.stdout);

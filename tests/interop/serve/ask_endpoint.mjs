// node ask_endpoint.mjs QUERY ENDPOINT: Comunica's answer over a SPARQL endpoint, as SPARQL 1.1 JSON.
import { QueryEngine } from '@comunica/query-sparql-file';

const [query, endpoint] = process.argv.slice(2);
const engine = new QueryEngine();
const result = await engine.query(query, { sources: [{ type: 'sparql', value: endpoint }] });
const { data } = await engine.resultToString(result, 'application/sparql-results+json');
data.pipe(process.stdout);

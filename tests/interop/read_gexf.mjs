// node read_gexf.mjs FILE: the nodes and edges that graphology finds in a GEXF file, as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { MultiDirectedGraph } = require('graphology');
const gexf = require('graphology-gexf');

const graph = gexf.parse(MultiDirectedGraph, readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify({
  nodes: graph.mapNodes((key, attributes) => ({ key, ...attributes })),
  edges: graph.mapEdges((key, attributes, source, target) => ({ source, target, ...attributes })),
}));

import type { Graph } from './graph/graph.js';

/** What the resolvers of a request share. */
export interface Context {
  graph: Graph;
}

import type { Graph } from '../../src/graph/graph.js';
import type { Size } from '../corpus/sizes.mjs';

/** What the questions ask about in a corpus. */
export interface Facts {
  hot: string;
  rare: string;
  country: string;
  text: string;
  person: string;
  from: string;
  to: string;
  priority: string;
  cursor: { order: string; pid: string; text: string };
}

/** One question of the benchmark. */
export interface Question {
  name: string;
  graphql: string;
  variables(facts: Facts): Record<string, unknown>;
}

export const questions: readonly Question[];

/** The same kind of thing at every size, so that answers are as large. */
export function factsOf(graph: Pick<Graph, 'rows'>, size: Size): Promise<Facts>;

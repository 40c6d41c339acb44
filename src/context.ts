import type { CypherRequest, CypherResult } from './cypher/run.js';
import type { Vocabulary } from './dossier/vocabulary.type.js';
import type { Preferences } from './dossier/preferences.js';
import type { GraphReader } from './graph/graph.js';
import type { Finding } from './meta/finding.type.js';

/** What the resolvers of a request share. */
export interface Context {
  graph: GraphReader;
  /** Runs a statement of the caller; on the graph's own server, behind the guard alone, if absent. */
  adhoc?: (request: CypherRequest) => Promise<CypherResult>;
  /** The concepts that are known whether or not a document speaks of them. */
  vocabulary: Pick<Vocabulary, 'concept'>;
  /** What curators prefer where documents differ; nothing if absent. */
  preferences?: Pick<Preferences, 'on'>;
  /** What was wrong, at the start of the server, with the files that the graph is made from; nothing if absent. */
  findings?: readonly Finding[];
  /** The id under which the graph holds what an id names: ids that were merged keep answering. Each is its own if absent. */
  canonicalId?: (id: string) => string;
}

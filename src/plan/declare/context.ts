import type { Vocabulary } from '../../dossier/read/vocabulary.type.js';
import type { Preferences } from '../../dossier/vocabulary/preferences.js';
import type { GraphReader } from '../../database/graph/graph.js';

/** What all resolvers of a request share; a question that needs more names it beside its resolver. */
export interface Context {
  graph: GraphReader;
  /** The concepts that are known whether or not a document speaks of them. */
  vocabulary: Pick<Vocabulary, 'concept'>;
  /** What curators prefer where documents differ; nothing if absent. */
  preferences?: Pick<Preferences, 'on'>;
  /** The id under which the graph holds what an id names: ids that were merged keep answering. Each is its own if absent. */
  canonicalId?: (id: string) => string;
}

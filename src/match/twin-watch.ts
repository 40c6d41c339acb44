import type { Dossier } from '../dossier/read/dossier.type.js';
import { at, formatFinding, show } from '../dossier/read/finding.js';
import type { Foundation } from '../dossier/import/foundation.js';
import { sectionsOfThings } from '../base/model.js';
import { parseBytes } from '../dossier/read/yaml-file.js';
import type { Graph } from '../database/graph/graph.js';
import { statement } from '../database/graph/statement.js';
import { knownFrom } from './read-known.js';
import { twinsOf, type Twin } from './twins.js';
import { explain } from './write-draft.js';

/** A dossier about to be imported. */
export interface Coming {
  file: string;
  text: string;
  dossier: Dossier;
}

/** Watches what is imported for new ids that probably name known things. */
export interface TwinWatch {
  /** One line for each probable twin; the dossier then counts as known to those that come after. */
  warningsOf(coming: Coming): string[];
}

/**
 * Knows what the dossiers stored beside the graph and the vocabulary tell. It changes nothing, and the import does not wait
 * for anybody's answer: it never guesses.
 *
 * @throws AppError DATABASE_UNAVAILABLE
 */
export async function twinWatch(graph: Graph, { vocabulary, identity }: Foundation): Promise<TwinWatch> {
  const rows = await graph.rows(statement('import/dossier-texts'));
  const stored = new Map<string, Dossier>();
  for (const { id, text } of rows)
    stored.set(String(id), parseBytes(String(text), String(id)).value as Dossier);
  return {
    warningsOf(coming) {
      const document = `document:${coming.dossier.document.id}`;
      stored.delete(document);
      const known = knownFrom([...stored.values()], vocabulary, identity);
      stored.set(document, coming.dossier);
      return twinsOf(coming.dossier, known, identity).map((twin) => warning(coming, twin));
    },
  };
}

function warning({ file, text, dossier }: Coming, { id, known }: Twin): string {
  const path = pathTo(dossier, id);
  const { locate } = parseBytes(text, file);
  const hint = `if they are one, write ${known.id} here, or merge them in seeds/identity.yaml; if not, say so there`;
  const found = `${show(id)}, which is new and probably ${explain(known)}`;
  const problem = { path, expected: 'one id for one thing', found, hint };
  return formatFinding({ ...at(file, locate(path), problem), severity: 'warning' });
}

function pathTo(dossier: Dossier, id: string): (string | number)[] {
  for (const section of sectionsOfThings) {
    const index = (dossier[section] ?? []).findIndex((thing) => thing.id === id);
    if (index >= 0) return [section, index, 'id'];
  }
  return [];
}

import type { Opened } from '../../src/commands/open.js';
import type { Transaction } from '../../src/database/graph/graph.js';
import { replacementOf, type DossierText } from '../../src/dossier/import/import.js';
import { replace } from '../../src/dossier/import/replace.js';
import { encodeMap } from '../../src/database/graph/encode.js';
import { sumOf } from './hits.js';

/** How often the import of a dossier touches the store. It is rolled back: nothing of it stays. */
export async function hitsOfImport(
  { graph, foundation }: Pick<Opened, 'graph' | 'foundation'>,
  dossier: DossierText,
): Promise<number> {
  const session = graph.driver.session({ database: graph.database });
  const transaction = session.beginTransaction();
  let hits = 0;
  const run: Transaction['run'] = async ({ text }, parameters = {}) => {
    const { records, summary } = await (await transaction).run(`PROFILE ${text}`, encodeMap(parameters));
    if (summary.profile) hits += sumOf(summary.profile);
    return records.map((record) => record.toObject());
  };
  try {
    await replace({ run }, foundation, [replacementOf(foundation, dossier)]);
    await (await transaction).rollback();
    return hits;
  } finally {
    await session.close();
  }
}

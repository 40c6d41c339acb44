import { replacementOf } from '../../dist/dossier/import/import.js';
import { replace } from '../../dist/dossier/import/replace.js';
import { encodeMap } from '../../dist/database/graph/encode.js';

/**
 * How often the import of a dossier touches the store. It is rolled back: nothing of it stays.
 * @param {{graph: import('../../dist/database/graph/graph.js').Graph, foundation: object}} corpus
 */
export async function hitsOfImport({ graph, foundation }, dossier) {
  const session = graph.driver.session({ database: graph.database });
  const transaction = session.beginTransaction();
  let hits = 0;
  const run = async ({ text }, parameters = {}) => {
    const { records, summary } = await (await transaction).run(`PROFILE ${text}`, encodeMap(parameters));
    if (summary.profile) hits += sum(summary.profile);
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

const sum = ({ dbHits, children }) =>
  Number(dbHits) + children.reduce((total, child) => total + sum(child), 0);

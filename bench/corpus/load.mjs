import { importDossiers } from '../../dist/dossier/import/import-many.js';
import { texts } from './texts.mjs';

/**
 * Loads the dossiers of a size by the importer, as a user would: the path by which the loading is measured, and which the
 * bulk path is compared with.
 * @param {{graph: object, foundation: object}} opened
 * @param {import('./sizes.mjs').Size} size
 * @param {(line: string, passing?: boolean) => void} report
 * @returns {Promise<{claims: number, seconds: number}>}
 */
export async function load({ graph, foundation }, size, report) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const { added, refused } = await importDossiers(
    graph,
    foundation,
    texts(size),
    ({ documents, added: claims }) =>
      report(
        `Loading ${size.name}: ${documents} documents, ${claims} claims, ${Math.round(claims / seconds())} a second`,
        true,
      ),
  );
  if (refused.length > 0) throw refused[0].error;
  await settle(graph);
  return { claims: added, seconds: seconds() };
}

/** Fresh statistics for the planner: those of an empty graph would choose other plans. */
export async function settle(graph) {
  await graph.command({ name: 'bench/statistics', text: 'CALL db.prepareForReplanning()' });
}

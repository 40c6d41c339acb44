import type { Opened } from '../../src/commands/open.js';
import type { Report } from '../../src/database/engine/report.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { importDossiers } from '../../src/dossier/import/import-many.js';
import type { Size } from './sizes.js';
import { texts } from './texts.js';

/**
 * Loads the dossiers of a size by the importer, as a user would: the path by which the loading is measured, and which the
 * bulk path is compared with.
 */
export async function load(
  { graph, foundation }: Pick<Opened, 'graph' | 'foundation'>,
  size: Size,
  report: Report,
): Promise<{ claims: number; seconds: number }> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
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
  for (const { error } of refused) throw error;
  await settle(graph);
  return { claims: added, seconds: seconds() };
}

/** Fresh statistics for the planner: those of an empty graph would choose other plans. */
export async function settle(graph: Graph): Promise<void> {
  await graph.command({ name: 'bench/statistics', text: 'CALL db.prepareForReplanning()' });
}

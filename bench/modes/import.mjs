import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '../../dist/commands/open.js';
import { readConfig } from '../../dist/base/config.js';
import { edgePages, nodePages } from '../../dist/keep/snapshot/pages.js';
import { load } from '../corpus/load.mjs';
import { sizeOf } from '../corpus/sizes.mjs';
import { highestOf } from '../measure/processes.mjs';
import { writeRaw } from '../measure/raw-write.mjs';

/**
 * How fast the importer takes a corpus in, and how fast the same nodes and relationships are written by bare UNWIND: what
 * reading, checking, deriving and evidence cost. Then the most memory that this process has held: the generator's, the
 * importer's and the driver's. A line for machines.
 */
export async function measureImport({ size: name }, report) {
  const measured = await inEngine(report, async (opened) => {
    const imported = await load(opened, sizeOf(name), report);
    const megabytes = Math.round(highestOf(process.pid));
    return { imported, megabytes, raw: await rawOf(opened.graph, report) };
  });
  const { claims, perSecond, rawPerSecond, share, rows, megabytes } = figures(measured);
  console.log(
    `${claims} claims: ${perSecond} a second by the importer, in ${megabytes} MB; ${rawPerSecond} by bare UNWIND of the same ${rows} rows.`,
  );
  console.log(JSON.stringify({ size: name, claims, perSecond, rawPerSecond, share, megabytes }));
}

function figures({ imported: { claims, seconds }, raw, megabytes }) {
  const perSecond = Math.round(claims / seconds);
  const rawPerSecond = Math.round(claims / raw.seconds);
  const share = Math.round((100 * perSecond) / rawPerSecond) / 100;
  return { claims, perSecond, rawPerSecond, share, rows: raw.rows, megabytes };
}

/** Writes all of a graph into another engine: of both only a page is at hand at a time. */
function rawOf(graph, report) {
  return inEngine(report, (opened) =>
    writeRaw(opened.graph, { nodes: nodePages(graph), edges: edgePages(graph) }, report),
  );
}

/** Runs `work` on an engine of its own, of which nothing is left. */
async function inEngine(report, work) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    const opened = await open({ ...readConfig(), server: undefined }, report, { dataDirectory });
    return await work(opened).finally(() => opened.close());
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

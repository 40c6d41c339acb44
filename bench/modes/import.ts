import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type Opened } from '../../src/commands/open.js';
import type { Report } from '../../src/database/engine/report.js';
import type { Graph } from '../../src/database/graph/graph.js';
import { readConfig } from '../../src/base/config.js';
import { edgePages, nodePages } from '../../src/keep/snapshot/pages.js';
import { load } from '../corpus/load.js';
import { sizeOf } from '../corpus/sizes.js';
import { highestOf } from '../measure/processes.js';
import { writeRaw } from '../measure/raw-write.js';
import type { Given } from './given.type.js';

/**
 * How fast the importer takes a corpus in, and how fast the same nodes and relationships are written by bare UNWIND: what
 * reading, checking, deriving and evidence cost. Then the most memory that this process has held: the generator's, the
 * importer's and the driver's. A line for machines.
 */
export async function measureImport({ size: name }: Given, report: Report): Promise<void> {
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

interface Measured {
  imported: { claims: number; seconds: number };
  raw: { rows: number; seconds: number };
  megabytes: number;
}

type Figures = Record<'claims' | 'perSecond' | 'rawPerSecond' | 'share' | 'rows' | 'megabytes', number>;

function figures({ imported: { claims, seconds }, raw, megabytes }: Measured): Figures {
  const perSecond = Math.round(claims / seconds);
  const rawPerSecond = Math.round(claims / raw.seconds);
  const share = Math.round((100 * perSecond) / rawPerSecond) / 100;
  return { claims, perSecond, rawPerSecond, share, rows: raw.rows, megabytes };
}

/** Writes all of a graph into another engine: of both only a page is at hand at a time. */
function rawOf(graph: Graph, report: Report): Promise<Measured['raw']> {
  return inEngine(report, (opened) =>
    writeRaw(opened.graph, { nodes: nodePages(graph), edges: edgePages(graph) }, report),
  );
}

/** Runs `work` on an engine of its own, of which nothing is left. */
async function inEngine<Result>(report: Report, work: (opened: Opened) => Promise<Result>): Promise<Result> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    const opened = await open({ ...readConfig(), server: undefined }, report, { dataDirectory });
    return await work(opened).finally(() => opened.close());
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

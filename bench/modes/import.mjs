import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '../../dist/commands/open.js';
import { readConfig } from '../../dist/config.js';
import { pagesOf } from '../../dist/export/pages.js';
import { load } from '../corpus/load.mjs';
import { sizeOf } from '../corpus/sizes.mjs';
import { highestOf } from '../measure/processes.mjs';
import { writeRaw } from '../measure/raw-write.mjs';

/**
 * How fast the importer takes a corpus in, and how fast the same nodes and relationships are written by bare UNWIND: what
 * reading, checking, deriving and evidence cost. A line for machines.
 */
export async function measureImport({ size: name }, report) {
  const size = sizeOf(name);
  const [imported, rows] = await inEngine(report, async (opened) => {
    const told = await load(opened, size, report);
    return [told, await allOf(opened.graph)];
  });
  const raw = await inEngine(report, ({ graph }) => writeRaw(graph, rows, report));
  const perSecond = Math.round(imported.claims / imported.seconds);
  const rawPerSecond = Math.round(imported.claims / raw.seconds);
  console.log(
    `${imported.claims} claims: ${perSecond} a second by the importer, ${rawPerSecond} by bare UNWIND of the same ${raw.rows} rows.`,
  );
  const share = Math.round((100 * perSecond) / rawPerSecond) / 100;
  const megabytes = Math.round(highestOf(process.pid));
  console.log(
    JSON.stringify({ size: name, claims: imported.claims, perSecond, rawPerSecond, share, megabytes }),
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

async function allOf(graph) {
  const nodes = [];
  for await (const page of pagesOf(graph)) nodes.push(...page);
  return nodes;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../dist/config.js';
import { open } from '../../dist/commands/open.js';
import { load } from '../corpus/load.mjs';

/**
 * How fast the importer of the project takes a corpus in: into an engine of its own, of which nothing is left.
 * @param {import('../corpus/sizes.mjs').Size} size
 * @param {(line: string, passing?: boolean) => void} report
 * @returns {Promise<{claims: number, seconds: number}>}
 */
export async function measureLoading(size, report) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'bench-loading-'));
  try {
    const opened = await open({ ...readConfig(), server: undefined }, report, { dataDirectory });
    try {
      return await load(opened, size, report);
    } finally {
      await opened.close();
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

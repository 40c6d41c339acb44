import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGraph } from '../../../src/keep/check/check.js';
import { readConfig, type Config } from '../../../src/base/config.js';
import { open, type Opened } from '../../../src/commands/open.js';
import type { Report } from '../../../src/database/engine/report.js';
import { load } from '../load.js';
import type { Size } from '../sizes.js';
import { compareSurveys, type Compared } from './compare.js';
import { makeCorpus } from './make.js';
import { survey } from './survey.js';

/** Loads a corpus by the importer and by the bulk path, one after the other, and compares all that the two stores hold. */
export async function prove(size: Size, report: Report): Promise<Compared> {
  const service = { ...readConfig().service, statementTimeout: 600_000 };
  const config = { ...readConfig(), service, server: undefined };
  const folder = await mkdtemp(join(tmpdir(), 'bulk-proof-'));
  try {
    const [usual, bulk] = [join(folder, 'importer'), join(folder, 'bulk')];
    await usualSurvey(config, usual, size, report);
    const different = await bulkSurvey(config, bulk, size, report);
    const compared = await compareSurveys(surveyOf(usual), surveyOf(bulk));
    return { lines: [...different, ...compared.lines], different: compared.different + different.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const surveyOf = (folder: string): string => join(folder, 'survey');

async function usualSurvey(config: Config, folder: string, size: Size, report: Report): Promise<void> {
  await withGraph(config, folder, report, async (opened) => {
    await load(opened, size, report);
    await survey(opened.graph, surveyOf(folder));
  });
}

/** @returns where the graph is not what its claims give */
async function bulkSurvey(config: Config, folder: string, size: Size, report: Report): Promise<string[]> {
  await makeCorpus(config, folder, size, report, 'test');
  return withGraph(config, folder, report, async ({ graph, foundation }) => {
    await survey(graph, surveyOf(folder));
    return (await checkGraph(graph, foundation)).differences;
  });
}

async function withGraph<Result>(
  config: Config,
  folder: string,
  report: Report,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const opened = await open(config, report, { dataDirectory: folder, purpose: 'test' });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

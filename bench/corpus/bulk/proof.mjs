import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGraph } from '../../../dist/keep/check/check.js';
import { readConfig } from '../../../dist/base/config.js';
import { open } from '../../../dist/commands/open.js';
import { load } from '../load.mjs';
import { compareSurveys } from './compare.mjs';
import { makeCorpus } from './make.mjs';
import { survey } from './survey.mjs';

/**
 * Loads a corpus by the importer and by the bulk path, one after the other, and compares all that the two stores hold.
 * @param {import('../sizes.mjs').Size} size
 * @param {(line: string, passing?: boolean) => void} report
 * @returns {Promise<{lines: string[], different: number}>}
 */
export async function prove(size, report) {
  const service = { ...readConfig().service, statementTimeout: 600_000 };
  const config = { ...readConfig(), service, server: undefined };
  const folder = await mkdtemp(join(tmpdir(), 'bulk-proof-'));
  try {
    const [usual, bulk] = ['importer', 'bulk'].map((name) => join(folder, name));
    await usualSurvey(config, usual, size, report);
    const different = await bulkSurvey(config, bulk, size, report);
    const compared = await compareSurveys(surveyOf(usual), surveyOf(bulk));
    return { lines: [...different, ...compared.lines], different: compared.different + different.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const surveyOf = (folder) => join(folder, 'survey');

async function usualSurvey(config, folder, size, report) {
  await withGraph(config, folder, report, async (opened) => {
    await load(opened, size, report);
    await survey(opened.graph, surveyOf(folder));
  });
}

/** @returns {Promise<string[]>} where the graph is not what its claims give */
async function bulkSurvey(config, folder, size, report) {
  await makeCorpus(config, folder, size, report, 'test');
  return withGraph(config, folder, report, async ({ graph, foundation }) => {
    await survey(graph, surveyOf(folder));
    return (await checkGraph(graph, foundation)).differences;
  });
}

async function withGraph(config, folder, report, work) {
  const opened = await open(config, report, { dataDirectory: folder, purpose: 'test' });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

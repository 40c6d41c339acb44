import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The order of the test files. First come those that read the seeds, which each engine has when it starts, and leave them in
 * the graph; then the longest ones, so that at the end no worker waits long for the other; then those that read the founding
 * texts, so that a worker loads these once; then the others.
 */
export default class Order extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = files.map((file) => ({ file, rank: rankOf(file.moduleId) }));
    ranked.sort((a, b) => a.rank - b.rank || a.file.moduleId.localeCompare(b.file.moduleId));
    return Promise.resolve(ranked.map(({ file }) => file));
  }
}

const longest =
  /\/test\/(volume|dossier\/import\/laws|faults\/(fuzz|engine-faults)|bench\/bulk|adhoc\/engine|commands\/neo4j)/;

function rankOf(path: string): number {
  const text = readFileSync(path, 'utf8');
  if (/\b(keptSeeds|settledSeeds)\(/.test(text)) return 0;
  if (longest.test(path)) return 1;
  return text.includes('keptFounding(') ? 2 : 3;
}

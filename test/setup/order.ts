import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The order of the test files. Those that read the seeds and leave them in the graph follow each other, so that a worker
 * loads the seeds once; before them come the longest ones, so that at the end no worker waits long for the other.
 */
export default class Order extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = files.map((file) => ({ file, rank: rankOf(file.moduleId) }));
    ranked.sort((a, b) => a.rank - b.rank || a.file.moduleId.localeCompare(b.file.moduleId));
    return Promise.resolve(ranked.map(({ file }) => file));
  }
}

const longest = ['/volume', '/dossier/laws', '/faults/fuzz'];

function rankOf(path: string): number {
  if (longest.some((one) => path.includes(`/test${one}`))) return 0;
  return readFileSync(path, 'utf8').includes('keptSeeds(') ? 1 : 2;
}

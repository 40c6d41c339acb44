import { readFileSync } from 'node:fs';
import { fromRoot } from '../setup/graph.js';

/** The shell blocks of a page, in their order. */
export function blocksOf(page: string): string[] {
  const text = readFileSync(fromRoot(page), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
}

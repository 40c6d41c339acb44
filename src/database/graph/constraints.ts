import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Graph } from './graph.js';
import { cypherDirectory, statement, statements, type Statement } from './statement.js';

/**
 * Puts the constraints and indexes of `cypher/constraints/` in force, in the order of their versions. Each is
 * idempotent; where all files were applied before, one read is enough.
 *
 * @param progress is called with the number of statements run so far, and of all
 * @returns how many statements were run
 */
export async function ensureConstraints(
  graph: Graph,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const all = constraintStatements();
  const hash = hashOf(all);
  const [row] = await graph.rows(statement('writer/constraints-in-force'));
  if (row?.['hash'] === hash) return 0;
  // One transaction: each commit of a schema change is slow, and most of a first start would go into it.
  await graph.write(async (transaction) => {
    for (const [index, one] of all.entries()) {
      progress(index, all.length);
      await transaction.run(one);
    }
  });
  await graph.command(statement('writer/await-indexes'));
  await graph.command(statement('writer/note-constraints'), { hash });
  return all.length;
}

/** The statements of `cypher/constraints/`, by version; a template gives one for each name. */
export function constraintStatements(): Statement[] {
  return readdirSync(`${cypherDirectory}constraints`)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .flatMap((file) => statements(`constraints/${file.replace(/\.cypher$/, '')}`));
}

function hashOf(all: Statement[]): string {
  const hash = createHash('sha256');
  for (const { text } of all) hash.update(text).update('\n');
  return hash.digest('hex');
}

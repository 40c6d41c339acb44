import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Config } from '../config.js';
import { readOnly } from '../cypher/read-only-graph.js';
import { runCypher, type CypherResult } from '../cypher/run.js';
import { badUserInput } from '../errors.js';
import { withProject } from './open.js';
import type { Output } from './output.js';

/**
 * `cypher FILE|- [PARAMETERS]`: one read-only statement, its table to standard output as tab-separated values with
 * JSON cells; remarks and figures to standard error.
 *
 * @throws AppError BAD_USER_INPUT for a file that is not there, parameters that are no JSON object, a refused statement
 */
export async function runCypherFile(
  config: Config,
  file: string,
  parameters: string,
  output: Output,
): Promise<void> {
  const statement = await readStatement(file);
  const values = parseParameters(parameters);
  const result = await withProject(config, output.report, ({ graph }) =>
    runCypher(readOnly(graph), { statement, parameters: values }),
  );
  printTable(result, output);
}

async function readStatement(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw badUserInput(`${file}: expected a readable file; ${(error as Error).message}.`);
  }
}

function parseParameters(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below, in the same words as for a list or a number.
  }
  throw badUserInput(`parameters: expected a JSON object such as '{"ids": ["place:be"]}'; found ${json}.`);
}

function printTable(
  { columns, rows, notifications, truncatedBecause, summary }: CypherResult,
  output: Output,
): void {
  output.print(columns.join('\t'));
  for (const row of rows) output.print(row.map((cell) => JSON.stringify(cell)).join('\t'));
  for (const remark of notifications) output.report(remark);
  if (truncatedBecause !== undefined) output.report(truncatedBecause);
  output.report(`${summary.rows} rows, ${summary.milliseconds} ms`);
}

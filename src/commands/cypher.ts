import { createReadStream, existsSync } from 'node:fs';
import { parseExact } from '../base/exact-json.js';
import { fileReason } from '../base/file-error.js';
import { limits } from '../base/limits.js';
import type { Config } from '../base/config.js';
import { questionNames, questionOf } from '../adhoc/guard/questions.js';
import { checkRequest, type CypherRequest, type CypherResult } from '../adhoc/run/run.js';
import { AppError, badUserInput } from '../base/errors.js';
import { openResearch } from '../adhoc/engine/research.js';
import { withProject, type Opened } from './open.js';
import type { Output } from './output.js';

/**
 * `cypher FILE|NAME|- [PARAMETERS]`: one read-only statement, its table to standard output as tab-separated values with
 * JSON cells; types, remarks and figures to standard error. A worked question answers its own examples where no
 * parameters are given.
 *
 * @returns the exit code: 1 where the statement was refused or failed, which is reported
 * @throws AppError BAD_USER_INPUT for a file that is not there, parameters that are no JSON object, a refused statement
 */
export async function runCypherFile(
  config: Config,
  what: string,
  parameters: string | undefined,
  output: Output,
): Promise<number> {
  const request = await readRequest(what, parameters, output);
  // A statement that is refused by its text alone needs no engine.
  checkRequest(request);
  return withProject(config, output.report, (opened) => ask(config, opened, request, output));
}

/**
 * The time of the statement begins when the engine answers. The result is printed before the engine
 * is stopped, which may take a while where it still runs the statement.
 */
async function ask(
  config: Config,
  { graph }: Opened,
  request: CypherRequest,
  output: Output,
): Promise<number> {
  const research = openResearch(config, graph, output.report);
  try {
    await research.start();
    printTable(await research.run(request, 'command'), output);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    output.report(error.message);
    if (error.hint !== undefined) output.report(error.hint);
    return 1;
  } finally {
    await research.close();
  }
}

async function readRequest(
  what: string,
  parameters: string | undefined,
  { report }: Output,
): Promise<CypherRequest> {
  const given = parameters === undefined ? undefined : parseParameters(parameters);
  if (what === '-') return { statement: await readBounded(process.stdin), parameters: given ?? {} };
  const question = existsSync(what) ? undefined : questionOf(what);
  if (question === undefined) return { statement: await readStatement(what), parameters: given ?? {} };
  if (given === undefined) report(`Parameters: ${JSON.stringify(question.examples)}`);
  return { statement: question.statement, parameters: { ...question.examples, ...given } };
}

/** Reads no more than the guard needs to refuse a long statement: a pipe or a device may never end. */
async function readBounded(source: AsyncIterable<unknown>): Promise<string> {
  const most = 8 * limits.letters.statement;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    size += (chunk as Uint8Array).length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function readStatement(file: string): Promise<string> {
  try {
    return await readBounded(createReadStream(file));
  } catch (error) {
    throw badUserInput(
      `${file}: expected a readable file, or the name of a question; ${fileReason(error)}.`,
      `The questions are ${questionNames().join(', ')}.`,
    );
  }
}

function parseParameters(json: string): Record<string, unknown> {
  try {
    const value = parseExact(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Reported below, in the same words as for a list or a number.
  }
  throw badUserInput(`parameters: expected a JSON object such as '{"ids": ["place:be"]}'; found ${json}.`);
}

function printTable(result: CypherResult, { print, report }: Output): void {
  const { columns, types, rows, notifications, truncatedBecause } = result;
  print(columns.join('\t'));
  for (const row of rows) print(row.map((cell) => JSON.stringify(cell)).join('\t'));
  if (rows.length > 0) report(`Types: ${columns.map((name, index) => `${name} ${types[index]}`).join(', ')}`);
  for (const remark of notifications) report(`Remark: ${remark}`);
  if (truncatedBecause !== undefined) report(truncatedBecause);
  report(figures(result));
}

function figures({ truncated, summary: { rows, milliseconds, dbHits } }: CypherResult): string {
  const told = truncated ? 'there are more' : 'that is all';
  const hits = dbHits === undefined ? '' : `, ${dbHits} db hits`;
  return `${rows} rows, ${told}; ${milliseconds} ms${hits}`;
}

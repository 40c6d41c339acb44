import { edgeColumns, nodeColumns, type Column } from '../../keep/snapshot/columns.js';
import { edgePages, nodePages } from '../../keep/snapshot/pages.js';
import type { Snapshot } from '../../keep/snapshot/snapshot.js';

/** Byte order mark: without it Excel reads the file in a local code page, and accents are wrong. */
const mark = '\uFEFF';

type Cell = (text: string) => string;

const exact: Cell = (text) => text;

/** `nodes.csv`: all nodes as one table (RFC 4180), a column for each property. */
export function nodesCsv({ reader }: Snapshot, cell = exact): AsyncGenerator<string> {
  return table(nodeColumns, nodePages(reader), cell);
}

/** `edges.csv`: all relationships as one table (RFC 4180), a column for each property. */
export function edgesCsv({ reader }: Snapshot, cell = exact): AsyncGenerator<string> {
  return table(edgeColumns, edgePages(reader), cell);
}

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, also in its wide form
 * (OWASP, CSV Injection). Programs that read such a table find the apostrophe in the text.
 */
export function harmlessCell(text: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}

async function* table<Of>(
  columns: readonly Column<Of>[],
  pages: AsyncIterable<Of[]>,
  written: Cell,
): AsyncGenerator<string> {
  yield mark + line(columns.map(({ name }) => name));
  for await (const page of pages) {
    yield page.map((of) => line(columns.map(({ cell }) => written(cell(of) ?? '')))).join('');
  }
}

function line(cells: string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A cell as RFC 4180 wants it: quoted where it holds a comma, a quote, a line break or space at an end. */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

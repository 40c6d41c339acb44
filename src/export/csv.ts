import { edgeColumns, nodeColumns, type Column } from './columns.js';
import { edgePages, nodePages } from './pages.js';
import type { Snapshot } from './snapshot.js';

/** Excel takes a file without this mark for one in the code page of its country, and breaks the accents. */
const mark = '\uFEFF';

/** `nodes.csv`: all nodes as one table (RFC 4180), a column for each property. */
export function nodesCsv({ reader }: Snapshot): AsyncGenerator<string> {
  return table(nodeColumns, nodePages(reader));
}

/** `edges.csv`: all relationships as one table (RFC 4180), a column for each property. */
export function edgesCsv({ reader }: Snapshot): AsyncGenerator<string> {
  return table(edgeColumns, edgePages(reader));
}

async function* table<Of>(
  columns: readonly Column<Of>[],
  pages: AsyncIterable<Of[]>,
): AsyncGenerator<string> {
  yield mark + line(columns.map(({ name }) => name));
  for await (const page of pages) {
    yield page.map((of) => line(columns.map(({ cell }) => cell(of)))).join('');
  }
}

function line(cells: (string | null)[]): string {
  return `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`;
}

/** A cell as RFC 4180 wants it: quoted where it holds a comma, a quote, a line break or space at an end. */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

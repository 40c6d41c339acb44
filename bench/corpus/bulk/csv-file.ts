import { closeSync, openSync, writeSync } from 'node:fs';

const enough = 1 << 20;

/** A file of rows. It is written synchronously, a megabyte at a time: rows never pile up in memory. */
export class CsvFile {
  readonly #file: number;
  #text: string;

  constructor(path: string, header: string[]) {
    this.#file = openSync(path, 'w');
    this.#text = `${header.join(',')}\n`;
  }

  /** @param fields as they stand in the file */
  row(fields: (string | number)[]): void {
    this.#text += `${fields.join(',')}\n`;
    if (this.#text.length > enough) this.#write();
  }

  close(): void {
    this.#write();
    closeSync(this.#file);
  }

  #write(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }
}

/** Stands between the entries of a list: no text of ours has it. */
export const listDelimiter = '\u001f';

/** A value as it stands in the file: nothing for null, while an empty text is an empty pair of quotes. */
export function fieldOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return quoted(listText(value));
  throw new Error(
    `A value of the corpus: expected text, lists of text or booleans, came ${typeof value} ${JSON.stringify(value)}.`,
  );
}

function listText(list: unknown[]): string {
  const isOdd = (text: unknown): boolean =>
    typeof text !== 'string' || text === '' || text.includes(listDelimiter);
  const odd = list.find(isOdd);
  if (odd !== undefined)
    throw new Error(`A list of the corpus: expected texts, came ${JSON.stringify(odd)}.`);
  return list.join(listDelimiter);
}

/** Lines that go on are not asked for: they slow the importer down. */
function quoted(text: string): string {
  if (text.includes('\n'))
    throw new Error(`A text of the corpus: expected one line, came ${JSON.stringify(text)}.`);
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

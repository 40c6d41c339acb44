import { closeSync, openSync, writeSync } from 'node:fs';

const enough = 1 << 20;

/** A file of rows. It is written synchronously, a megabyte at a time: rows never pile up in memory. */
export class CsvFile {
  #file;
  #text;

  /** @param {string} path @param {string[]} header */
  constructor(path, header) {
    this.#file = openSync(path, 'w');
    this.#text = `${header.join(',')}\n`;
  }

  /** @param {(string | number)[]} fields as they stand in the file */
  row(fields) {
    this.#text += `${fields.join(',')}\n`;
    if (this.#text.length > enough) this.#write();
  }

  close() {
    this.#write();
    closeSync(this.#file);
  }

  #write() {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }
}

/** Stands between the entries of a list: no text of ours has it. */
export const listDelimiter = '\u001f';

/**
 * A value as it stands in the file: nothing for null, while an empty text is an empty pair of quotes.
 * @param {unknown} value
 */
export function fieldOf(value) {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return quoted(listText(value));
  throw new Error(
    `A value of the corpus: expected text, lists of text or booleans, came ${typeof value} ${value}.`,
  );
}

function listText(list) {
  const isOdd = (text) => typeof text !== 'string' || text === '' || text.includes(listDelimiter);
  const odd = list.find(isOdd);
  if (odd !== undefined)
    throw new Error(`A list of the corpus: expected texts, came ${JSON.stringify(odd)}.`);
  return list.join(listDelimiter);
}

/** Lines that go on are not asked for: they slow the importer down. */
function quoted(text) {
  if (text.includes('\n'))
    throw new Error(`A text of the corpus: expected one line, came ${JSON.stringify(text)}.`);
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

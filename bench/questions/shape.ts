// How values of the graph stand in answers; by hand, as somebody would write it who needs these questions alone.

/** The columns of a thing with its name; all null where there is none. */
export type Named = [id: string | null, langs: string[] | null, names: string[] | null];

/** A thing with its name, as answers have it. */
export interface Thing {
  id: string;
  name: string;
}

/** The name shown where no language is asked for: English, French, any; else the id. */
export function name(id: string, langs: readonly string[] | null, names: readonly string[] | null): string {
  if (!langs) return id;
  const place = ['en', 'fr'].map((lang) => langs.indexOf(lang)).find((index) => index >= 0);
  return names?.[place ?? 0] ?? id;
}

/** A thing with its name, from three columns; null where there is none. */
export function thing(...[id, langs, names]: Named): Thing | null {
  return id === null ? null : { id, name: name(id, langs, names) };
}

/** The first row of an answer. @throws Error where there is none */
export function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('Expected a row of the corpus; found none.');
  return row;
}

/** A value of the vocabulary as an enum. */
export const spelt = (value: string): string => value.toUpperCase().replaceAll('-', '_');

/** A date as told. */
export const date = (edtf: string | null): { edtf: string } | null => (edtf === null ? null : { edtf });

/** The columns of a thing with its name. */
export const named = (node: string): string => `${node}.id, ${node}.displayLangs, ${node}.displayNames`;

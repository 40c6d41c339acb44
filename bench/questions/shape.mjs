// How values of the graph stand in answers; by hand, as somebody would write it who needs these questions alone.

/** The name shown where no language is asked for: English, French, any; else the id. */
export function name(id, langs, names) {
  if (!langs) return id;
  const place = ['en', 'fr'].map((lang) => langs.indexOf(lang)).find((index) => index >= 0);
  return names[place ?? 0];
}

/** A thing with its name, from three columns; null where there is none. */
export function thing(id, langs, names) {
  return id === null ? null : { id, name: name(id, langs, names) };
}

/** A value of the vocabulary as an enum. */
export const spelt = (value) => value.toUpperCase().replaceAll('-', '_');

/** A date as told. */
export const date = (edtf) => (edtf === null ? null : { edtf });

/** The columns of a thing with its name. */
export const named = (node) => `${node}.id, ${node}.displayLangs, ${node}.displayNames`;

import { dataset } from '../../keep/snapshot/about.js';
import { extentOf, slugOf, type Source, type Sources } from './sources.js';

/** The graph as an entry for BibTeX and biblatex. */
export function bibtexGraph(given: Sources): string {
  const version = given.dataVersion ?? 'none';
  return entry(`${dataset.name}-${version}`, {
    title: braced(dataset.title),
    version,
    howpublished: 'Data set',
    note: escaped(`${extentOf(given)}. ${dataset.licence.name}`),
  });
}

/** A document as an entry; `date` and `urldate` are for biblatex, which reads EDTF. */
export function bibtexSource(source: Source): string {
  const { id, title, publisher, published, url, retrieved, language } = source;
  return entry(slugOf(source), {
    author: braced(publisher),
    title: braced(title),
    year: /\d{4}/.exec(published)?.[0] ?? null,
    date: published === 'XXXX' ? null : published,
    url,
    urldate: retrieved,
    language,
    note: escaped(id),
  });
}

function entry(key: string, fields: Record<string, string | null>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@misc{${key},\n${lines.join('')}}`;
}

/** Additional braces keep a name of several words together, and the capitals of a title. */
function braced(text: string): string {
  return `{${escaped(text)}}`;
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which TeX finds no commands. */
export function escaped(text: string): string {
  return text.replace(/[\\~^{}%&#$_]/g, (found) => commands[found] ?? `\\${found}`);
}

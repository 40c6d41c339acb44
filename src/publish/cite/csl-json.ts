import { dataset } from '../../keep/snapshot/about.js';
import { day, extentOf, slugOf, type Source, type Sources } from './sources.js';

/** The graph as an item of CSL-JSON. */
export function cslGraph(given: Sources): object {
  const version = given.dataVersion ?? 'none';
  const note = `${extentOf(given)}. ${dataset.licence.name}`;
  return { id: `${dataset.name}-${version}`, type: 'dataset', title: dataset.title, version, note };
}

/** A document as an item of CSL-JSON; what is not known is left out. */
export function cslSource(source: Source): object {
  const { id, title, publisher, published, url, retrieved, language } = source;
  return {
    id: slugOf(source),
    type: 'webpage',
    title,
    author: [{ literal: publisher }],
    issued: dateOf(published),
    URL: url ?? undefined,
    accessed: dateOf(retrieved),
    language,
    note: id,
  };
}

/** Parts where a date is a plain one, else words: CSL-JSON knows no "about". */
function dateOf(edtf: string | null): object | undefined {
  const words = day(edtf);
  if (edtf === null || words === undefined) return undefined;
  const parts = edtf.split('/');
  const plain = parts.every((part) => /^\d{4}(-\d\d){0,2}$/.test(part));
  return plain ? { 'date-parts': parts.map((part) => part.split('-').map(Number)) } : { literal: words };
}

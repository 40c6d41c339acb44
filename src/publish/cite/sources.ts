import { parseDate } from '../../base/date/edtf.js';
import { label } from '../../base/date/label.js';
import type { Graph } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { readDataVersion } from '../../dossier/import/data-version.js';

/** What is needed to cite a document; null where it is not known. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  /** EDTF. */
  published: string;
  url: string | null;
  /** ISO day. */
  retrieved: string | null;
  /** BCP 47. */
  language: string;
}

/** What is needed to cite a graph. */
export interface Sources {
  /** Null where nothing is loaded. */
  dataVersion: string | null;
  /** All documents that state something, the earliest published first, those of unknown date before them. */
  sources: Source[];
}

/** Reads what is needed to cite the graph and its documents. @throws AppError DATABASE_UNAVAILABLE, TIMEOUT */
export async function readSources(graph: Graph): Promise<Sources> {
  const dataVersion = await readDataVersion(graph);
  const rows = await graph.rows(statement('cite/documents'));
  return { dataVersion, sources: rows as unknown as Source[] };
}

/** A date for a reader, `17 May 2024`; undefined if it is not known. */
export function day(edtf: string | null): string | undefined {
  const date = edtf === null ? undefined : parseDate(edtf);
  return date === undefined || date.precision === 'UNKNOWN' ? undefined : label(date);
}

/** How many documents the graph comes from: `109 documents, the newest of 26 February 2026`. */
export function extentOf({ sources }: Sources): string {
  const newest = day(sources.at(-1)?.published ?? null);
  const many = sources.length === 1 ? '1 document' : `${sources.length} documents`;
  return newest === undefined ? many : `${many}, the newest of ${newest}`;
}

/** The name of a document without its kind: what reference managers take for a key. */
export function slugOf({ id }: Source): string {
  return id.replace(/^document:/, '');
}

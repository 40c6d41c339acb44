import type { Dossier, Named, Relation } from '../read/dossier.type.js';
import { keyedRelations, keysOf, kindOf, sectionsOfThings } from '../../base/model.js';

/** The keys whose values are ids, or lists of them. Offices have dates under `from` and `to`, which stay as they are. */
const keysOfIds = new Set([
  'id',
  ...keyedRelations.flatMap(([, { key }]) => key ?? []),
  'who',
  'event',
  'onBehalfOf',
  'about',
  'topic',
  'organisation',
  'from',
  'to',
  'of',
]);

/** A dossier with every id of its things put through `rename`; the document keeps its own. */
export function renameIds(dossier: Dossier, rename: (id: string) => string): Dossier {
  const walk = (value: unknown, isId: boolean): unknown => {
    if (typeof value === 'string') return isId ? rename(value) : value;
    if (Array.isArray(value)) return value.map((entry) => walk(entry, isId));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value as object);
    return Object.fromEntries(entries.map(([key, inner]) => [key, walk(inner, keysOfIds.has(key))]));
  };
  const { dossier: version, document, ...sections } = dossier;
  const renamed = Object.entries(sections).map(([section, blocks]) => [section, walk(blocks, false)]);
  return { dossier: version, document, ...Object.fromEntries(renamed) } as Dossier;
}

/**
 * A dossier in which the merged ids are put in the place of their aliases. What then would tie a thing to itself is left
 * out: that a thing is part of, or related to, its own alias says nothing any more.
 */
export function mergeIds(dossier: Dossier, canonical: (id: string) => string): Dossier {
  const merged = renameIds(dossier, canonical);
  for (const section of sectionsOfThings) for (const thing of merged[section] ?? []) untie(thing);
  const relations = merged.relations?.filter(({ from, to }: Relation) => from !== to);
  return relations ? { ...merged, relations } : merged;
}

function untie(thing: Named): void {
  const links = thing as Named & Record<string, unknown>;
  for (const { key } of keysOf(kindOf(thing.id))) {
    const value = links[key];
    if (value === thing.id) delete links[key];
    if (Array.isArray(value)) links[key] = value.filter((id) => id !== thing.id);
  }
}

import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Dossier, Participation, Relation } from '../../../src/dossier/read/dossier.type.js';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';
import { count, participation, relation } from './generate-facts.js';
import { everyId, pool, SECTIONS } from './generate-pool.js';
import type { Kind, Values } from './generate-pool.js';
import { document, thingsOf } from './generate-things.js';

// Whole valid dossiers by chance, for laws that hold for any set of documents. They draw on one small pool of ids, so
// that documents meet in the same things and disagree on them.

export interface GenerateOptions {
  vocabulary: Vocabulary;
  /** How many documents; 1 to 4 if left out. */
  min?: number;
  max?: number;
  /** Whether documents, each free of circles, may together make one (A part of B, B part of A); false if left out. */
  circles?: boolean;
}

/** Sets of valid dossiers, each of another document; their ids are `generated-0`, `generated-1` and so on. */
export function dossiers(options: GenerateOptions): fc.Arbitrary<Dossier[]> {
  const { min = 1, max = 4, circles = false } = options;
  const one = (index: number) => dossier(`generated-${index}`, options, circles && index % 2 === 1);
  return fc
    .integer({ min, max })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => one(index))));
}

/**
 * Valid dossiers of one document: two of them are two versions of it. Hierarchies run up the pool, or down it if
 * `downwards` is set.
 */
export function dossier(
  id: string,
  { vocabulary }: GenerateOptions,
  downwards = false,
): fc.Arbitrary<Dossier> {
  return fc
    .record({
      document: document(id),
      things: fc.record(thingsOf(vocabulary, downwards)),
      mentioned: fc.subarray(everyId, { maxLength: 3 }),
      participations: fc.array(participation(vocabulary), { maxLength: 4 }),
      relations: fc.array(relation(vocabulary), { maxLength: 4 }),
      counts: fc.array(count(vocabulary), { maxLength: 2 }),
    })
    .map(assemble);
}

/** A dossier as the text of its file. */
export function toYaml(value: Dossier): string {
  return stringify(value, { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false });
}

interface Drawn {
  document: Values;
  things: Record<string, Values>;
  mentioned: string[];
  participations: Values[];
  relations: Values[];
  counts: Values[];
}

/** Keeps each fact once, and declares everything that the facts use, and what those declarations use in turn. */
function assemble(drawn: Drawn): Dossier {
  const participations = eachOnce(drawn.participations as unknown as Participation[]);
  const relations = distinct(drawn.relations, ['at', 'notes']);
  const counts = distinct(drawn.counts, ['at', 'notes']);
  const used = new Set(drawn.mentioned);
  for (const fact of [participations, relations, counts]) for (const id of idsIn(fact)) used.add(id);
  for (const id of used) for (const further of idsIn(drawn.things[id])) used.add(further);
  const declared = Object.fromEntries(
    (Object.keys(SECTIONS) as Kind[]).map((kind) => [
      SECTIONS[kind],
      pool[kind].filter((id) => used.has(id)).map((id) => settled(drawn.things[id] ?? {})),
    ]),
  );
  const { threats, priorities, initiatives, instruments, ...before } = declared;
  const after = { threats, priorities, initiatives, instruments, relations, counts };
  const sections = Object.entries({ ...before, participations, ...after });
  const kept = sections.filter(([, list]) => (list as unknown[]).length > 0);
  return { dossier: 1, document: drawn.document, ...Object.fromEntries(kept) } as unknown as Dossier;
}

/** An event has a date or an interval around it, never both. */
function settled(told: Values): Values {
  if (told['date'] === undefined) return told;
  return Object.fromEntries(Object.entries(told).filter(([key]) => key !== 'dateWithin'));
}

function eachOnce(participations: Participation[]): Participation[] {
  const seen = new Set<string>();
  return participations.flatMap((told) => {
    const who = [told.who].flat().filter((one) => {
      const size = seen.size;
      return seen.add(`${one} ${told.event} ${told.role}`).size > size;
    });
    const [first, ...others] = who;
    if (first === undefined) return [];
    return [{ ...told, who: others.length > 0 ? who : first }];
  });
}

/** Blocks that differ in more than the given keys; `cooperatesWith` is the same both ways. */
function distinct(blocks: Values[], besides: string[]): Values[] {
  const seen = new Set<string>();
  return blocks.filter((told) => {
    const { from = '', to = '' } = told as unknown as Relation;
    const ends = [from, to].toSorted();
    const rest = Object.entries(told).filter(([key]) => ![...besides, 'from', 'to'].includes(key));
    const size = seen.size;
    return seen.add(JSON.stringify([ends, rest.toSorted()])).size > size;
  });
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return everyId.includes(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

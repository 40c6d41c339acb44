import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Dossier, Participation, Relation } from '../../src/dossier/dossier.type.js';
import type { Vocabulary } from '../../src/dossier/vocabulary.js';

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

const pool = {
  place: ['place:hall-two', 'place:hall-one', 'place:antwerp', 'place:be', 'place:ha-long', 'place:vn'],
  organisation: ['organisation:alpha', 'organisation:beta', 'organisation:gamma'],
  person: ['person:ada', 'person:bo', 'person:cy'],
  series: ['series:eu-hls', 'series:own'],
  event: ['event:one', 'event:two', 'event:three'],
  threat: ['threat:own-narrow', 'threat:own-wide', 'threat:synthetic-drugs', 'threat:drug-trafficking'],
  priority: ['priority:one', 'priority:two'],
  initiative: ['initiative:one', 'initiative:two'],
  instrument: ['instrument:one', 'instrument:two'],
};

type Kind = keyof typeof pool;

const everyId: string[] = Object.values(pool).flat();

const SECTIONS: Record<Kind, keyof Dossier> = {
  place: 'places',
  organisation: 'organisations',
  person: 'people',
  series: 'series',
  event: 'events',
  threat: 'threats',
  priority: 'priorities',
  initiative: 'initiatives',
  instrument: 'instruments',
};

type Values = Record<string, unknown>;
type Fields = Record<string, fc.Arbitrary<unknown>>;

const anyId = (...kinds: Kind[]): fc.Arbitrary<string> =>
  fc.constantFrom(...kinds.flatMap((kind) => pool[kind]));
/** Ids that documents often have in common: the first two of each kind. */
const sharedId = (...kinds: Kind[]): fc.Arbitrary<string> =>
  fc.constantFrom(...kinds.flatMap((kind) => pool[kind].slice(0, 2)));
const word = fc.constantFrom(
  'Douane',
  'hải quan',
  'x: «y» # z',
  `l'UE "27"`,
  '0',
  'true',
  '𝒦 $a {b} \\n',
  '~',
);
const locator = fc.constantFrom('h', 'p1', 'p2', 'p1,p3', 'p3-p8', 'b1,l2');
const lang = fc.constantFrom('en', 'fr', 'vi', 'zh-Hant');
const texts = fc.dictionary(lang, word, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
const notes = fc.array(word, { minLength: 1, maxLength: 2 });
const status = fc.constantFrom('happened', 'planned', 'cancelled');
const stage = fc.constantFrom('proposed', 'planned', 'active', 'ended');
const horizon = fc.constantFrom('short', 'medium', 'long');
const interval = fc.constantFrom('2024-05-01/2024-05-31', '../2024', '2024-05~/..');
const single = fc.constantFrom('2024-05-23', '2024-05', '2024', '2024-05-23~', '2024?', '201X', 'XXXX-10-24');
const date = fc.oneof(
  single,
  interval,
  fc.constantFrom('2024-05-23/2024-05-24', '[2024-05-22,2024-05-29]', 'XXXX'),
);

/** A record whose optional keys are mostly left out; it shrinks to the required ones. */
function block(required: Fields, optional: Fields): fc.Arbitrary<Values> {
  const rarely = Object.entries(optional).map(([key, values]) => {
    const left = { weight: 2, arbitrary: fc.constant(undefined) };
    return [key, fc.oneof({ withCrossShrink: true }, left, { weight: 1, arbitrary: values })] as const;
  });
  return fc
    .record({ ...required, ...Object.fromEntries(rarely) })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

/** Basis and reason, which come together. */
const basis = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Values>({}) },
  { weight: 1, arbitrary: fc.constant<Values>({ basis: 'stated' }) },
  { weight: 2, arbitrary: fc.record({ basis: fc.constantFrom('inferred', 'editorial'), why: word }) },
);

function document(id: string): fc.Arbitrary<Values> {
  const others = ['generated-0', 'generated-1', 'absent'].filter((other) => other !== id);
  return block(
    {
      id: fc.constant(id),
      title: word,
      language: lang,
      publisher: word,
      published: date,
      retrieved: fc.constantFrom('2026-11-22', '2024-02-29'),
      extent: fc.constantFrom('full', 'excerpt', 'title'),
    },
    {
      url: fc.constantFrom('https://example.org/a', 'http://example.org/b?c=%C3%A9#d'),
      translationOf: fc.constantFrom(...others.map((other) => `document:${other}`)),
      notes,
    },
  );
}

/** Names, or a label of an implied thing. */
const naming = fc.oneof(
  { weight: 4, arbitrary: block({ name: texts, at: locator }, { label: texts, notes, aliases: aliases() }) },
  { weight: 1, arbitrary: block({ label: texts, at: locator }, { notes, aliases: aliases() }) },
  { weight: 1, arbitrary: block({ label: texts, implied: fc.constant(true) }, { at: locator, notes }) },
);

function aliases() {
  return fc.array(block({ text: word, lang }, { at: locator }), { minLength: 1, maxLength: 2 });
}

/** What a document may tell of each thing of the pool. */
function thingsOf(vocabulary: Vocabulary, downwards: boolean): Record<string, fc.Arbitrary<Values>> {
  return Object.fromEntries(
    (Object.keys(SECTIONS) as Kind[]).flatMap((kind) =>
      pool[kind].map((id, index) => {
        const above = downwards ? pool[kind].slice(0, index) : pool[kind].slice(index + 1);
        return [id, thing(id, kind, above, vocabulary)];
      }),
    ),
  );
}

function thing(id: string, kind: Kind, above: string[], vocabulary: Vocabulary): fc.Arbitrary<Values> {
  const isShared = vocabulary.concept(id) !== undefined;
  const [required, optional] = detailsOf(kind, isShared, above, vocabulary);
  return fc
    .tuple(naming, block(required, optional))
    .map(([named, details]): Values => ({ id, ...named, ...details }));
}

function detailsOf(kind: Kind, isShared: boolean, above: string[], vocabulary: Vocabulary): [Fields, Fields] {
  const kinds = (list: keyof Vocabulary['kinds']): Fields => ({ kind: termOf(vocabulary, list) });
  const up = (key: string): Fields => (above.length > 0 ? { [key]: fc.constantFrom(...above) } : {});
  switch (kind) {
    case 'place':
      return isShared ? [{}, {}] : [kinds('place'), { ...up('within'), postcode: word, address: word }];
    case 'organisation':
      return [
        kinds('organisation'),
        {
          place: anyId('place'),
          ...up('partOf'),
          stage,
          period: date,
          subject: texts,
          website: fc.constant('https://example.org'),
        },
      ];
    case 'person':
      return [{ positions: fc.array(position, { minLength: 1, maxLength: 2 }) }, {}];
    case 'series':
      return [
        isShared ? {} : kinds('event'),
        { frequency: fc.constantFrom('annual', 'biennial'), period: date },
      ];
    case 'event':
      return [kinds('event'), { ...eventDetails, ...up('partOf') }];
    case 'threat':
      return [{}, isShared || above.length === 0 ? {} : { broader: fc.subarray(above, { minLength: 1 }) }];
    case 'priority':
      return [{}, { period: date, horizon }];
    case 'initiative':
      return [kinds('initiative'), { stage, period: date, subject: texts }];
    case 'instrument':
      return [kinds('instrument'), { identifiers: notes, stage, date, period: date, subject: texts }];
  }
}

const eventDetails: Fields = {
  date,
  dateWithin: interval,
  time: fc.constantFrom('09:30', '09:30/11:30'),
  mode: fc.constantFrom('in-person', 'online', 'hybrid'),
  place: anyId('place'),
  series: anyId('series'),
  ordinal: fc.constantFrom(1, 13, '141/142'),
  framework: anyId('organisation', 'initiative', 'series'),
  status,
  subject: texts,
  audience: texts,
};

const office: Fields = { asOf: single, lang, label: word, at: locator, notes };
const term: Fields = { from: fc.constantFrom('2019', '2020-01~'), to: fc.constantFrom('2024', '2024-05') };
const position = fc.oneof(
  block(
    { title: fc.constantFrom('Chief', 'CHIEF', 'chef') },
    { ...office, ...term, organisation: fc.constant('organisation:alpha') },
  ),
  block({ organisation: sharedId('organisation', 'initiative') }, { ...office, ...term }),
);

function termOf(vocabulary: Vocabulary, list: keyof Vocabulary['kinds']): fc.Arbitrary<string> {
  return fc.constantFrom(...vocabulary.kinds[list].map(({ id }) => id));
}

function participation(vocabulary: Vocabulary): fc.Arbitrary<Values> {
  const actor = sharedId('person', 'organisation', 'place', 'initiative');
  const topic = anyId('threat', 'priority', 'initiative', 'instrument');
  const tied = fc.record({ topic, basis: fc.constantFrom('inferred', 'editorial'), why: word });
  const about = fc.uniqueArray(fc.oneof(topic, tied), {
    minLength: 1,
    maxLength: 3,
    selector: (entry) => (typeof entry === 'string' ? entry : entry.topic),
  });
  const who = fc.oneof(
    { weight: 4, arbitrary: actor },
    { weight: 1, arbitrary: fc.uniqueArray(actor, { minLength: 2, maxLength: 3 }) },
  );
  // Few roles, so that documents meet in the same participation.
  const role = fc.constantFrom(...vocabulary.roles.map(({ id }) => id).slice(0, 2));
  return fc
    .tuple(
      block(
        { who, event: sharedId('event', 'series'), role, at: locator },
        {
          about,
          status,
          onBehalfOf: anyId('person', 'organisation', 'place'),
          capacity: word,
          subject: texts,
          period: date,
          notes,
        },
      ),
      basis,
    )
    .map(([told, on]): Values => ({ ...told, ...on }));
}

/** Relations that documents often have in common, some of them told from either end. */
const sharedRelations = [
  ['cooperatesWith', 'organisation:alpha', 'organisation:beta'],
  ['cooperatesWith', 'organisation:beta', 'organisation:alpha'],
  ['sameSubjectAs', 'priority:one', 'initiative:one'],
  ['sameSubjectAs', 'initiative:one', 'priority:one'],
  ['discussed', 'event:one', 'threat:own-narrow'],
] as const;

function relation(vocabulary: Vocabulary): fc.Arbitrary<Values> {
  const ends = fc.oneof(fc.constantFrom(...sharedRelations), relationEnds(vocabulary));
  const details = { status, date, period: date, rank: fc.integer({ min: 1, max: 9 }), horizon, notes };
  return ends.chain(([id, from, to]) => {
    const bases = vocabulary.relations.find((type) => type.id === id)?.basis ?? [];
    const unstated = fc.record({ basis: fc.constantFrom(...bases), why: word });
    return fc
      .tuple(block({ at: locator }, details), bases.includes('stated') ? basis : unstated)
      .map(([told, on]): Values => ({ type: id, from, to, ...told, ...on }));
  });
}

function relationEnds(vocabulary: Vocabulary): fc.Arbitrary<[type: string, from: string, to: string]> {
  return fc.constantFrom(...vocabulary.relations).chain((type) =>
    sharedId(...(type.from as Kind[])).chain((from) => {
      const ids = type.to.flatMap((kind) => pool[kind as Kind]);
      const fitting = ids.filter((id) => id !== from && (!type.sameKind || kindOf(id) === kindOf(from)));
      return fc.tuple(fc.constant(type.id), fc.constant(from), fc.constantFrom(...fitting));
    }),
  );
}

function count(vocabulary: Vocabulary): fc.Arbitrary<Values> {
  return block(
    {
      of: sharedId('event', 'instrument', 'organisation', 'initiative', 'place'),
      what: fc.constantFrom(...vocabulary.kinds.count.map(({ id }) => id).slice(0, 2)),
      value: fc.constantFrom(0, 27, 53, 1.5),
      at: locator,
    },
    {
      upTo: fc.constantFrom(53, 60.5),
      outOf: fc.constant(99),
      qualifier: fc.constantFrom('about', 'at-least', 'at-most'),
      unit: termOf(vocabulary, 'unit'),
      detail: word,
      period: date,
      status,
      notes,
    },
  );
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

function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

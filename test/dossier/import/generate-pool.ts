import fc from 'fast-check';
import type { Dossier } from '../../../src/dossier/read/dossier.type.js';
import type { Vocabulary } from '../../../src/dossier/vocabulary/vocabulary.js';

export const pool = {
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

export type Kind = keyof typeof pool;

export const everyId: string[] = Object.values(pool).flat();

export const SECTIONS: Record<Kind, keyof Dossier> = {
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

export type Values = Record<string, unknown>;
export type Fields = Record<string, fc.Arbitrary<unknown>>;

export const anyId = (...kinds: Kind[]): fc.Arbitrary<string> =>
  fc.constantFrom(...kinds.flatMap((kind) => pool[kind]));
/** Ids that documents often have in common: the first two of each kind. */
export const sharedId = (...kinds: Kind[]): fc.Arbitrary<string> =>
  fc.constantFrom(...kinds.flatMap((kind) => pool[kind].slice(0, 2)));
export const word = fc.constantFrom(
  'Douane',
  'hải quan',
  'x: «y» # z',
  `l'UE "27"`,
  '0',
  'true',
  '𝒦 $a {b} \\n',
);
export const locator = fc.constantFrom('h', 'p1', 'p2', 'p1,p3', 'p3-p8', 'b1,l2');
export const lang = fc.constantFrom('en', 'fr', 'vi', 'zh-Hant');
export const texts = fc.dictionary(lang, word, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
/** What YAML takes for nothing is a remark, though no name. */
export const notes = fc.array(fc.oneof(word, fc.constant('~')), { minLength: 1, maxLength: 2 });
export const status = fc.constantFrom('happened', 'planned', 'cancelled');
export const stage = fc.constantFrom('proposed', 'planned', 'active', 'ended');
export const horizon = fc.constantFrom('short', 'medium', 'long');
export const interval = fc.constantFrom('2024-05-01/2024-05-31', '../2024', '2024-05~/..');
export const single = fc.constantFrom(
  '2024-05-23',
  '2024-05',
  '2024',
  '2024-05-23~',
  '2024?',
  '201X',
  'XXXX-10-24',
);
export const date = fc.oneof(
  single,
  interval,
  fc.constantFrom('2024-05-23/2024-05-24', '[2024-05-22,2024-05-29]', 'XXXX'),
);

/** A record whose optional keys are mostly left out; it shrinks to the required ones. */
export function block(required: Fields, optional: Fields): fc.Arbitrary<Values> {
  const rarely = Object.entries(optional).map(([key, values]) => {
    const left = { weight: 2, arbitrary: fc.constant(undefined) };
    return [key, fc.oneof({ withCrossShrink: true }, left, { weight: 1, arbitrary: values })] as const;
  });
  return fc
    .record({ ...required, ...Object.fromEntries(rarely) })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

/** Basis and reason, which come together. */
export const basis = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Values>({}) },
  { weight: 1, arbitrary: fc.constant<Values>({ basis: 'stated' }) },
  { weight: 2, arbitrary: fc.record({ basis: fc.constantFrom('inferred', 'editorial'), why: word }) },
);

export function termOf(vocabulary: Vocabulary, list: keyof Vocabulary['kinds']): fc.Arbitrary<string> {
  return fc.constantFrom(...vocabulary.kinds[list].map(({ id }) => id));
}

export function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

import { readFileSync } from 'node:fs';
import { limits } from '../../../src/base/limits.js';
import { fromRoot } from '../../setup/graph.js';

/** A part of a JSON Schema, as far as bounds are concerned. */
export interface Schema {
  $ref?: string;
  type?: string;
  pattern?: string;
  maxLength?: number;
  maximum?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  enum?: string[];
  const?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  items?: Schema;
  anyOf?: Schema[];
  $defs?: Record<string, Schema>;
}

export const dossierSchema = JSON.parse(
  readFileSync(fromRoot('schema/dossier.schema.json'), 'utf8'),
) as Schema;

export type Path = (string | number)[];

/** A value of a dossier with the schema that bounds it. */
export interface Spot {
  path: Path;
  schema: Schema;
  value: unknown;
}

/** All values within a value, lists and blocks too, each with its schema. */
export function spotsOf(value: unknown, given: Schema = dossierSchema, path: Path = []): Spot[] {
  const schema = chosen(resolved(given), value);
  const inner = (key: string | number, one: unknown): Spot[] => {
    const below = Array.isArray(value) ? schema.items : schema.properties?.[key];
    return spotsOf(one, below ?? (schema.additionalProperties || {}), [...path, key]);
  };
  if (Array.isArray(value))
    return [{ path, schema, value }, ...value.flatMap((one, index) => inner(index, one))];
  if (typeof value !== 'object' || value === null) return [{ path, schema, value }];
  return [{ path, schema, value }, ...Object.entries(value).flatMap(([key, one]) => inner(key, one))];
}

function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1) ?? '';
  return schema.$ref ? (dossierSchema.$defs?.[name] ?? {}) : schema;
}

/** Of alternatives the one for such a value. */
function chosen(schema: Schema, value: unknown): Schema {
  const type = Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : typeof value;
  const branches = (schema.anyOf ?? []).filter((one) => one.type !== undefined);
  const fits = (one: Schema): boolean => one.type === type || (one.type === 'integer' && type === 'number');
  return branches.find(fits) ?? schema;
}

/** A copy of a value with another at a path. */
export function withAt(value: unknown, path: Path, put: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let parent = copy;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = put;
  return copy;
}

const texts = (text: string): Record<string, string> => ({ en: text, fr: `${text} f` });
const named = (id: string): Record<string, unknown> => ({
  id,
  name: texts(`name of ${id}`),
  label: texts(`label of ${id}`),
  aliases: [{ text: `alias of ${id}`, lang: 'nl', at: 'p1' }],
  at: 'p1',
  notes: ['a note'],
});
const inferred = { basis: 'inferred', why: 'a reason' };
const subject = texts('a subject');

/** A dossier in which every key of the format is written. */
export const full = {
  dossier: 1,
  document: {
    id: 'at-limits',
    title: 'A title',
    language: 'en',
    publisher: 'An office',
    url: 'https://example.org/a',
    published: '2024-06-01',
    retrieved: '2026-11-01',
    extent: 'full',
    translationOf: 'document:another',
    notes: ['a note'],
  },
  places: [
    { ...named('place:hall'), kind: 'venue', within: 'place:be', address: 'Rue 1', postcode: '01030' },
  ],
  organisations: [
    { ...named('organisation:whole'), kind: 'customs' },
    {
      ...named('organisation:part'),
      kind: 'office',
      place: 'place:hall',
      partOf: 'organisation:whole',
      stage: 'active',
      period: '2020/..',
      website: 'https://example.org',
      subject,
    },
  ],
  people: [
    {
      ...named('person:speaker'),
      positions: [
        {
          title: 'an office',
          lang: 'en',
          label: 'a label',
          organisation: 'organisation:part',
          from: '2020',
          to: '2030',
          asOf: '2024-06-01',
          notes: ['a note'],
          at: 'p1',
        },
      ],
    },
  ],
  series: [{ ...named('series:row'), kind: 'meeting', frequency: 'annual', period: '2000/..' }],
  events: [
    { ...named('event:whole'), kind: 'conference', dateWithin: '2024-05-01/2024-05-31' },
    {
      ...named('event:part'),
      kind: 'session',
      date: '2024-05-23',
      time: '09:30/11:30',
      mode: 'hybrid',
      place: 'place:hall',
      series: 'series:row',
      ordinal: 3,
      partOf: 'event:whole',
      framework: 'initiative:ports',
      status: 'happened',
      subject,
      audience: subject,
    },
  ],
  participations: [
    {
      who: ['person:speaker', 'organisation:part'],
      event: 'event:part',
      role: 'speaker',
      status: 'happened',
      onBehalfOf: 'organisation:whole',
      capacity: 'a capacity',
      about: ['threat:own', { topic: 'priority:aim', ...inferred }],
      subject,
      period: '2024-05-23',
      ...inferred,
      at: 'p1',
      notes: ['a note'],
    },
  ],
  threats: [{ ...named('threat:own'), broader: ['threat:synthetic-drugs'] }],
  priorities: [{ ...named('priority:aim'), period: '2024', horizon: 'short' }],
  initiatives: [{ ...named('initiative:ports'), kind: 'alliance', stage: 'active', period: '2024', subject }],
  instruments: [
    {
      ...named('instrument:plan'),
      kind: 'action-plan',
      identifiers: ['COM(2023) 641'],
      stage: 'adopted',
      date: '2024',
      period: '2024/2027',
      subject,
    },
  ],
  relations: [
    {
      type: 'discussed',
      from: 'event:part',
      to: 'priority:aim',
      status: 'happened',
      date: '2024-05-23',
      period: '2024',
      rank: 1,
      horizon: 'short',
      ...inferred,
      at: 'p1',
      notes: ['a note'],
    },
  ],
  counts: [
    {
      of: 'event:part',
      what: 'delegates',
      value: 1,
      upTo: 2,
      outOf: 3,
      qualifier: 'about',
      unit: 'pieces',
      detail: 'a detail',
      period: '2024',
      status: 'happened',
      at: 'p1',
      notes: ['a note'],
    },
  ],
};

const line = String.raw`\S(?:.*\S)?$`;

/** A text as long as its schema allows and `more`, made of a letter; undefined where the pattern bounds it by itself. */
export function longText({ value, schema }: Spot, letter: string, more = 0): string | undefined {
  const { pattern = '', maxLength = 0 } = schema;
  const length = maxLength + more;
  if (pattern.endsWith(line)) return letter.repeat(length);
  if (pattern.startsWith('^https?')) return 'https://example.org/'.padEnd(length, 'a');
  if (pattern.startsWith('^(?:[hdcf]')) return places(length);
  if (pattern.includes('XXXX') && pattern.includes('\\[')) return days(length);
  if (/^\^\(\?:[a-z|]+\):/.test(pattern)) return String(value).padEnd(length, 'a');
  return undefined;
}

function places(length: number): string {
  const whole = Array.from({ length: Math.floor((length + 1) / 6) }, (_, index) => `p${1000 + index}`).join(
    ',',
  );
  return whole + ['', '0', ',h', ',p1', ',p11', ',p111'][length - whole.length];
}

/** One of so many days that the text is of this length: of the last ones fewer digits are told. */
function days(length: number): string {
  const whole = Math.floor((length - 2) / 11) - 1;
  const rest = { 13: '2019-10,2019~', 14: '2019-10~,2019~', 15: '2019-10-01,2019', 16: '2019-10-01,2019~' };
  const left = length - 2 - whole * 11;
  const end =
    (rest as Record<number, string>)[left] ?? `${'2019,'.repeat(Math.floor(left / 5))}2019`.slice(0, left);
  return `[${'2019-10-02,'.repeat(whole)}${end}]`;
}

/** The full dossier with every text and number at its limit, ids the same wherever they stand. */
export function atLimits(letter: string): typeof full {
  let dossier: unknown = full;
  for (const spot of spotsOf(full)) {
    const { schema, value, path } = spot;
    if (typeof value === 'number' && schema.maximum !== undefined)
      dossier = withAt(dossier, path, path.at(-1) === 'dossier' ? 1 : schema.maximum);
    if (typeof value !== 'string' || shared.has(value)) continue;
    const text = longText(spot, letter);
    if (text !== undefined) dossier = withAt(dossier, path, text);
  }
  return withAt(dossier, ['document', 'id'], 'd'.repeat(limits.letters.slug)) as typeof full;
}

/** Ids that the vocabulary gives. */
const shared = new Set(['place:be', 'threat:synthetic-drugs']);

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  kinds,
  kindsOfSections,
  lists,
  properties,
  relations,
  sections,
  type EntityKind,
  type Kind,
  type KindProperty,
  type ListName,
  type Property,
  type Relation,
  type ValueKind,
} from '../src/base/model.js';
import { fromRoot } from '../src/base/root.js';

/** A JSON Schema, or a part of one. */
export type Schema = Record<string, unknown>;

/** The words of the closed lists of the vocabulary, by list, with what they mean. */
export type Words = Record<string, Record<string, string>>;

type Keys = [name: string, schema: Schema][];

/** A text of one line without spaces around it. */
export const lineOfText = '^\\S(?:.*\\S)?$';

const line = { type: 'string', minLength: 1, pattern: lineOfText };
const clock = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';

/** What may stand in a property, by the model's `value`, where that is no closed list; bounds are put in afterwards. */
const values: Readonly<Record<Exclude<ValueKind, 'term' | 'list'>, Schema>> = {
  text: line,
  code: line,
  texts: { $ref: '#/$defs/texts' },
  edtf: { $ref: '#/$defs/edtf' },
  'edtf-interval': { $ref: '#/$defs/interval' },
  time: { type: 'string', pattern: `^${clock}(?:/${clock})?$` },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  url: { type: 'string', pattern: '^https?://\\S+$' },
  language: { type: 'string', pattern: '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$' },
  'country-code': { type: 'string', pattern: '^[A-Z]{2}$' },
  ordinal: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
  notes: { $ref: '#/$defs/notes' },
};

/**
 * The schema of dossiers without its bounds: schema/dossier.frame.yaml, with what the model says of kinds, properties and
 * relations.
 */
export function dossierSchema(words: Words): Schema {
  return new SchemaMaker(words).schema();
}

class SchemaMaker {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  schema(): Schema {
    const frame = parse(readFileSync(fromRoot('schema/dossier.frame.yaml'), 'utf8')) as Schema;
    const { $defs: parts, ...head } = this.#filled(frame) as Schema & { $defs: Record<string, Schema> };
    const { Thing: common = {}, ...own } = parts;
    const made = Object.entries(kinds).map(([kind, one]) => {
      const shared = one.section === undefined ? {} : common;
      return [kind, this.#kind(kind as EntityKind, one, shared, own[kind] ?? {})];
    });
    return {
      ...head,
      properties: { ...(head['properties'] as Schema), ...sectionSchemas() },
      $defs: { ...own, ...Object.fromEntries(made) },
    };
  }

  /** A part of the frame with its shorts written out. */
  #filled(part: unknown): unknown {
    if (Array.isArray(part)) return part.map((one) => this.#filled(one));
    if (typeof part !== 'object' || part === null) return part;
    return Object.assign({}, ...Object.entries(part).map(([key, inner]) => this.#filledKey(key, inner)));
  }

  #filledKey(key: string, inner: unknown): Schema {
    if (key === 'kinds') return ids(kindsCalled(inner as string | EntityKind[]));
    if (key === 'list') return this.#term(inner as string);
    // A number that is counted has the key `value`, too.
    return key === 'value' && typeof inner === 'string'
      ? values[inner as keyof typeof values]
      : { [key]: this.#filled(inner) };
  }

  /** A kind, with what it shares with others and what it alone has. */
  #kind(kind: EntityKind, { dossier, section, properties: all }: Kind, shared: Schema, own: Schema): Schema {
    const stated = Object.entries(all).filter(([name]) => properties[name]?.derived !== true);
    const required = stated.flatMap(([name, { required: must }]) => (must ? [name] : []));
    const either = stated.flatMap(([name, { insteadOf }]) =>
      insteadOf === undefined ? [] : [{ not: { required: [insteadOf, name] } }],
    );
    const { notes, ...keys } = this.#keys(kind, stated);
    return {
      type: 'object',
      additionalProperties: false,
      description: dossier,
      required: ['id', ...required],
      properties: {
        id: ids([kind]),
        ...(shared['properties'] as Schema | undefined),
        ...(own['properties'] as Schema | undefined),
        ...keys,
        ...(section !== undefined && { at: { $ref: '#/$defs/at' } }),
        notes,
      },
      ...(section !== undefined && {
        anyOf: shared['anyOf'],
        allOf: [...(shared['allOf'] as Schema[]), ...either],
      }),
    };
  }

  /** The properties of a thing, and among them the keys of its relations. */
  #keys(kind: EntityKind, stated: [string, KindProperty][]): Record<string, Schema> {
    const keys: Keys = stated.map(([name, one]) => [name, this.#value(name, one)]);
    let last = 'kind';
    for (const relation of Object.values(relations)) {
      if (relation.key === undefined || !relation.from.includes(kind)) continue;
      const found = this.#relation(kind, relation.key, relation);
      keys.splice(placeAfter(keys, relation.after ?? last), 0, ...found);
      last = found.at(-1)?.[0] ?? last;
    }
    return Object.fromEntries(keys);
  }

  /** The key of a relation at a thing that it starts from, and what stands beside it. */
  #relation(
    kind: EntityKind,
    key: string,
    { to, sameKind, list, dossier, properties: more }: Relation,
  ): Keys {
    const id = ids(sameKind ? [kind] : to);
    const description = typeof dossier === 'object' ? dossier[kind] : dossier;
    const schema = list ? { type: 'array', minItems: 1, items: id } : id;
    const beside = Object.entries(more ?? {}).map(([name, one]): Keys[number] => [
      name,
      this.#value(name, one),
    ]);
    return [[key, { ...schema, ...(description !== undefined && { description }) }], ...beside];
  }

  #value(name: string, at: KindProperty): Schema {
    const property = properties[name];
    if (!property) throw new Error(`schema/model.yaml: expected what ${name} is under properties.`);
    const { examples } = property;
    return {
      ...this.#schemaOf(property, at),
      ...(at.dossier !== undefined && { description: at.dossier }),
      ...(examples && property.value !== 'list' && { examples }),
    };
  }

  #schemaOf({ value, list, of, examples }: Property, at: KindProperty): Schema {
    if (value === 'term') return this.#term(at.list ?? list ?? '');
    if (value !== 'list') return values[value];
    const items = { ...line, ...(of !== undefined && { description: of }), ...(examples && { examples }) };
    return { type: 'array', minItems: 1, items };
  }

  #term(name: string): Schema {
    if (name === 'relations') return { enum: listedNames() };
    const { terms, default: word } = lists[name as ListName] ?? {};
    return {
      enum: Object.keys(terms ?? this.#words[name] ?? {}),
      ...(word !== undefined && { default: word }),
    };
  }
}

function listedNames(): string[] {
  return Object.entries(relations).flatMap(([name, { key }]) => (key === undefined ? [name] : []));
}

function sectionSchemas(): Schema {
  const kindOf = new Map(Object.entries(kinds).map(([kind, { section }]) => [section, kind]));
  const made = sections.map((section) => {
    const items = { $ref: `#/$defs/${kindOf.get(section) ?? section.replace(/s$/, '')}` };
    return [section, { type: 'array', minItems: 1, items }];
  });
  return Object.fromEntries(made);
}

function kindsCalled(name: string | readonly EntityKind[]): readonly EntityKind[] {
  if (typeof name !== 'string') return name;
  const all = Object.entries(kinds) as [EntityKind, Kind][];
  return name === 'Thing'
    ? kindsOfSections
    : all.flatMap(([kind, { also }]) => (also?.includes(name) ? [kind] : []));
}

function ids(of: readonly EntityKind[]): Schema {
  return { type: 'string', pattern: `^(?:${of.join('|')}):[a-z0-9]+(?:-[a-z0-9]+)*$` };
}

/** Where the entry after that of a key stands; where there is none, the place before the notes. */
function placeAfter(keys: Keys, key: string): number {
  const index = keys.findIndex(([name]) => name === key);
  return index < 0 ? keys.findIndex(([name]) => name === 'notes') : index + 1;
}

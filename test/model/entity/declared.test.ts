import { isObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  kindNames,
  kinds,
  properties,
  relations,
  wordsOf,
  type EntityKind,
} from '../../../src/base/model.js';
import { entityRoot } from '../../../src/model/entity/entity-root.js';
import { Kind } from '../../../src/model/entity/kind.js';
import { Property } from '../../../src/model/entity/property.js';
import { relationFields } from '../../../src/model/entity/relation-fields.js';
import { Relation } from '../../../src/model/entity/relation.js';
import { Event } from '../../../src/model/event.js';
import type { FieldDecorator } from '../../../src/plan/declare/decorators.js';
import { mappingOf } from '../../../src/plan/declare/registry.js';
import { buildSchema } from '../../../src/schema.js';

const schema = buildSchema();

function typeOf(kind: EntityKind): GraphQLObjectType {
  const type = schema.getType(kinds[kind].type);
  if (!isObjectType(type)) throw new Error(`The schema has no type ${kinds[kind].type}.`);
  return type;
}

/** The fields that the model gives a kind, with their descriptions: those of its properties, and of relations at this end. */
function fieldsOf(kind: EntityKind): Record<string, string | undefined> {
  const own = Object.entries(kinds[kind].properties)
    .filter(([, { shown = true }]) => shown)
    .map(([name, { description }]) => [name, description ?? properties[name]?.description] as const);
  const ends = relationFields
    .filter((field) => field.kinds.includes(kind))
    .map(({ field, description }) => [field, wordsOf(description, kind)] as const);
  const beside = Object.values(relations)
    .filter(({ one, from }) => one && from.includes(kind))
    .flatMap((relation) => Object.entries(relation.properties ?? {}))
    .map(([name, { description }]) => [name, description] as const);
  return Object.fromEntries([...own, ...ends, ...beside]);
}

describe.each(kindNames)('the type of the kind %s', (kind) => {
  const type = typeOf(kind);

  it('is described and shared as the model says', () => {
    const { description, also = [] } = kinds[kind];
    expect(type.description).toBe(description);
    expect(type.getInterfaces().map(({ name }) => name)).toEqual(['Node', 'Entity', ...also]);
  });

  it('shows every property and every end of a relation that the model gives it', () => {
    const expected = fieldsOf(kind);
    const found = Object.keys(expected).map((name) => [name, type.getFields()[name]?.description]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('shows nothing that neither the model has nor a computation gives', () => {
    const known = fieldsOf(kind);
    const declared = [type, ...type.getInterfaces()].map(({ name }) => mappingOf(name)?.fields ?? {});
    const unknown = Object.keys(type.getFields()).filter(
      (name) => name !== 'id' && !(name in known) && !declared.some((fields) => name in fields),
    );
    expect(unknown).toEqual([]);
  });
});

it('no kind has two fields of one name', () => {
  const names = kindNames.flatMap((kind) => [
    ...Object.keys(kinds[kind].properties).map((name) => `${kind}.${name}`),
    ...relationFields.filter((field) => field.kinds.includes(kind)).map(({ field }) => `${kind}.${field}`),
  ]);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

it('every kind that an end of a relation may be has a field of a type that the kinds there have', () => {
  const labels = (kind: EntityKind): string[] => [kinds[kind].type, ...(kinds[kind].also ?? []), 'Entity'];
  const others = ({ relation, kinds: own }: (typeof relationFields)[number]): readonly EntityKind[] => {
    const { from, to } = relations[relation]!;
    return own === from ? to : from;
  };
  const wrong = relationFields.filter(
    (field) => field.to && !others(field).every((kind) => labels(kind).includes(field.to!)),
  );
  expect(wrong.map(({ relation, field }) => `${relation}: ${field}`)).toEqual([]);
});

abstract class Vessel {
  name: unknown;
}

describe('a field that the model does not know is refused', () => {
  const declare =
    (decorator: FieldDecorator, name: string, field: string): (() => void) =>
    () =>
      decorator({ constructor: { name } }, field);

  it.each([
    ['a property of no kind', declare(Property(), 'Person', 'shoeSize'), 'Person.shoeSize'],
    ['a property of another kind', declare(Property(), 'Person', 'website'), 'Person.website'],
    [
      'one that an entity describes itself',
      declare(Property('Its address.'), 'Organisation', 'website'),
      'Organisation.website',
    ],
    ['no relation at all', declare(Relation(), 'Event', 'admires'), 'Event.admires'],
    ['a relation from its other end', declare(Relation(), 'Event', 'pursues'), 'Event.pursues'],
    [
      'a relation at what is no kind',
      declare(Relation(), 'Participation', 'pursues'),
      'Participation.pursues',
    ],
    [
      'a property in a type that is no kind',
      declare(Property('Wrong.'), 'Count', 'shoeSize'),
      'Count.shoeSize',
    ],
  ])('%s', (_, attempt, place) => {
    expect(attempt).toThrow(place);
    expect(attempt).toThrow('schema/model.yaml');
  });

  it('and so is an order that is not that of the model', () => {
    expect(() => entityRoot(Event, { filters: {} })).toThrow('schema/model.yaml orders it by order');
  });

  it('and so is a kind', () => {
    expect(() => Kind()(Vessel)).toThrow('schema/model.yaml has no kind whose type is Vessel');
  });
});

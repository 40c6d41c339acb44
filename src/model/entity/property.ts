import {
  kinds,
  lists,
  properties,
  relations,
  type EntityKind,
  type ListName,
  type Property as ModelProperty,
  type ValueKind,
} from '../../base/model.js';
import * as enums from '../../generated/enums.js';
import { Computed, type FieldDecorator } from '../../plan/declare/decorators.js';
import { value, type Fragment, type Value } from '../../plan/declare/mapping.js';
import type { Source } from '../../plan/declare/registry.js';
import { choice } from './choice.js';
import { FuzzyDate, fuzzyDate } from './fuzzy-date.type.js';
import { describedByModel, kindOfClass, unknownToModel } from './kind-of-class.js';
import { LocalizedText, texts } from './localized-text.type.js';
import { patternOf, relationFields } from './relation-fields.js';
import { CountryCodeScalar, DateScalar, LanguageTagScalar, UrlScalar } from './scalars.js';

/** What values of a sort are given as, in an array if many, and how they are read where they are no property as it is. */
interface Shape {
  given: object;
  read?: (property: Fragment) => Value;
}

const shapes: Readonly<Record<Exclude<ValueKind, 'term'>, Shape>> = {
  text: { given: String },
  code: { given: String },
  ordinal: { given: String },
  time: { given: String },
  list: { given: [String] },
  notes: { given: [String] },
  texts: { given: [LocalizedText], read: texts },
  edtf: { given: FuzzyDate, read: fuzzyDate },
  'edtf-interval': { given: FuzzyDate, read: fuzzyDate },
  day: { given: DateScalar },
  url: { given: UrlScalar },
  language: { given: LanguageTagScalar },
  'country-code': { given: CountryCodeScalar },
};

/**
 * A field that the model has as a property (schema/model.yaml): its type, whether it is a list, how it is read and, at
 * entities, its description come from there by its name.
 *
 * ```ts
 * @Property() website: unknown;
 * ```
 *
 * @param words the description at a type that is no entity, where the general one of the model does not do
 * @throws Error if the model has no such property for that type, or alone has the words
 */
export function Property(words?: string): FieldDecorator {
  return (prototype, name) => {
    const kind = kindOfClass(prototype);
    if (kind && words !== undefined) throw describedByModel(prototype, name);
    const said = saidOf(kind, name);
    const description = words ?? said?.description;
    if (!said || description === undefined)
      throw unknownToModel(prototype, name, 'described property of that name');
    const { given, read } = said.shape;
    const from = said.from ?? (read && ((letter: string): Value => read(`${letter}.${name}`)));
    const nullable = !Array.isArray(given);
    Computed(() => given, { description, nullable, ...(from && { from }) })(prototype, name);
  };
}

/**
 * What the field of a property gives: a scalar, an enum or a class, in an array if many.
 *
 * @throws Error if the model has no such property at the kind
 */
export function givenBy(kind: EntityKind, name: string): object {
  const said = saidOf(kind, name);
  if (said) return said.shape.given;
  throw new Error(`schema/model.yaml has no property ${name} at ${kind}.`);
}

/** What the model says of a property at a kind, or in general. */
interface Said {
  shape: Shape;
  description: string | undefined;
  /** Where it comes from, if not from the thing itself. */
  from?: Source;
}

function saidOf(kind: EntityKind | undefined, name: string): Said | undefined {
  const property = properties[name];
  if (!property) return undefined;
  if (!kind) return { shape: shapeOf(property), description: property.description };
  const own = kinds[kind].properties[name];
  const chosenEnd = relationFields.find(
    ({ single, kinds: having, relation }) =>
      single && having.includes(kind) && relations[relation]?.properties?.[name],
  );
  const at = own ?? (chosenEnd && relations[chosenEnd.relation]?.properties?.[name]);
  if (!at) return undefined;
  return {
    shape: shapeOf(property, at.list),
    description: at.description ?? property.description,
    ...(!own && chosenEnd && { from: besideChosen(patternOf(chosenEnd, kind), name) }),
  };
}

function shapeOf({ value: sort, list }: ModelProperty, ofKind?: string): Shape {
  if (sort !== 'term') return shapes[sort];
  const { enum: called } = lists[(ofKind ?? list) as ListName];
  return { given: (enums as Readonly<Record<string, object>>)[called] as object };
}

/** A property of the relationship to the end that is shown alone, such as the number of an edition in its series. */
function besideChosen(pattern: Fragment, name: string): Value {
  return value(
    `COLLECT {
  MATCH ${pattern}
  RETURN r.${name} ORDER BY ${choice.join(', ')} LIMIT 1
}`,
    ([found]) => (found as unknown[])[0] ?? null,
  );
}

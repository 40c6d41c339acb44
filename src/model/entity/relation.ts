import { kinds, relations, wordsOf, type EntityKind } from '../../base/model.js';
import { Computed, type FieldDecorator } from '../../plan/declare/decorators.js';
import { one, type Connection, type Fragment } from '../../plan/declare/mapping.js';
import { type } from '../../plan/declare/registry.js';
import { PageArguments } from './arguments.js';
import { chosen } from './choice.js';
import { datedFacts, facts } from './facts.type.js';
import { kindOfClass, unknownToModel } from './kind-of-class.js';
import { markedPattern, patternOf, relationFields, type RelationField } from './relation-fields.js';

/**
 * A field that the model has as that of a relation (`relations` of schema/model.yaml): what is at its other end, as a list
 * with the facts that tie it to this thing, or the chosen one alone.
 *
 * ```ts
 * @Relation() pursues: unknown;
 * ```
 *
 * @throws Error if the model has no such field at that kind
 */
export function Relation(): FieldDecorator {
  return (prototype, name) => {
    const kind = kindOfClass(prototype);
    const field = relationFields.find((each) => each.field === name && kind && each.kinds.includes(kind));
    if (!kind || !field) throw unknownToModel(prototype, name, 'relation with that field');
    const own = kinds[kind].type;
    const listed = relations[field.relation]?.sameKind ? own : (field.to ?? own);
    (field.single ? chosenEnd : allEnds)(field, kind, listed)(prototype, name);
  };
}

function chosenEnd(field: RelationField, kind: EntityKind, target: string): FieldDecorator {
  return Computed(() => type(target), {
    from: field.marked ? one(markedPattern(field, kind)) : chosen(patternOf(field, kind)),
    nullable: true,
    description: wordsOf(field.description, kind),
  });
}

function allEnds(field: RelationField, kind: EntityKind, target: string): FieldDecorator {
  const { dated = false } = field;
  return Computed(() => type(`${target}FactConnection`), {
    from: shared(patternOf(field, kind), dated === true || (dated !== false && dated.includes(kind))),
    takes: PageArguments,
    description: wordsOf(field.description, kind),
  });
}

const known = new Map<string, Connection>();

/** Types that have the same field share it: a statement then reads it once for all of them. */
function shared(pattern: Fragment, dated: boolean): Connection {
  const key = `${pattern} ${dated}`;
  const found = known.get(key) ?? (dated ? datedFacts(pattern) : facts(pattern));
  known.set(key, found);
  return found;
}

import {
  getNamedType,
  isAbstractType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { numberOf, remember } from '../declare/memory.js';
import { mappingOf } from '../declare/registry.js';
import { collect, type Asked } from './collect.js';
import {
  fieldOf,
  type Argued,
  type Definition,
  type Root,
  type Selected,
  type Selection,
  type SelectedOperation,
} from './selection.js';
import { survey } from './survey.js';

/**
 * All that an operation selects: read once for each operation and each value of its conditions, for the planner, the
 * answer and the hydration alike. It must be known to be small enough: what fragments in fragments select may be without
 * end, though its text is short.
 */
export function selectOperation(asked: Asked): SelectedOperation {
  const { schema, operation, variableValues } = asked;
  const conditions = survey(asked).conditions.map((name) => variableValues[name]);
  const key = `selected ${numberOf(schema)} ${JSON.stringify(conditions)}`;
  return remember(operation, key, () => new OperationReader(asked).make());
}

/** The fields of one statement, or of what is in no statement. */
interface Scope {
  /** The fields whose arguments must be read: equal fields of several types come from one node, and are one here. */
  argued: Argued[];
  /** What was read already: below an interface every type selects the same, so each is read once. */
  done: { target: GraphQLNamedType; nodes: readonly FieldNode[]; selection: Selection }[];
}

const newScope = (): Scope => ({ argued: [], done: [] });

const ofIntrospection: Readonly<Record<string, Definition | undefined>> = {
  __typename: TypeNameMetaFieldDef,
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

/** Reads what is selected by the rules of the GraphQL specification. */
class OperationReader {
  readonly #asked: Asked;
  /** What no root field of rows holds: the things that a whole-answer question finds, wherever they stand. */
  readonly #elsewhere = newScope();
  readonly #argued: Argued[] = [];

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  make(): SelectedOperation {
    const { schema, operation } = this.#asked;
    const type = schema.getRootType(operation.operation);
    const collected = type ? collect(this.#asked, type, [operation.selectionSet]) : [];
    const roots = [...collected].flatMap(([key, nodes]): Root[] => {
      const definition = type && definitionOf(type, nodes);
      if (!definition) return [];
      const scope = this.#isMapped(getNamedType(definition.type)) ? newScope() : this.#elsewhere;
      return [{ ...this.#field([key], definition, nodes, undefined, scope), argued: scope.argued }];
    });
    return { roots, argued: this.#argued };
  }

  /** @param keys response keys down to the field, its own the last */
  #field(
    keys: readonly string[],
    definition: Definition,
    nodes: readonly FieldNode[],
    parent: GraphQLObjectType | undefined,
    scope: Scope,
  ): Selected {
    const key = keys.at(-1) ?? '';
    const { name } = definition;
    if (name.startsWith('__'))
      return { key, name, definition, nodes, field: undefined, request: -1, below: undefined };
    const target = getNamedType(definition.type);
    const field = parent && mappingOf(parent.name) ? fieldOf(parent, definition) : undefined;
    const isRead = field !== undefined || this.#isMapped(target);
    const request =
      isRead && definition.args.length > 0 ? this.#request({ definition, nodes, field, keys }, scope) : -1;
    return { key, name, definition, nodes, field, request, below: this.#below(target, nodes, keys, scope) };
  }

  #request(
    { nodes, ...asked }: Omit<Argued, 'index' | 'node'> & Pick<Selected, 'nodes'>,
    { argued }: Scope,
  ): number {
    const [node] = nodes as [FieldNode];
    const known = argued.find((one) => one.node === node && one.field === asked.field);
    if (known) return known.index;
    const made = { ...asked, node, index: this.#argued.length };
    argued.push(made);
    this.#argued.push(made);
    return made.index;
  }

  #isMapped(target: GraphQLNamedType): boolean {
    if (isAbstractType(target))
      return this.#asked.schema.getPossibleTypes(target).some(({ name }) => mappingOf(name));
    return mappingOf(target.name) !== undefined;
  }

  #below(
    target: GraphQLNamedType,
    nodes: readonly FieldNode[],
    keys: readonly string[],
    scope: Scope,
  ): Selection | undefined {
    const { schema } = this.#asked;
    const types = isAbstractType(target) ? schema.getPossibleTypes(target) : [target];
    const objects = types.filter(isObjectType);
    if (objects.length === 0) return undefined;
    const known = scope.done.find((done) => done.target === target && areSame(done.nodes, nodes));
    if (known) return known.selection;
    const selected = objects.map((type) => [type.name, this.#object(type, nodes, keys, scope)] as const);
    const selection = new Map(selected);
    scope.done.push({ target, nodes, selection });
    return selection;
  }

  #object(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    keys: readonly string[],
    scope: Scope,
  ): Selected[] {
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    // Below what is no row, whatever is found is found by another statement.
    const inside = mappingOf(type.name) ? scope : this.#elsewhere;
    return [...collect(this.#asked, type, sets)].flatMap(([key, same]) => {
      const definition = definitionOf(type, same);
      return definition ? [this.#field([...keys, key], definition, same, type, inside)] : [];
    });
  }
}

function definitionOf(type: GraphQLObjectType, [node]: readonly FieldNode[]): Definition | undefined {
  const name = node?.name.value ?? '';
  return type.getFields()[name] ?? ofIntrospection[name];
}

function areSame(some: readonly FieldNode[], others: readonly FieldNode[]): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}

import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Values = Record<string, unknown>;

/** A value that one question gave and another gave otherwise. */
export interface Contradiction {
  /** The object by type and id, and the field with its arguments. */
  place: string;
  values: [string, string];
}

/** The document with the name of its type, and the id where there is one, asked of every object. */
export function withIdentity(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  const field = (name: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } });
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave(node, _key, parent) {
          const type = info.getParentType();
          if (!isCompositeType(type) || (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION)
            return undefined;
          const hasId = (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
          const added = ['__typename', ...(hasId ? ['id'] : [])].map(field);
          return { ...node, selections: [...added, ...node.selections] };
        },
      },
    }),
  );
}

/**
 * What caches of clients take for granted, held against answers: an object of a type and an id is one object, whatever it
 * was found by, so each of its fields has one value for the same arguments. Objects without an id are parts of the one
 * that they stand in.
 */
export class Records {
  readonly #schema: GraphQLSchema;
  readonly #values = new Map<string, string>();
  readonly contradictions: Contradiction[] = [];

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** How many fields of objects are known. */
  get size(): number {
    return this.#values.size;
  }

  /** @param document as `withIdentity` makes it, with one operation */
  add(document: DocumentNode, variables: Values, data: Values): void {
    const { definitions } = document;
    const operation = definitions.find((one): one is OperationDefinitionNode => 'operation' in one);
    const fragments = definitions.filter(
      (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
    );
    const named = new Map(fragments.map((one) => [one.name.value, one]));
    const query = this.#schema.getQueryType();
    if (!operation || !query) throw new Error('Expected an operation of a schema with queries.');
    const { coerced = {} } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables);
    this.#object(operation.selectionSet, query, data, 'Query', { variables: coerced, named });
  }

  #object(set: SelectionSetNode, type: GraphQLObjectType, object: Values, place: string, asked: Asked): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) this.#field(node, type, object, place, asked);
      else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asked.named.get(node.name.value) : node;
        const condition = fragment?.typeCondition?.name.value;
        if (fragment && this.#applies(condition, type))
          this.#object(fragment.selectionSet, type, object, place, asked);
      }
    }
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    const wanted = condition === undefined ? type : this.#schema.getType(condition);
    return wanted === type || (isAbstractType(wanted) && this.#schema.isSubType(wanted, type));
  }

  #field(node: FieldNode, type: GraphQLObjectType, object: Values, place: string, asked: Asked): void {
    const value = object[node.alias?.value ?? node.name.value];
    const definition = type.getFields()[node.name.value];
    // What is left is the name of the type, or left out by a condition.
    if (!definition || value === undefined) return;
    const args = getArgumentValues(definition, node, asked.variables);
    const at = `${place}.${node.name.value}(${JSON.stringify(Object.entries(args).toSorted(([a], [b]) => (a < b ? -1 : 1)))})`;
    this.#value(node, value, at, asked);
  }

  #value(node: FieldNode, value: unknown, at: string, asked: Asked): void {
    if (Array.isArray(value)) {
      this.#know(at, `${value.length} items`);
      value.forEach((item, index) => this.#value(node, item, `${at}[${index}]`, asked));
    } else if (value === null || !node.selectionSet) this.#know(at, JSON.stringify(value));
    else this.#below(node.selectionSet, value as Values, at, asked);
  }

  #below(set: SelectionSetNode, object: Values, at: string, asked: Asked): void {
    const { __typename: name, id } = object as { __typename: string; id?: string };
    const type = getNamedType(this.#schema.getType(name));
    if (!isObjectType(type)) throw new Error(`${at}: expected an object that names its type.`);
    const place = id === undefined ? at : `${name}:${id}`;
    this.#know(at, id === undefined ? name : `-> ${place}`);
    this.#object(set, type, object, place, asked);
    if (id !== undefined) this.#know(`id ${id}`, name);
  }

  #know(place: string, value: string): void {
    const known = this.#values.get(place);
    if (known === undefined) this.#values.set(place, value);
    else if (known !== value) this.contradictions.push({ place, values: [known, value] });
  }
}

interface Asked {
  variables: Values;
  named: ReadonlyMap<string, FragmentDefinitionNode>;
}

import {
  getNamedType,
  isAbstractType,
  isObjectType,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** Says of a field that the data version fixes its value: `@Extensions(ofTheData)`. Every root field says so, or the other. */
export const ofTheData = { fixedBy: 'data' } as const;

/** Says of a field, root field or not, that its value may change while the data stays: `@Extensions(ofTheMoment)`. */
export const ofTheMoment = { fixedBy: 'nothing' } as const;

/** @throws Error for a root field that does not say what fixes its value */
export function demandDeclared({ name, extensions }: GraphQLField<unknown, unknown>): void {
  if (extensions['fixedBy'] !== undefined) return;
  throw new Error(
    `Query.${name} does not say what fixes its value: add @Extensions(ofTheData), or (ofTheMoment) if the data version does not.`,
  );
}

// The server keeps the parsed document of a text, so this is found out once for each text.
const known = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * Whether the data version fixes the answer to an operation: no field that it may reach, through fragments too and
 * whatever its conditions say, is of the moment. A root field that says nothing counts as of the moment.
 */
export function lasts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const found = known.get(operation);
  if (found !== undefined) return found;
  const made = operation.operation === 'query' && !reachesMoment(schema, document, operation);
  known.set(operation, made);
  return made;
}

function reachesMoment(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  let reached = false;
  const types = new TypeInfo(schema);
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  visit(
    own,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        reached ||= isOfTheMoment(schema, types, name.value);
      },
    }),
  );
  return reached;
}

function isOfTheMoment(schema: GraphQLSchema, types: TypeInfo, name: string): boolean {
  const parent = getNamedType(types.getParentType());
  // What the schema says of itself is fixed by the program.
  if (!parent || name.startsWith('__')) return false;
  const holders = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
  const isRoot = parent === schema.getQueryType();
  return holders.some((type) => {
    const fixedBy = isObjectType(type) ? type.getFields()[name]?.extensions['fixedBy'] : undefined;
    return isRoot ? fixedBy !== ofTheData.fixedBy : fixedBy === ofTheMoment.fixedBy;
  });
}

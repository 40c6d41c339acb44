import {
  visit,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';

// The server keeps the parsed document of a text, so this is read once for each text.
const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** The values of the variables of `@skip` and `@include` in this request: they change what is selected. */
export function conditions({
  operation,
  fragments,
  variableValues,
}: Pick<GraphQLResolveInfo, 'operation' | 'fragments' | 'variableValues'>): unknown[] {
  const names = known.get(operation) ?? conditionVariables([operation, ...Object.values(fragments)]);
  known.set(operation, names);
  return names.map((name) => variableValues[name]);
}

function conditionVariables(parts: (OperationDefinitionNode | FragmentDefinitionNode)[]): string[] {
  const names = new Set<string>();
  for (const part of parts) {
    visit(part, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === 'Variable') names.add(value.name.value);
      },
    });
  }
  return [...names].toSorted();
}

import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation as a request asks it, as resolvers are told. */
export type Asked = Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments' | 'variableValues'>;

/** The fragments of a document, by name. */
export function fragmentsOf({ definitions }: DocumentNode): Asked['fragments'] {
  const fragments = Object.create(null) as Asked['fragments'];
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  return fragments;
}

/**
 * The fields that are asked for of one type, by response key, in the order of the answer: `CollectFields` of the GraphQL
 * specification (section 6.3.2). graphql-js has the same inside, where it moves from one version to the next.
 *
 * @param sets all that is selected there: equal fields at one place are one
 */
export function collect(
  asked: Asked,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isLetIn(selection, asked)) continue;
      if (selection.kind === Kind.FIELD) add(fields, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) enter(selection);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        enter(asked.fragments[selection.name.value]);
      }
    }
  };
  const enter = (fragment: FragmentDefinitionNode | InlineFragmentNode | undefined): void => {
    if (fragment && applies(fragment, type, asked)) walk(fragment.selectionSet);
  };
  sets.forEach(walk);
  return fields;
}

function add(fields: Map<string, FieldNode[]>, node: FieldNode): void {
  const key = (node.alias ?? node.name).value;
  const same = fields.get(key);
  if (same) same.push(node);
  else fields.set(key, [node]);
}

function isLetIn(node: SelectionNode, { variableValues }: Asked): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}

function applies(
  { typeCondition }: FragmentDefinitionNode | InlineFragmentNode,
  type: GraphQLObjectType,
  { schema }: Asked,
): boolean {
  if (!typeCondition) return true;
  const condition = schema.getType(typeCondition.name.value);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}

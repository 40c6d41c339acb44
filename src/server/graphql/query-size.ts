import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getNamedType,
  getNullableType,
  GraphQLInt,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
} from 'graphql';
import { sizes } from '../../questions/neighbourhood/neighbourhood.arguments.js';
import { defaultSize, largestSize } from '../../plan/compose/page.js';
import type { QuerySize } from '../../base/service-settings.js';

/** What one selection adds; `rootFields` are those at its own level. */
type Sum = QuerySize;

const nothing: Sum = { depth: 0, lists: 0, aliases: 0, rootFields: 0, objects: 0 };
/** The assumed length of a list that no argument limits, such as the names of a thing or the offices of a person. */
const shortList = 5;
const wrapper = /(Connection|Edge|PageInfo|Subgraph)$/;
/** Types with an argument for the number of their things: their own lists are those things. */
const page = /(Connection|Subgraph)$/;

/**
 * Measures what is selected. Conditions (`@skip`, `@include`) are taken to let everything in. Introspection is left
 * out: graphql-js has a rule for it. Each selection is walked once, however often its fragment is spread.
 */
export class Sizer {
  readonly #measured = new Map<SelectionSetNode, Sum>();

  /** @param variables coerced values of the operation's variables */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** The size of a selection below a type. */
  measure(selection: SelectionSetNode, type: GraphQLNamedType): QuerySize {
    const known = this.#measured.get(selection);
    if (known) return known;
    const sum = selection.selections.map((one) => this.#selected(one, type)).reduce(together, nothing);
    this.#measured.set(selection, sum);
    return sum;
  }

  #selected(selection: SelectionNode, type: GraphQLNamedType): Sum {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!fragment) return nothing;
    const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    return this.measure(fragment.selectionSet, condition ?? type);
  }

  #field(node: FieldNode, parent: GraphQLNamedType): Sum {
    const own = { ...nothing, depth: 1, aliases: node.alias ? 1 : 0, rootFields: 1 };
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (!field || !type || isLeafType(type)) return own;
    const below = node.selectionSet ? this.measure(node.selectionSet, type) : nothing;
    const { loop, times } = this.#repeats(node, field, parent);
    return {
      ...own,
      depth: 1 + below.depth,
      lists: loop + below.lists,
      aliases: own.aliases + below.aliases,
      objects: times * ((wrapper.test(type.name) ? 0 : 1) + below.objects),
    };
  }

  /** How often what is below a field may come, and whether it is a loop of its own: the lists of a connection are not. */
  #repeats(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType,
  ): { loop: 0 | 1; times: number } {
    const isList = isListType(getNullableType(field.type));
    const isPage = page.test(getNamedType(field.type).name);
    if (isPage || (isList && !wrapper.test(parent.name)))
      return { loop: 1, times: this.#page(node, field) ?? (isPage ? defaultSize : shortList) };
    return { loop: 0, times: 1 };
  }

  /** The number that `first` or `limit` gives; a number out of bounds is refused elsewhere, with an error of its own. */
  #page(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | undefined {
    const declared = args.find(({ name }) => name === 'first' || name === 'limit');
    const given = node.arguments?.find(({ name }) => name.value === declared?.name);
    const value = given && valueFromAST(given.value, GraphQLInt, this.variables);
    const size = value ?? declared?.defaultValue;
    const most = declared?.name === 'limit' ? sizes.most : largestSize;
    return typeof size === 'number' ? Math.min(Math.max(size, 0), most) : undefined;
  }
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function together(a: Sum, b: Sum): Sum {
  return {
    depth: Math.max(a.depth, b.depth),
    lists: Math.max(a.lists, b.lists),
    aliases: a.aliases + b.aliases,
    rootFields: a.rootFields + b.rootFields,
    objects: a.objects + b.objects,
  };
}

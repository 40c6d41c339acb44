import {
  getNamedType,
  getNullableType,
  GraphQLInt,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { limits } from '../../base/limits.js';
import type { QuerySize } from '../../base/service-settings.js';
import { ofTheData, ofTheMoment } from '../declare/lasting.js';
import { numberOf, remember } from '../declare/memory.js';
import type { Asked } from './collect.js';
import { defaultSize, largestSize } from './page.js';

/** What the text of an operation tells, before anything of it is read. */
export interface Survey {
  /** How large the answer may be. Conditions (`@skip`, `@include`) are taken to let everything in. */
  size: QuerySize;
  /** The variables of conditions, in the order of their names: their values change what is selected. */
  conditions: readonly string[];
  /**
   * Whether the data version fixes the answer: no field that may be reached, whatever the conditions say, is of the moment.
   * A root field that says nothing counts as of the moment.
   */
  lasts: boolean;
}

/**
 * Walks an operation once, as it is written, each fragment once however often it is spread: so it is done in no time where
 * the walk of all that is selected (`selectOperation`) has no end, and tells which operations are too big for that.
 */
export function survey(asked: Asked): Survey {
  const { schema, operation, variableValues } = asked;
  // Of the variables only numbers tell how large a page is.
  const numbers = Object.entries(variableValues).filter(([, value]) => typeof value === 'number');
  const key = `survey ${numberOf(schema)} ${JSON.stringify(numbers)}`;
  return remember(operation, key, () => new Surveyor(asked).survey());
}

/** What one selection adds; `rootFields` are those at its own level. */
type Sum = QuerySize;

const nothing: Sum = { depth: 0, lists: 0, aliases: 0, rootFields: 0, objects: 0 };
/** What a list is taken to hold that no argument bounds: the names of a thing, the offices of a person. */
const shortList = 5;
const wrapper = /(Connection|Edge|PageInfo|Subgraph)$/;
/** What holds as many things as it is asked for: its own lists are those things. */
const page = /(Connection|Subgraph)$/;

class Surveyor {
  readonly #asked: Asked;
  readonly #measured = new Map<SelectionSetNode, Sum>();
  readonly #conditions = new Set<string>();
  #isOfTheMoment = false;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  survey(): Survey {
    const { schema, operation } = this.#asked;
    const root = schema.getRootType(operation.operation);
    const size = root ? this.#measure(operation.selectionSet, root) : nothing;
    const lasts = operation.operation === 'query' && !this.#isOfTheMoment;
    return { size, conditions: [...this.#conditions].toSorted(), lasts };
  }

  /** The size of a selection below a type. */
  #measure(selection: SelectionSetNode, type: GraphQLNamedType): Sum {
    const known = this.#measured.get(selection);
    if (known) return known;
    const sum = selection.selections.map((one) => this.#selected(one, type)).reduce(together, nothing);
    this.#measured.set(selection, sum);
    return sum;
  }

  #selected(selection: SelectionNode, type: GraphQLNamedType): Sum {
    this.#noteConditions(selection);
    if (selection.kind === Kind.FIELD) return this.#field(selection, type);
    const { schema, fragments } = this.#asked;
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    if (!fragment) return nothing;
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    return this.#measure(fragment.selectionSet, condition ?? type);
  }

  #noteConditions({ directives = [] }: SelectionNode): void {
    for (const { arguments: given = [] } of directives)
      for (const { value } of given) if (value.kind === Kind.VARIABLE) this.#conditions.add(value.name.value);
  }

  /** What the schema says of itself is left out: graphql-js has a rule for its size, and the program fixes it. */
  #field(node: FieldNode, parent: GraphQLNamedType): Sum {
    const own = { ...nothing, depth: 1, aliases: node.alias ? 1 : 0, rootFields: 1 };
    const field = fieldOf(parent, node.name.value);
    if (!field) return own;
    this.#isOfTheMoment ||= this.#mayChange(parent, field.name);
    const type = getNamedType(field.type);
    if (isLeafType(type)) return own;
    const below = node.selectionSet ? this.#measure(node.selectionSet, type) : nothing;
    const { loop, times } = this.#repeats(node, field, parent);
    return {
      ...own,
      depth: 1 + below.depth,
      lists: loop + below.lists,
      aliases: own.aliases + below.aliases,
      objects: times * ((wrapper.test(type.name) ? 0 : 1) + below.objects),
    };
  }

  #mayChange(parent: GraphQLNamedType, name: string): boolean {
    const { schema } = this.#asked;
    const holders = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    const isRoot = parent === schema.getQueryType();
    return holders.some((type) => {
      const fixedBy = fieldOf(type, name)?.extensions['fixedBy'];
      return isRoot ? fixedBy !== ofTheData.fixedBy : fixedBy === ofTheMoment.fixedBy;
    });
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

  /** The number that `first` or `limit` gives; what is out of bounds is refused elsewhere, by its own name. */
  #page(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | undefined {
    const declared = args.find(({ name }) => name === 'first' || name === 'limit');
    const given = node.arguments?.find(({ name }) => name.value === declared?.name);
    const value = given && valueFromAST(given.value, GraphQLInt, this.#asked.variableValues);
    const size = value ?? declared?.defaultValue;
    const most = declared?.name === 'limit' ? limits.largestLimit : largestSize;
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

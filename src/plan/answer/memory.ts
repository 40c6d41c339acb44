import {
  visit,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Statement } from '../../database/graph/statement.js';
import type { Field, Request } from '../declare/mapping.js';
import type { Read } from '../compose/read-object.js';
import { selectRoot, type SelectedRoot } from '../compose/select.js';

/** A root field made ready for all requests that ask for the same with other values. */
export interface Plan {
  statement: Statement;
  /** The statement's parameters `$p0`, `$p1` …, from the arguments of the request. */
  parameters: readonly ((request: Request) => unknown)[];
  /** The column of the answer whose rows come as records of their own. */
  spread: number | undefined;
  read: Read;
}

/** A root field with all that is selected below it, and its plans by the shapes of its arguments. */
export interface Prepared extends SelectedRoot {
  plans: Map<string, Plan>;
}

interface Memory {
  /** Variables of `@skip` and `@include`: their values change what is selected. */
  conditions: readonly string[];
  prepared: Map<string, Prepared>;
}

// The server keeps the parsed document of a text, so what is remembered lives as long as that.
const memories = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Memory>>();

/** How many variants of one operation are remembered: a caller that tries all filters must not fill the memory. */
const mostVariants = 200;

/** What is known under a key, made if it is new; of more than `most` all are forgotten. */
export function remember<Made>(
  known: Map<string, Made>,
  key: string,
  make: () => Made,
  most = mostVariants,
): Made {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** What an operation selects below a root field, read once for each value of its conditions. */
export function preparedFor(info: GraphQLResolveInfo, field: Field): Prepared {
  const { conditions, prepared } = memoryOf(info);
  const values = conditions.map((name) => info.variableValues[name]);
  const key = JSON.stringify([info.path.key, values]);
  return remember(prepared, key, () => ({ ...selectRoot(info, field), plans: new Map<string, Plan>() }));
}

function memoryOf({ schema, operation, fragments }: GraphQLResolveInfo): Memory {
  const ofSchema = memories.get(schema) ?? new WeakMap<OperationDefinitionNode, Memory>();
  memories.set(schema, ofSchema);
  const known = ofSchema.get(operation);
  if (known) return known;
  const parts = [operation, ...Object.values(fragments)];
  const conditions = [...new Set(parts.flatMap(conditionVariables))].toSorted();
  const made: Memory = { conditions, prepared: new Map() };
  ofSchema.set(operation, made);
  return made;
}

function conditionVariables(part: OperationDefinitionNode | FragmentDefinitionNode): string[] {
  const names: string[] = [];
  visit(part, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === 'Variable') names.push(value.name.value);
    },
  });
  return names;
}

import fc from 'fast-check';
import type { GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import { lists } from './lists.js';
import { leaf, withoutShared, type Operation } from './operation.js';
import type { Pool } from './pool.js';
import { publicSchema } from './schema.js';
import { Selections, type Definition } from './selections.js';
import { write } from './write.js';

/** The root fields that are answered by the planner. */
export const rootFields = [
  'node',
  'nodes',
  'participations',
  'event',
  'person',
  'organisation',
  'eventSeries',
  'place',
  'threat',
  'priority',
  'initiative',
  'instrument',
  'document',
  ...Object.keys(lists),
];

/** How many things may be nested: connections with their edges count once. */
const deepest = 3;

/** Operations over the whole schema, with arguments from the pool. They shrink to fewer and shallower fields. */
export function operations(pool: Pool): fc.Arbitrary<Operation> {
  const selections = new Selections(pool, deepest);
  const query = publicSchema.getQueryType() as GraphQLObjectType;
  const entity = publicSchema.getType('Entity') as GraphQLInterfaceType;
  const root = fc.oneof(
    ...rootFields.map((name) => selections.field(query, query.getFields()[name] as Definition, deepest)),
  );
  const two = fc.tuple(root, root).map((roots) => [...roots]);
  return fc
    .record({
      roots: fc.oneof(
        { withCrossShrink: true },
        { weight: 4, arbitrary: fc.tuple(root) },
        { weight: 1, arbitrary: two },
      ),
      shared: selections.of(entity, 1).map((items) => withoutShared(items, [leaf('Entity', '__typename')])),
      conditions: fc.record({ p: fc.boolean(), q: fc.boolean() }),
    })
    .map((operation) => ({ ...operation, [fc.toStringMethod]: () => shown(operation) }));
}

function shown(operation: Operation): string {
  const { text, variables } = write(operation);
  return `${text}\n${JSON.stringify(variables)}`;
}

import { stringifyExact, WrittenNumber } from '../base/exact-json.js';
import { badUserInput } from '../errors.js';
import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ofTheMoment } from '../plan/lasting.js';
import { CypherArguments, CypherResult } from './cypher.type.js';
import { runCypher, type CypherRequest } from './run.js';

@Resolver()
export class CypherResolver {
  @Extensions(ofTheMoment)
  @Query(() => CypherResult, {
    description:
      'Runs a read-only Cypher statement of your own. What writes, administers, reads files or reaches the network is refused; time, rows and bytes are limited. The graph is described in schema/graph.md.',
  })
  cypher(
    @Args(() => CypherArguments) { statement, parameters, limit }: CypherArguments,
    @Ctx() { graph, adhoc }: Context,
  ): Promise<CypherResult> {
    const values = parametersFrom(parameters);
    const run = adhoc ?? ((request: CypherRequest) => runCypher(graph.adhoc, request));
    return run({ statement, parameters: values, limit }) as Promise<CypherResult>;
  }
}

/** The JSON of a client may be anything; a statement needs a map. */
function parametersFrom(given: unknown): Record<string, unknown> | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'object' && !Array.isArray(given) && !(given instanceof WrittenNumber))
    return given as Record<string, unknown>;
  throw badUserInput(
    `parameters: expected an object such as {"ids": ["place:be"]}; found ${stringifyExact(given)}.`,
  );
}

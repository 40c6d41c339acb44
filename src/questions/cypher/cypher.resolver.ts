import { stringifyExact, WrittenNumber } from '../../base/exact-json.js';
import { badUserInput } from '../../base/errors.js';
import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { ofTheMoment } from '../../plan/declare/lasting.js';
import { CypherArguments, CypherResult } from './cypher.type.js';
import type { CypherRequest, CypherResult as Answer } from '../../adhoc/run/run.js';

/** What this question needs of a request. */
export interface CypherContext {
  /** Runs a statement of the caller. */
  adhoc: (request: CypherRequest) => Promise<Answer>;
}

@Resolver()
export class CypherResolver {
  @Extensions(ofTheMoment)
  @Query(() => CypherResult, {
    description:
      'Runs a read-only Cypher statement of your own. What writes, administers, reads files or reaches the network is refused; time, rows and bytes are limited. The graph is described in schema/graph.md.',
  })
  cypher(
    @Args(() => CypherArguments) { statement, parameters, limit }: CypherArguments,
    @Ctx() { adhoc }: CypherContext,
  ): Promise<CypherResult> {
    const values = parametersFrom(parameters);
    return adhoc({ statement, parameters: values, limit }) as Promise<CypherResult>;
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

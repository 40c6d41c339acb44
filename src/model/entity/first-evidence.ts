import type { GraphQLResolveInfo } from 'graphql';
import { hydrateAll } from '../../plan/answer/hydrate.js';
import { pageSize } from '../../plan/compose/page.js';
import type { Context } from '../../plan/declare/context.js';
import { evidence } from '../../plan/declare/supply.js';
import type { FirstArgument } from './arguments.js';

/**
 * The evidence of what a question found, the first published first.
 *
 * @param claims ids of the claims on which it rests
 * @throws AppError PAGE_TOO_LARGE, BAD_USER_INPUT as `pageSize` does
 */
export async function firstEvidence(
  context: Context,
  info: GraphQLResolveInfo,
  claims: readonly string[],
  args: FirstArgument,
): Promise<unknown[]> {
  const size = pageSize({ ...args });
  return (await hydrateAll(context, info, claims, evidence)).slice(0, size);
}

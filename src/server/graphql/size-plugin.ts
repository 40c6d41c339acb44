import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { getVariableValues } from 'graphql';
import { AppError } from '../../base/errors.js';
import { fragmentsOf } from '../../plan/compose/collect.js';
import { survey } from '../../plan/compose/survey.js';
import { explainHeader } from './explain-plugin.js';
import type { QuerySize } from '../../base/service-settings.js';
import { refuse } from '../http/refuse.js';

/** The largest question that is answered. */
export type SizeLimits = QuerySize;

const words: Readonly<Record<keyof QuerySize, string>> = {
  depth: 'fields within fields',
  lists: 'lists within lists',
  aliases: 'aliases',
  rootFields: 'root fields',
  objects: 'things',
};

const hints: Readonly<Record<keyof QuerySize, string>> = {
  depth: 'Ask for less at once: take the ids of this answer and ask node(id) or nodes(ids) for the rest.',
  lists: 'Ask for less at once: take the ids of this answer and ask node(id) or nodes(ids) for the rest.',
  aliases: 'Send several requests.',
  rootFields: 'Send several requests.',
  objects: 'Ask for smaller pages: lower `first`, and go on with `after`.',
};

/**
 * Refuses questions that are too big before anything of them runs: QUERY_TOO_COMPLEX, with the limit and what was
 * asked for. A client that asks for the statements (`x-explain: 1`) is told the size in `extensions.cost`.
 */
export function sizePlugin<Context extends BaseContext>(limits: SizeLimits): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => {
      let size: QuerySize | undefined;
      return {
        didResolveOperation: async (context) => {
          size = sizeOf(context);
          if (size) refuseTooBig(size, limits);
        },
        willSendResponse: async ({ response: { body } }) => {
          if (request.http?.headers.get(explainHeader) !== '1' || body.kind !== 'single' || !size) return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: size };
        },
      };
    },
  };
}

/** Undefined where the variables do not fit: the execution says so, and runs nothing. */
function sizeOf<Context extends BaseContext>({
  schema,
  document,
  operation,
  request,
}: GraphQLRequestContextDidResolveOperation<Context>): QuerySize | undefined {
  if (!operation) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  return (
    coerced && survey({ schema, operation, fragments: fragmentsOf(document), variableValues: coerced }).size
  );
}

function refuseTooBig(size: QuerySize, limits: SizeLimits): void {
  for (const measure of Object.keys(words) as (keyof QuerySize)[]) {
    if (size[measure] <= limits[measure]) continue;
    const message = `The question is too big: ${size[measure]} ${words[measure]}, where at most ${limits[measure]} are answered.`;
    throw refuse(new AppError('QUERY_TOO_COMPLEX', message, hints[measure]));
  }
}

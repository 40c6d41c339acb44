import { graphql, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { GraphDescription } from '../server/home-page.js';

interface MetaAnswer {
  meta: { dataVersion: string | null; loadedAt: string | null; counts: { type: string; count: number }[] };
}

/** What the home page shows of the graph: the answer of the API to the same question. */
export async function describeGraph(schema: GraphQLSchema, contextValue: Context): Promise<GraphDescription> {
  const source = '{ meta { dataVersion loadedAt counts { type count } } }';
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (!data) throw new AppError('DATABASE_UNAVAILABLE', errors?.[0]?.message ?? 'No figures of the graph.');
  const { dataVersion, loadedAt, counts } = (data as unknown as MetaAnswer).meta;
  const found = counts.filter(({ count }) => count > 0).map(({ type, count }) => [type, count] as const);
  return { dataVersion: dataVersion ?? '', loadedAt: loadedAt ?? '', counts: Object.fromEntries(found) };
}

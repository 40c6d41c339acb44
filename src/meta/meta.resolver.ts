import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import type { Statement } from '../graph/statement.js';
import { Meta } from './meta.type.js';
import { schemaVersion } from './schema-version.js';

const labels = [
  'Count',
  'Document',
  'Event',
  'EventSeries',
  'Initiative',
  'Instrument',
  'Organisation',
  'Participation',
  'Person',
  'Place',
  'Position',
  'Priority',
  'Threat',
];

/** Numbers by label come from the count store, so they cost nothing however large the graph is. */
const meta: Statement = {
  name: 'meta',
  text: [
    'OPTIONAL MATCH (writer:Writer)',
    `RETURN writer.dataVersion, writer.loadedAt, [${labels.map((label) => `COUNT { (:${label}) }`).join(', ')}]`,
  ].join('\n'),
};

@Resolver()
export class MetaResolver {
  @Query(() => Meta, { description: 'Versions of schema and data, and how much the graph holds.' })
  async meta(@Ctx() { graph }: Context, @Info() { schema }: GraphQLResolveInfo): Promise<Meta> {
    const [row = []] = await graph.read(meta);
    const [dataVersion = null, loadedAt = null, numbers] = row as [string?, string?, number[]?];
    const counts = labels.map((type, index) => ({ type, count: numbers?.[index] ?? 0 }));
    return { schemaVersion: schemaVersion(schema), dataVersion, loadedAt, counts };
  }
}

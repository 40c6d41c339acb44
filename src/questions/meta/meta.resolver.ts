import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { readHoldings } from './describe.js';
import type { Finding } from './finding.type.js';
import { Meta } from './meta.type.js';
import { schemaVersion } from './schema-version.js';

/** How many findings are listed; when these are corrected, the next start lists the rest. */
const mostFindings = 200;

/** What this question needs of a request beyond what all share. */
export interface MetaContext extends Context {
  /** What was wrong, at the start of the server, with the files that the graph is made from; nothing if absent. */
  findings?: readonly Finding[];
}

@Resolver()
export class MetaResolver {
  @Extensions(ofTheData)
  @Query(() => Meta, { description: 'Versions of schema and data, and how much the graph holds.' })
  async meta(
    @Ctx() { graph, findings = [] }: MetaContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<Meta> {
    const told = findings.slice(0, mostFindings);
    return { schemaVersion: schemaVersion(schema), findings: told, ...(await readHoldings(graph)) };
  }
}

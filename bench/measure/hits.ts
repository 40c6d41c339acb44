import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import type { Graph } from '../../src/database/graph/graph.js';

/** A statement that was sent to the graph, with its parameters as JSON has them. */
export interface Sent {
  cypher: string;
  parameters: object;
}

/** How often a statement touches the store: PROFILE counts the same on a busy machine as on a quiet one. */
export async function hitsOf({ driver, database }: Graph, { cypher, parameters }: Sent): Promise<number> {
  const session = driver.session({ database });
  try {
    const { summary } = await session.run(
      `PROFILE ${cypher}`,
      encodedAll({ ...absent(cypher), ...parameters }),
    );
    return summary.profile ? sumOf(summary.profile) : 0;
  } finally {
    await session.close();
  }
}

/** Parameters that are null are lost in JSON. */
function absent(cypher: string): Record<string, null> {
  return Object.fromEntries([...cypher.matchAll(/\$(\w+)/g)].map(([, name = '']) => [name, null]));
}

/** The hits of a plan with all its parts. */
export function sumOf({ dbHits, children }: ProfiledPlan): number {
  return Number(dbHits) + children.reduce((total, child) => total + sumOf(child), 0);
}

function encoded(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  return encodedAll(value);
}

function encodedAll(map: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, encoded(inner)]));
}

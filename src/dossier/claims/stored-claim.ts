import type { Row } from '../../database/graph/graph.js';
import type { Claim, ClaimValues } from './claim.js';

/** A stored claim, from its node's properties. */
export function storedClaim(properties: Row, entities: string[] = []): Claim {
  const { values, why, locator, published, ...rest } = properties;
  return {
    ...(rest as unknown as Claim),
    why: (why as string | undefined) ?? null,
    locator: (locator as string | undefined) ?? null,
    published: (published as string | undefined) ?? null,
    values: JSON.parse(String(values)) as ClaimValues,
    entities,
  };
}

import neo4j from 'neo4j-driver';

/** How often a statement touches the store: PROFILE counts the same on a busy machine as on a quiet one. */
export async function hitsOf({ driver, database }, { cypher, parameters }) {
  const session = driver.session({ database });
  try {
    const { summary } = await session.run(`PROFILE ${cypher}`, encoded({ ...absent(cypher), ...parameters }));
    return sum(summary.profile);
  } finally {
    await session.close();
  }
}

/** Parameters that are null are lost in JSON. */
function absent(cypher) {
  return Object.fromEntries([...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null]));
}

function sum({ dbHits, children }) {
  return Number(dbHits) + children.reduce((total, child) => total + sum(child), 0);
}

function encoded(value) {
  if (Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encoded(inner)]));
}

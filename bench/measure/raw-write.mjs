const batch = 5_000;
/** Labels whose ids are unique by themselves; all others are entities. */
const keyed = ['Claim', 'Name', 'Participation', 'Position', 'Count'];

/**
 * Writes nodes, then relationships, by one statement for each set of labels and each type, in batches: as fast as
 * statements can.
 * @param {import('../../dist/export/pages.js').NodeWithEdges[]} nodes
 * @returns {Promise<{rows: number, seconds: number}>}
 */
export async function writeRaw(graph, nodes, report) {
  const edges = nodes.flatMap((node) => node.edges);
  const keys = new Map(nodes.map(({ id, labels }) => [id, keyed.includes(labels[0]) ? labels[0] : 'Entity']));
  const start = performance.now();
  for (const [labels, all] of groups(nodes, (node) => node.labels.join(':'))) {
    report(`Writing ${all.length} nodes ${labels}`, true);
    await write(graph, `UNWIND $rows AS row CREATE (n:${labels}) SET n = row.properties`, all);
  }
  for (const [kind, all] of groups(
    edges,
    ({ type, from, to }) => `${keys.get(from)} ${type} ${keys.get(to)}`,
  )) {
    report(`Writing ${all.length} relationships ${kind}`, true);
    await write(graph, edgeText(...kind.split(' ')), all);
  }
  return { rows: nodes.length + edges.length, seconds: (performance.now() - start) / 1000 };
}

function edgeText(from, type, to) {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
}

function groups(all, keyOf) {
  const found = new Map();
  for (const one of all) {
    const key = keyOf(one);
    if (found.has(key)) found.get(key).push(one);
    else found.set(key, [one]);
  }
  return found;
}

async function write(graph, text, all) {
  for (let at = 0; at < all.length; at += batch) {
    const rows = all.slice(at, at + batch).map(({ from, to, properties }) => ({ from, to, properties }));
    await graph.write((transaction) => transaction.run({ name: 'bench/raw', text }, { rows }));
  }
}

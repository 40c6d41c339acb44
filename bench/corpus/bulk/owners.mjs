import { addDisplayNames, addEntity, addFact } from '../../../dist/keep/check/expected-facts.js';
import { ExpectedGraph } from '../../../dist/keep/check/expected-graph.js';
import { kindOf } from '../../../dist/dossier/vocabulary/kinds.js';

const kindsOfUnits = ['event', 'document'];
const kindsOfOwners = ['person', 'organisation', 'priority'];
const claimsOfUnits = ['mention', 'participation', 'about'];
const claimsOfThings = ['property', 'name', 'relation', 'position'];

/**
 * Whether a claim tells of something that documents of several events tell of; it then belongs to the first thing that it
 * names.
 * @throws Error where this path does not know such claims
 */
export function isShared({ kind, entities: [owner], key }) {
  if (claimsOfUnits.includes(kind)) return false;
  const known = claimsOfThings.includes(kind);
  if (known && kindsOfOwners.includes(kindOf(owner))) return true;
  if (known && kindsOfUnits.includes(kindOf(owner))) return false;
  throw new Error(
    `Claim on ${key}: expected one of the kinds that the corpus has. Teach the bulk path to derive it.`,
  );
}

/** People, bodies and priorities, with their claims: whole only when all documents were seen. */
export class Owners {
  #claims = new Map();

  /** @param claim one that is shared @param source its document and when that was published */
  add(claim, source) {
    const [owner] = claim.entities;
    const kept = this.#claims.get(owner) ?? [];
    if (kept.length === 0) this.#claims.set(owner, kept);
    const same = kept.find(({ first }) => first.key === claim.key);
    if (!same) kept.push({ first: claim, others: [] });
    else if (wordsOf(same.first) === wordsOf(claim)) same.others.push(claim.id, source);
    else throw new Error(`Claim on ${claim.key}: expected documents that agree, as those of the corpus do.`);
  }

  /** Writes them, one after another. */
  write(files, foundation) {
    for (const [owner, kept] of this.#claims) {
      const graph = new ExpectedGraph();
      addEntity(graph, owner);
      for (const one of kept) addFact(graph, one.first.key, claimsOf(one), foundation);
      addDisplayNames(graph, owner);
      for (const node of graph.nodes.values()) files.node(node);
      // That a claim supports an office was written with the claim.
      for (const edge of graph.edges.values()) if (edge.type !== 'SUPPORTS') files.edge(edge);
      files.forget();
    }
  }
}

/** What a claim says, whoever says it. */
function wordsOf({ entities, status, basis, why, locator, values }) {
  return JSON.stringify([entities, status, basis, why, locator, values]);
}

/** Of claims that say the same only id and source are kept: there are millions. */
function claimsOf({ first, others }) {
  const claims = [first];
  for (let at = 0; at < others.length; at += 2) claims.push({ ...first, id: others[at], ...others[at + 1] });
  return claims;
}

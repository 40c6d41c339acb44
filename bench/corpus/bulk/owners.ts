import { addEntity, addFact } from '../../../src/keep/check/expected-facts.js';
import { addDisplayNames } from '../../../src/keep/check/expected-names.js';
import { ExpectedGraph } from '../../../src/keep/check/expected-graph.js';
import type { Claim } from '../../../src/dossier/claims/claim.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import { kindOf } from '../../../src/base/model.js';
import type { GraphFiles } from './graph-files.js';

const kindsOfUnits = ['event', 'document'];
const kindsOfOwners = ['person', 'organisation', 'priority'];
const claimsOfUnits = ['mention', 'participation', 'about'];
const claimsOfThings = ['property', 'name', 'relation', 'position'];

/**
 * Whether a claim tells of something that documents of several events tell of; it then belongs to the first thing that it
 * names.
 * @throws Error where this path does not know such claims
 */
export function isShared({ kind, entities: [owner = ''], key }: Claim): boolean {
  if (claimsOfUnits.includes(kind)) return false;
  const known = claimsOfThings.includes(kind);
  if (known && kindsOfOwners.includes(kindOf(owner))) return true;
  if (known && kindsOfUnits.includes(kindOf(owner))) return false;
  throw new Error(
    `Claim on ${key}: expected one of the kinds that the corpus has. Teach the bulk path to derive it.`,
  );
}

/** The document of a claim, and when that was published. */
export type Source = Pick<Claim, 'document' | 'published'>;

/** A claim, and of others that say the same in turn the id and the source: there are millions. */
interface Kept {
  first: Claim;
  others: (string | Source)[];
}

/** People, bodies and priorities, with their claims: whole only when all documents were seen. */
export class Owners {
  readonly #claims = new Map<string, Kept[]>();

  /** @param claim one that is shared */
  add(claim: Claim, source: Source): void {
    const [owner = ''] = claim.entities;
    const kept = this.#claims.get(owner) ?? [];
    if (kept.length === 0) this.#claims.set(owner, kept);
    const same = kept.find(({ first }) => first.key === claim.key);
    if (!same) kept.push({ first: claim, others: [] });
    else if (wordsOf(same.first) === wordsOf(claim)) same.others.push(claim.id, source);
    else throw new Error(`Claim on ${claim.key}: expected documents that agree, as those of the corpus do.`);
  }

  /** Writes them, one after another. */
  write(files: GraphFiles, foundation: Foundation): void {
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
function wordsOf({ entities, status, basis, why, locator, values }: Claim): string {
  return JSON.stringify([entities, status, basis, why, locator, values]);
}

function claimsOf({ first, others }: Kept): Claim[] {
  const claims = [first];
  for (let at = 0; at < others.length; at += 2)
    claims.push({ ...first, id: others[at] as string, ...(others[at + 1] as Source) });
  return claims;
}

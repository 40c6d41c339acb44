import { badUserInput } from '../../base/errors.js';
import { compareEdge, compareNode } from '../check/compare.js';
import { addClosures } from '../check/expected-closures.js';
import { deriveFacts } from '../check/expected-facts.js';
import type { ExpectedGraph } from '../check/expected-graph.js';
import { sha256 } from '../../base/canonical.js';
import type { Claim } from '../../dossier/claims/claim.js';
import { formatFinding } from '../../dossier/read/finding.js';
import { type Foundation } from '../../dossier/import/foundation.js';
import { combineHashes } from '../../dossier/import/data-version.js';
import { project } from '../../dossier/claims/project.js';
import { parseDossier } from '../../dossier/read/read-dossier.js';
import { edgeId } from '../snapshot/columns.js';
import type { Line, LineOf } from './records.js';

type GraphLine = Extract<Line, { kind: 'node' | 'relationship' }>;

/** The dossiers of a graph file, and the graph that they give: what its other lines say is only compared with it. */
export class Derivation {
  readonly dossiers: LineOf<'dossier'>[] = [];
  /** Combined hash of the dossiers. */
  hash = combineHashes(null);
  readonly #foundation: Foundation;
  #claims: Claim[] = [];
  #graph: ExpectedGraph | undefined;

  constructor(foundation: Foundation) {
    this.#foundation = foundation;
  }

  /** The graph of all dossiers; no more may be added afterwards. */
  get graph(): ExpectedGraph {
    if (this.#graph) return this.#graph;
    this.#graph = deriveFacts(this.#claims, this.#foundation);
    addClosures(this.#graph, this.#claims, this.#foundation);
    this.#claims = [];
    return this.#graph;
  }

  /** Adds a dossier. One that could not be imported is refused, because the graph is rebuilt from the stored dossiers. */
  take(given: LineOf<'dossier'>, at: string): void {
    const { vocabulary, identity } = this.#foundation;
    const { dossier, findings } = parseDossier(given.text, at, vocabulary);
    if (!dossier) throw badUserInput(findings.map(formatFinding).join('\n'));
    const found = `document:${dossier.document.id}`;
    if (found !== given.dossier)
      throw badUserInput(`${at}: expected the dossier of ${given.dossier}; found that of ${found}.`);
    this.dossiers.push(given);
    this.hash = combineHashes(this.hash, sha256(given.text));
    for (const claim of project(dossier, vocabulary.symmetric, identity.canonical)) this.#claims.push(claim);
  }

  /** Compares a node or relationship. @throws AppError BAD_USER_INPUT if the dossiers do not give it just so */
  expect(given: GraphLine, at: string): void {
    const [difference] = given.kind === 'node' ? this.#ofNode(given.line) : this.#ofEdge(given.line);
    if (difference === undefined) return;
    const shown = difference.length > longest ? `${difference.slice(0, longest)}...` : difference;
    throw badUserInput(`${at}: not what the dossiers of the file give: ${shown}.`, editDossiers);
  }

  #ofNode({ node: id, ...rest }: LineOf<'node'>): Iterable<string> {
    return compareNode({ id, ...rest }, this.graph.nodes.get(id));
  }

  #ofEdge({ relationship: type, ...rest }: LineOf<'relationship'>): Iterable<string> {
    const edge = { type, ...rest };
    return compareEdge(edge, this.graph.edges.get(edgeId(edge)));
  }
}

/** Characters of a difference that are shown. */
const longest = 400;

const editDossiers =
  'Nodes and relationships follow from dossiers: to change a fact, correct the dossier that states it.';

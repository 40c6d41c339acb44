import type { Claim } from '../../../src/dossier/claims/claim.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import type { DossierText } from '../../../src/dossier/import/import.js';
import { combineHashes, dataVersionOf } from '../../../src/dossier/import/data-version.js';
import { sharedText } from '../../../src/dossier/import/stored-foundation.js';
import { GraphFiles, type Closed } from './graph-files.js';
import { isShared, Owners, type Source } from './owners.js';
import { Tallies } from './tallies.js';
import { unitGraph, writeUnit } from './unit-graph.js';
import { units, type Unit } from './units.js';
import { Needed, worldOf } from './world.js';

/** How much was written so far. */
export interface Done {
  documents: number;
  claims: number;
  /** Combined hash of the dossiers. */
  dossiers: string;
}

/**
 * Writes the graph of dossiers as files for the importer. Derived by the functions by which `check` derives what a graph
 * should hold, one event at a time: in memory are only people, bodies and priorities, with the ids of their claims.
 * @param folder an empty one
 * @param texts as `importDossiers` takes them; those on one event follow each other
 * @returns what `GraphFiles` needs the importer to know, and how much there is
 */
export function writeFiles(
  folder: string,
  foundation: Foundation,
  texts: Iterable<DossierText>,
  progress: (done: Done) => void,
): Closed & Done {
  const files = new GraphFiles(folder);
  const [world, needed] = [worldOf(foundation), new Needed(foundation)];
  const [owners, tallies] = [new Owners(), new Tallies()];
  const done: Done = { documents: 0, claims: 0, dossiers: combineHashes(null) };
  for (const unit of units(texts, foundation)) {
    for (const claim of unit.claims) files.claim(claim);
    writeUnit(unitGraph(unit, world, foundation), files, tallies);
    keepShared(unit.claims, needed, owners);
    writeKept(unit, files, done);
    files.forget();
    progress(done);
  }
  owners.write(files, foundation);
  tallies.give(world);
  needed.write(world, files);
  writeWriter(files, foundation, done.dossiers);
  return { ...files.close(), ...done };
}

function keepShared(claims: Claim[], needed: Needed, owners: Owners): void {
  // One for all claims of a document: there are millions.
  const sources = new Map<string, Source>();
  for (const claim of claims) {
    needed.add(claim.entities);
    if (!isShared(claim)) continue;
    const { document, published } = claim;
    const source = sources.get(document) ?? { document, published };
    sources.set(document, source);
    owners.add(claim, source);
  }
}

function writeKept({ kept, claims }: Unit, files: GraphFiles, done: Done): void {
  const importedAt = new Date().toISOString();
  for (const dossier of kept) {
    files.bookkeeping('Dossier', { ...dossier, importedAt });
    done.dossiers = combineHashes(done.dossiers, dossier.hash);
  }
  done.documents += kept.length;
  done.claims += claims.length;
}

function writeWriter(files: GraphFiles, foundation: Foundation, dossiers: string): void {
  files.bookkeeping('Writer', {
    id: 'writer',
    dossiers,
    foundation: foundation.hash,
    dataVersion: dataVersionOf(dossiers, foundation),
    loadedAt: new Date().toISOString(),
    shared: sharedText(foundation),
  });
}

import { combineHashes, dataVersionOf } from '../../../dist/dossier/import/data-version.js';
import { sharedText } from '../../../dist/dossier/import/stored-foundation.js';
import { GraphFiles } from './graph-files.mjs';
import { isShared, Owners } from './owners.mjs';
import { Tallies } from './tallies.mjs';
import { unitGraph, writeUnit } from './unit-graph.mjs';
import { units } from './units.mjs';
import { Needed, worldOf } from './world.mjs';

/**
 * Writes the graph of dossiers as files for the importer. Derived by the functions by which `check` derives what a graph
 * should hold, one event at a time: in memory are only people, bodies and priorities, with the ids of their claims.
 * @param {string} folder an empty one
 * @param texts as `importDossiers` takes them; those on one event follow each other
 * @param {(done: {documents: number, claims: number}) => void} progress
 * @returns what `GraphFiles` needs the importer to know, and how much there is
 */
export function writeFiles(folder, foundation, texts, progress) {
  const files = new GraphFiles(folder);
  const [world, needed, owners] = [worldOf(foundation), new Needed(foundation), new Owners()];
  const tallies = new Tallies();
  const done = { documents: 0, claims: 0, dossiers: combineHashes(null) };
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

function keepShared(claims, needed, owners) {
  const sources = new Map();
  for (const claim of claims) {
    needed.add(claim.entities);
    if (!isShared(claim)) continue;
    const { document, published } = claim;
    if (!sources.has(document)) sources.set(document, { document, published });
    owners.add(claim, sources.get(document));
  }
}

function writeKept({ kept, claims }, files, done) {
  const importedAt = new Date().toISOString();
  for (const dossier of kept) {
    files.bookkeeping('Dossier', { ...dossier, importedAt });
    done.dossiers = combineHashes(done.dossiers, dossier.hash);
  }
  done.documents += kept.length;
  done.claims += claims.length;
}

function writeWriter(files, foundation, dossiers) {
  files.bookkeeping('Writer', {
    id: 'writer',
    dossiers,
    foundation: foundation.hash,
    dataVersion: dataVersionOf(dossiers, foundation),
    loadedAt: new Date().toISOString(),
    shared: sharedText(foundation),
  });
}

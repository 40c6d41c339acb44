// How well are known things recognised? Takes the ids from one dossier of a folder after the other, and proposes them
// again from all others and the vocabulary.
//
// npm run measure:identity                                 prints the figures by kind
// npm run measure:identity -- --details and each thing that was missed or mistaken
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '../src/base/root.js';
import type { Dossier } from '../src/dossier/read/dossier.type.js';
import { readYaml } from '../src/dossier/read/yaml-file.js';
import { readIdentity } from '../src/dossier/vocabulary/identity.js';
import { readVocabulary } from '../src/dossier/vocabulary/vocabulary.js';
import { leaveOneOut, tableOf, type Verdict } from '../src/match/measure.js';
import { explain } from '../src/match/write-draft.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Expected a folder of dossiers, as seeds/dossiers.');
  process.exit(1);
}
const vocabulary = await readVocabulary(fromRoot('seeds/vocabulary'));
const identity = await readIdentity(fromRoot('seeds/identity.yaml'), vocabulary);
const files = (await readdir(folder)).filter((file) => /\.(ya?ml|json)$/.test(file)).sort();
const dossiers = await Promise.all(
  files.map(async (file) => (await readYaml(join(folder, file))).value as Dossier),
);
const verdicts = leaveOneOut(dossiers, vocabulary, identity.canonical);
console.log(tableOf(verdicts).join('\n'));
if (process.argv.includes('--details')) for (const verdict of verdicts) tell(verdict);

function tell({ document, id, known, proposal }: Verdict): void {
  if (proposal.id === id || (!known && proposal.id === undefined)) return;
  console.log(
    `\n${proposal.id === undefined ? 'missed' : 'mistaken'}: ${id} in ${document}; asked: ${proposal.decide ?? 'nothing'}`,
  );
  for (const candidate of proposal.candidates) console.log(`  ${explain(candidate)}`);
}

// How well are known things recognised? Takes the ids from one dossier of a folder after the other, and proposes them
// again from all others and the vocabulary.
//
// npm run measure:identity                                 prints the figures by kind
// node scripts/measure-identity.mjs seeds/dossiers --details and each thing that was missed or mistaken
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProgram } from './build-program.mjs';

buildProgram();
const { checkIdentity } = await import('../dist/dossier/vocabulary/identity.js');
const { readVocabulary } = await import('../dist/dossier/vocabulary/vocabulary.js');
const { readYaml } = await import('../dist/dossier/read/yaml-file.js');
const { leaveOneOut, tableOf } = await import('../dist/match/measure.js');
const { explain } = await import('../dist/match/write-draft.js');

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Expected a folder of dossiers: node scripts/measure-identity.mjs seeds/dossiers');
  process.exit(1);
}
const root = new URL('..', import.meta.url);
const vocabulary = await readVocabulary(new URL('seeds/vocabulary', root).pathname);
const { identity } = await checkIdentity(new URL('seeds/identity.yaml', root).pathname, vocabulary);
const files = (await readdir(folder)).filter((file) => /\.(ya?ml|json)$/.test(file)).sort();
const dossiers = await Promise.all(files.map(async (file) => (await readYaml(join(folder, file))).value));
const verdicts = leaveOneOut(dossiers, vocabulary, identity.canonical);
console.log(tableOf(verdicts).join('\n'));
if (process.argv.includes('--details')) for (const verdict of verdicts) tell(verdict);

function tell({ document, id, known, proposal }) {
  if (proposal.id === id || (!known && proposal.id === undefined)) return;
  console.log(
    `\n${proposal.id === undefined ? 'missed' : 'mistaken'}: ${id} in ${document}; asked: ${proposal.decide ?? 'nothing'}`,
  );
  for (const candidate of proposal.candidates) console.log(`  ${explain(candidate)}`);
}

// An importer to be killed: imports one dossier and prints the name of each statement as it is answered.
// Usage: node importer.mjs ADDRESS-AS-JSON FILE
import { readFileSync } from 'node:fs';
import { foundationOf } from '../../../dist/dossier/import/foundation.js';
import { readIdentity } from '../../../dist/dossier/vocabulary/identity.js';
import { readPreferences } from '../../../dist/dossier/vocabulary/preferences.js';
import { importDossier } from '../../../dist/dossier/import/import.js';
import { parseDossier } from '../../../dist/dossier/read/read-dossier.js';
import { readVocabulary } from '../../../dist/dossier/vocabulary/vocabulary.js';
import { connect } from '../../../dist/database/graph/graph.js';

const [, , address, file] = process.argv;
const vocabulary = await readVocabulary('seeds/vocabulary');
const identity = await readIdentity('seeds/identity.yaml', vocabulary);
const preferences = await readPreferences('seeds/preferences.yaml', identity);
const foundation = foundationOf(vocabulary, identity, preferences);
const graph = await connect(JSON.parse(address));
graph.observe(({ name }) => process.stdout.write(`${name}\n`));
const text = readFileSync(file, 'utf8');
const { dossier } = parseDossier(text, file, foundation.vocabulary);
process.stdout.write('start\n');
await importDossier(graph, foundation, { dossier, text, origin: 'file' });
process.stdout.write('end\n');
await graph.close();

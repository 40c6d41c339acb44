// An importer to be killed: imports one dossier and prints the name of each statement as it is answered.
// Its arguments are the address of an engine as JSON, and the file.
import { readFileSync } from 'node:fs';
import type { ServerAddress } from '../../src/base/config.js';
import { connect } from '../../src/database/graph/graph.js';
import { foundationOf } from '../../src/dossier/import/foundation.js';
import { importDossier } from '../../src/dossier/import/import.js';
import { parseDossier } from '../../src/dossier/read/read-dossier.js';
import { readIdentity } from '../../src/dossier/vocabulary/identity.js';
import { readPreferences } from '../../src/dossier/vocabulary/preferences.js';
import { readVocabulary } from '../../src/dossier/vocabulary/vocabulary.js';

const [address = '', file = ''] = process.argv.slice(2);
const vocabulary = await readVocabulary('seeds/vocabulary');
const identity = await readIdentity('seeds/identity.yaml', vocabulary);
const preferences = await readPreferences('seeds/preferences.yaml', identity);
const foundation = foundationOf(vocabulary, identity, preferences);
const text = readFileSync(file, 'utf8');
const { dossier } = parseDossier(text, file, vocabulary);
if (dossier === undefined) throw new Error(`${file}: expected a valid dossier.`);
const graph = await connect(JSON.parse(address) as ServerAddress);
graph.observe(({ name }) => process.stdout.write(`${name}\n`));
process.stdout.write('start\n');
await importDossier(graph, foundation, { dossier, text, origin: 'file' });
process.stdout.write('end\n');
await graph.close();

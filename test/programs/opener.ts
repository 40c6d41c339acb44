// Opens the engine of the data folder that is its argument. Prints the engine as one line of JSON, then lives until its
// standard input ends; it then closes the engine, as a server does at its end.
import { readConfig } from '../../src/base/config.js';
import { openEngine } from '../../src/database/engine/engine.js';

const [dataDirectory = ''] = process.argv.slice(2);
const engine = await openEngine(readConfig(), () => undefined, { purpose: 'test', dataDirectory });
const { uri, user, password, database, owned } = engine;
process.stdout.write(`${JSON.stringify({ uri, user, password, database, owned })}\n`);
process.stdin.resume();
process.stdin.on('end', () => void engine.close());

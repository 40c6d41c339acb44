// Opens the engine in a process of its own: node opener.mjs DATA_FOLDER. Prints the engine as one line of JSON, then
// lives until its standard input ends; it then closes the engine, as a server does at its end.
import { runnerImport } from 'vite';

const source = (name) => new URL(`../../../src/${name}`, import.meta.url).pathname;
const { openEngine } = (await runnerImport(source('database/engine/engine.ts'))).module;
const { readConfig } = (await runnerImport(source('base/config.ts'))).module;

const [dataDirectory] = process.argv.slice(2);
const engine = await openEngine(readConfig(), () => undefined, { purpose: 'test', dataDirectory });
const { uri, user, password, database, owned } = engine;
process.stdout.write(`${JSON.stringify({ uri, user, password, database, owned })}\n`);
process.stdin.resume();
process.stdin.on('end', () => void engine.close());

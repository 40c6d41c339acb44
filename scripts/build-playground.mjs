// Builds dist/playground, unless it was built from the same sources and packages before: the second start is to be quick.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist/playground');
const stamp = join(output, '.stamp');
const compressible = /\.(html|js|css|svg|ttf|json)$/;

const wanted = hashInputs();
const started = performance.now();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('The playground is up to date.');
} else {
  await buildPlayground();
  await compressAll();
  writeFileSync(stamp, wanted);
  console.log(`The playground is built, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

function hashInputs() {
  const hash = createHash('sha256');
  for (const file of [...sources(), 'vite.config.ts', 'package-lock.json', 'scripts/build-playground.mjs']) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function sources() {
  const names = readdirSync(join(root, 'web/playground'), { recursive: true, encoding: 'utf8' });
  const paths = names.toSorted().map((name) => `web/playground/${name}`);
  return paths.filter((path) => statSync(join(root, path)).isFile());
}

async function buildPlayground() {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
}

/** A compressed twin beside each text, so that the server compresses nothing while it answers. */
async function compressAll() {
  const names = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) =>
    compressible.test(name),
  );
  await Promise.all(names.map((name) => compress(join(output, name))));
}

async function compress(file) {
  const content = await readFile(file);
  const brotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, brotli));
  await writeFile(`${file}.gz`, await promisify(gzip)(content));
}

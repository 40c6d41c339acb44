// Runs a command (`run.mjs import FILE`) or a tool (`run.mjs tool scripts/fuzz`). In a clone it builds first what is missing or
// out of date; a package brings everything built. It is the one program in JavaScript: Node 20 runs no TypeScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const settings = ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.tools.json', 'vite.config.ts'];
const tsc = ['typescript/package.json', 'bin/tsc', '-p'];
/** Each part: its folder, what it is made from, and the package, file and arguments of the program that makes it. */
const parts = {
  program: ['dist', ['src'], [...tsc, 'tsconfig.build.json']],
  tools: ['dist/tools', ['src', 'scripts', 'bench', 'test/programs'], [...tsc, 'tsconfig.tools.json']],
  playground: ['dist/playground', ['web', 'scripts/twins.ts'], ['vite/package.json', 'bin/vite.js', 'build']],
};
const [command = 'start', name] = argv.slice(2);
const served = ['program', 'playground'];
const needed = { __proto__: null, start: served, build: name ? [name] : served, tool: ['tools'] }[
  command
] ?? ['program'];
if (existsSync(join(root, 'src'))) for (const part of needed) build(...parts[part]);
if (command !== 'build') {
  const [built, main] = command === 'tool' ? ['dist/tools/src', `../${name}.js`] : ['dist', 'main.js'];
  if (env.npm_lifecycle_event) (await import(`../${built}/commands/end-with-parent.js`)).endWithParent();
  argv.splice(1, command === 'tool' ? 3 : 1, join(root, built, main));
  await import(argv[1]);
}

function build(folder, sources, [library, file, ...args]) {
  const files = [...settings, 'package-lock.json', 'scripts/run.mjs', ...sources].flatMap(filesIn);
  const hash = createHash('sha256');
  for (const one of files) hash.update(`\0${one}\0`).update(readFileSync(join(root, one)));
  const [wanted, stamp] = [hash.digest('hex'), join(root, folder, '.stamp')];
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  clear(folder);
  // In a process of its own: the server would keep the memory of the bundler. What it says is no result.
  const builder = join(dirname(createRequire(import.meta.url).resolve(library)), file);
  const { status } = spawnSync(execPath, [builder, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}

/** What is gone from the sources must not live on; the other parts do. */
function clear(folder) {
  mkdirSync(join(root, folder), { recursive: true });
  const others = Object.values(parts).map(([other]) => other);
  for (const path of readdirSync(join(root, folder)).map((entry) => join(folder, entry)))
    if (!others.includes(path)) rmSync(join(root, path), { recursive: true });
}

function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return path;
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((one) => (one === 'node_modules' ? [] : filesIn(join(path, one))));
}

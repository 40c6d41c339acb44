// How long does anybody wait while many ask the same question at the same moment, each on a connection of its own? Prints for
// each round the half, the 97.5th and the last of a hundred, and how much longer the last one waited than the 97.5th.
//
// npm run measure:waiting -- [URL] [--connections 64] [--seconds 8] [--rounds 4] [--loops 0]
//
// The server is one that runs already; `--loops` starts so many endless loops beside it, for a machine with other work.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { fromRoot } from '../src/base/root.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '4' },
    loops: { type: 'string', default: '0' },
  },
});
const address = new URL('graphql', positionals[0] ?? 'http://127.0.0.1:4000/');
const operation = (ending: string): string =>
  readFileSync(fromRoot(`schema/operations/WhoSpokeWhereOnWhat.${ending}`), 'utf8');
const body = JSON.stringify({ query: operation('graphql'), variables: JSON.parse(operation('json')) });

const loops = Array.from({ length: Number(values.loops) }, () =>
  spawn(process.execPath, ['-e', 'for (;;);']),
);
try {
  for (let number = 0; number < Number(values.rounds); number += 1) console.log(report(await round()));
} finally {
  for (const loop of loops) loop.kill();
}

/** Each connection is new, and asks again as soon as it is answered. @returns milliseconds, shortest first */
async function round(): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number(values.connections) });
  const end = performance.now() + Number(values.seconds) * 1000;
  const waits: number[] = [];
  const asks = Array.from({ length: Number(values.connections) }, async () => {
    while (performance.now() < end) waits.push(await ask(agent));
  });
  await Promise.all(asks);
  agent.destroy();
  return waits.toSorted((a, b) => a - b);
}

function ask(agent: Agent): Promise<number> {
  const begin = performance.now();
  const options = { agent, method: 'POST', headers: { 'content-type': 'application/json' } };
  return new Promise((resolve, reject) => {
    const asked = request(address, options, (answer) => {
      if (answer.statusCode !== 200)
        reject(new Error(`Expected status 200; found ${String(answer.statusCode)}.`));
      answer.resume().on('end', () => resolve(performance.now() - begin));
    });
    asked.on('error', reject).end(body);
  });
}

function report(waits: number[]): string {
  const at = (part: number): number =>
    waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] ?? NaN;
  const [half, late, last] = [at(0.5), at(0.975), at(1)];
  const times = [`p50 ${half.toFixed(0)} ms`, `p97.5 ${late.toFixed(0)} ms`, `longest ${last.toFixed(0)} ms`];
  return `${waits.length} answers: ${times.join(', ')}, ${(last / late).toFixed(1)} times the p97.5`;
}

import { ask } from './ask.mjs';
import { median } from './numbers.mjs';
import { cpuOf } from './processes.mjs';

const concurrency = 16;

/**
 * Requests a second with sixteen at a time, and CPU for each in the contender's process and in the database, in windows of
 * the contenders in turn.
 * @returns medians by contender
 */
export async function throughputs(contenders, question, facts, database, { windows: rounds, seconds }) {
  const windows = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const contender of contenders) {
      const measured = await window(contender, question, facts, database, round < 0 ? seconds / 2 : seconds);
      if (round >= 0) windows[contender.name].push(measured);
    }
  }
  return Object.fromEntries(Object.entries(windows).map(([name, all]) => [name, medians(all)]));
}

async function window({ url, body, pid }, question, facts, database, seconds) {
  const before = [cpuOf(pid), cpuOf(database)];
  const start = performance.now();
  let answered = 0;
  const client = async () => {
    while (performance.now() - start < seconds * 1000) {
      await ask(url, body(question, facts));
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  const spent = performance.now() - start;
  const [node, neo4j] = [cpuOf(pid) - before[0], cpuOf(database) - before[1]];
  return { perSecond: (answered * 1000) / spent, node: node / answered, neo4j: neo4j / answered };
}

function medians(windows) {
  const of = (what) => median(windows.map((one) => one[what]));
  return { perSecond: of('perSecond'), node: of('node'), neo4j: of('neo4j') };
}

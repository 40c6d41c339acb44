import { ask } from './ask.mjs';
import { clientsFor, enoughWindows } from './bounds.mjs';
import { median } from './numbers.mjs';
import { cpuOf, cpuOfAll } from './processes.mjs';

/**
 * Requests a second with sixteen at a time, and CPU for each in the contender's process and in its database, in windows of
 * the contenders in turn.
 * @param {number} engine process of the database that the contenders share
 * @param {Record<string, number>} times milliseconds of one answer by contender
 * @returns medians by contender
 */
export async function throughputs(contenders, question, facts, engine, effort, times) {
  const windows = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < effort.windows; round += 1) {
    for (const contender of contenders) {
      const { name, database = engine } = contender;
      if (enoughWindows(windows[name], effort)) continue;
      const seconds = round < 0 ? effort.seconds / 2 : effort.seconds;
      const clients = clientsFor(times[name], effort);
      const measured = await window({ ...contender, database }, question, facts, seconds, clients);
      // A window that was slow enough for all counts, though it was to warm up.
      if (round >= 0 || measured.seconds >= effort.bound) windows[name].push(measured);
    }
  }
  return Object.fromEntries(Object.entries(windows).map(([name, all]) => [name, medians(all)]));
}

async function window({ url, body, pid, database }, question, facts, seconds, clients) {
  const before = [cpuOf(pid), cpuOfAll(database)];
  const start = performance.now();
  let answered = 0;
  const client = async () => {
    while (performance.now() - start < seconds * 1000) {
      await ask(url, body(question, facts));
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const spent = performance.now() - start;
  const [node, stored] = [cpuOf(pid) - before[0], cpuOfAll(database) - before[1]];
  return {
    seconds: spent / 1000,
    perSecond: (answered * 1000) / spent,
    node: node / answered,
    database: stored / answered,
  };
}

function medians(windows) {
  const of = (what) => median(windows.map((one) => one[what]));
  return { perSecond: of('perSecond'), node: of('node'), database: of('database') };
}

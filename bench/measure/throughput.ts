import type { Contender } from '../contenders/contender.type.js';
import type { Facts, Question } from '../questions/question.type.js';
import { ask } from './ask.js';
import { clientsFor, enoughWindows, type Effort } from './bounds.js';
import { median } from './numbers.js';
import { cpuOf, cpuOfAll } from './processes.js';

/** Answers a second, and milliseconds of CPU for each in the contender's process and in its database. */
export interface Throughput {
  perSecond: number;
  node: number;
  database: number;
}

/** What was counted in one window of so many seconds. */
type Window = Throughput & Pick<Effort, 'seconds'>;

/**
 * Requests a second with sixteen at a time, and CPU for each in the contender's process and in its database, in windows of
 * the contenders in turn.
 * @param engine process of the database that the contenders share
 * @param times milliseconds of one answer by contender
 * @returns medians by contender
 */
export async function throughputs(
  contenders: readonly Contender[],
  question: Question,
  facts: Facts,
  engine: number,
  effort: Effort,
  times: ReadonlyMap<string, number>,
): Promise<Map<string, Throughput>> {
  const all = contenders.map((contender) => ({ contender, windows: [] as Window[] }));
  for (let round = -1; round < effort.windows; round += 1) {
    for (const { contender, windows } of all) {
      const { name, database = engine } = contender;
      if (enoughWindows(windows, effort)) continue;
      const seconds = round < 0 ? effort.seconds / 2 : effort.seconds;
      const clients = clientsFor(times.get(name) ?? 0, effort);
      const measured = await window({ ...contender, database }, question, facts, seconds, clients);
      // A window that was slow enough for all counts, though it was to warm up.
      if (round >= 0 || measured.seconds >= effort.bound) windows.push(measured);
    }
  }
  return new Map(all.map(({ contender, windows }) => [contender.name, medians(windows)]));
}

async function window(
  { url, body, pid, database }: Contender & { database: number },
  question: Question,
  facts: Facts,
  seconds: number,
  clients: number,
): Promise<Window> {
  const before = { node: cpuOf(pid), database: cpuOfAll(database) };
  const start = performance.now();
  let answered = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < seconds * 1000) {
      await ask(url, body(question, facts));
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const spent = performance.now() - start;
  const [node, stored] = [cpuOf(pid) - before.node, cpuOfAll(database) - before.database];
  return {
    seconds: spent / 1000,
    perSecond: (answered * 1000) / spent,
    node: node / answered,
    database: stored / answered,
  };
}

function medians(windows: Window[]): Throughput {
  const of = (what: keyof Throughput): number => median(windows.map((one) => one[what]));
  return { perSecond: of('perSecond'), node: of('node'), database: of('database') };
}

import { badUserInput } from '../../base/errors.js';
import { canonical, compareText } from '../../base/canonical.js';
import type { Line, LineKind } from './records.js';

/** In which order the kinds of lines come. */
const stages: Record<LineKind, number> = { graph: 0, dossier: 1, node: 2, relationship: 2, dossiers: 3 };

/** The order of an export: head, dossiers, nodes each with the relationships that leave it, end; sorted, each once. */
export class Order {
  readonly #last = new Map<LineKind, string>();
  #stage = -1;
  #node = '';

  /** Takes the next line. @throws AppError BAD_USER_INPUT if it should not come here */
  expect(given: Line, at: string): void {
    const stage = stages[given.kind];
    const [key, last] = [keyOf(given), this.#last.get(given.kind)];
    const early = this.#stage < 0 !== (given.kind === 'graph');
    const late = stage < this.#stage || (last !== undefined && compareText(key, last) <= 0);
    const astray = given.kind === 'relationship' && given.line.from !== this.#node;
    if (early || late || astray) throw outOfOrder(at, given.kind);
    this.#take(given, key, stage);
  }

  #take(given: Line, key: string, stage: number): void {
    this.#stage = stage;
    this.#last.set(given.kind, key);
    if (given.kind !== 'node') return;
    this.#node = given.line.node;
    this.#last.delete('relationship');
  }
}

/** The sort key of the lines of one kind; head and end occur once. */
function keyOf({ kind, line }: Line): string {
  if (kind === 'dossier') return line.dossier;
  if (kind === 'node')
    return `${line.labels.includes('Entity') ? 'Entity' : String(line.labels)} ${line.node}`;
  return kind === 'relationship' ? canonical(line) : '';
}

function outOfOrder(at: string, kind: string): Error {
  const order = 'a head, dossiers, nodes each with its relationships, and their numbers at the end';
  return badUserInput(`${at}: expected ${order}, all sorted and each once; found a line with ${kind}.`);
}

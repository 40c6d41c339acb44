import type { FactStatus } from '../../generated/enums.js';
import { ContinuityState, PriorityTie, type ContinuityCell } from './continuity.type.js';

/** An edition of a series as the graph has it; `order` begins with its first possible day. */
export interface Edition {
  id: string;
  ordinal: string | null;
  order: string;
  dated: boolean;
}

/** What ties an edition to a priority, and the claims that say so. */
export interface Tie {
  edition: string;
  priority: string;
  tie: PriorityTie;
  status: FactStatus;
  claims: string[];
}

/** A priority that continues another. */
export interface Successor {
  later: string;
  earlier: string;
  claims: string[];
}

/** The matrix in ids. */
export interface Matrix {
  editions: string[];
  priorities: string[];
  cells: ContinuityCell[];
}

/**
 * For each edition, what became of each priority: a pure function.
 *
 * @param ties in any order; an edition may be tied to a priority several times
 * @returns editions in order of time, those without a date by their number; priorities as they come up
 */
export function matrixOf(
  editions: readonly Edition[],
  ties: readonly Tie[],
  successors: readonly Successor[],
): Matrix {
  const order = inOrder(editions).map(({ id }) => id);
  const priorities = [...new Set(order.flatMap((edition) => prioritiesOf(edition, ties)))];
  const cells: ContinuityCell[] = [];
  const seen = new Set<string>();
  for (const edition of order) {
    const here = ties.filter((tie) => tie.edition === edition);
    for (const priority of priorities) {
      const cell = cellOf({ edition, priority, here, seen, successors });
      if (cell) cells.push(cell);
    }
    for (const { priority } of here) seen.add(priority);
  }
  return { editions: order, priorities, cells };
}

/** What was adopted stands before what was discussed, so that a list is read as it was decided. */
const firmness: readonly PriorityTie[] = [PriorityTie.ADOPTED, PriorityTie.SET, PriorityTie.DISCUSSED];

function prioritiesOf(edition: string, ties: readonly Tie[]): string[] {
  return ties
    .filter((tie) => tie.edition === edition)
    .map(({ priority }) => priority)
    .sort();
}

interface Place {
  edition: string;
  priority: string;
  here: readonly Tie[];
  /** Priorities of earlier editions. */
  seen: ReadonlySet<string>;
  successors: readonly Successor[];
}

function cellOf(place: Place): ContinuityCell | undefined {
  const { edition, priority, here, seen, successors } = place;
  const own = here.filter((tie) => tie.priority === priority);
  if (own.length > 0) return presentCell(place, own);
  const heir = successors.find(({ earlier, later }) => earlier === priority && on(here, later));
  const cell = { edition, priority, ties: [], other: null };
  if (heir && seen.has(priority)) {
    const { later, claims } = heir;
    return { ...cell, state: ContinuityState.RENAMED, other: later, ...grounds(here, later, claims) };
  }
  const list = here.filter(({ tie }) => tie !== PriorityTie.DISCUSSED);
  if (list.length === 0) return { ...cell, state: ContinuityState.SILENT, status: null, claims: [] };
  if (!seen.has(priority)) return undefined;
  return { ...cell, state: ContinuityState.DROPPED, ...groundsOf(list) };
}

function presentCell({ edition, priority, seen, successors }: Place, own: readonly Tie[]): ContinuityCell {
  const parent = successors.find(({ later, earlier }) => later === priority && seen.has(earlier));
  const isRenamed = !seen.has(priority) && parent !== undefined;
  const { status, claims } = groundsOf(own);
  return {
    edition,
    priority,
    state: isRenamed
      ? ContinuityState.RENAMED
      : seen.has(priority)
        ? ContinuityState.CONTINUED
        : ContinuityState.NEW,
    other: isRenamed ? parent.earlier : null,
    ties: firmness.filter((tie) => own.some((each) => each.tie === tie)),
    status,
    claims: isRenamed ? unique([...claims, ...parent.claims]) : claims,
  };
}

function on(ties: readonly Tie[], priority: string): boolean {
  return ties.some((tie) => tie.priority === priority);
}

function grounds(here: readonly Tie[], priority: string, more: string[]): ReturnType<typeof groundsOf> {
  const found = groundsOf(here.filter((tie) => tie.priority === priority));
  return { ...found, claims: unique([...found.claims, ...more]) };
}

/** If one tie says that it happened, it happened, whatever the others announce. */
function groundsOf(ties: readonly Tie[]): { status: FactStatus; claims: string[] } {
  const ranks: FactStatus[] = ['happened', 'cancelled', 'planned'];
  const status = ranks.find((rank) => ties.some((tie) => tie.status === rank)) ?? 'planned';
  return { status, claims: unique(ties.flatMap(({ claims }) => claims)) };
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

/** By time; an edition without a date stands before the first that has a higher number. */
function inOrder(editions: readonly Edition[]): Edition[] {
  const placed = editions.filter(({ dated }) => dated).sort(byOrder);
  const others = editions
    .filter(({ dated }) => !dated)
    .sort((a, b) => numberOf(a) - numberOf(b) || byOrder(a, b));
  for (const edition of others) {
    const next = placed.findIndex((other) => other.ordinal !== null && numberOf(other) > numberOf(edition));
    placed.splice(next < 0 ? placed.length : next, 0, edition);
  }
  return placed;
}

function byOrder(a: Edition, b: Edition): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}

/** The first number of "13" or "141/142"; without one it stands behind all. */
function numberOf({ ordinal }: Edition): number {
  const number = Number.parseInt(ordinal ?? '', 10);
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}

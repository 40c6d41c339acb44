import { AppError } from '../../src/base/errors.js';
import type { Store, Thing } from './store.js';

// How the filters of lists are met, each by itself: a set of ids, or a test of one thing.

export type Filter = Readonly<Record<string, unknown>>;

/** What enums of the schema are called in the graph: `SPEAKER_OR_PANELIST` is `speaker-or-panelist`. */
export function inGraph(name: unknown): string {
  return String(name).toLowerCase().replaceAll('_', '-');
}

/** The items of a list in a filter: absent, null and empty are as none. */
export function listed(filter: Filter, name: string): string[] | undefined {
  const found = filter[name] as string[] | null | undefined;
  return found && found.length > 0 ? found : undefined;
}

/** Whether the days of a thing meet `from` and `to`: what has no date never does, an open end always. */
export function overlaps({ earliest, latest }: Thing, { from, to }: Filter): boolean {
  const asked = [from, to].filter((day) => typeof day === 'string');
  if (asked.length === 0) return true;
  if (earliest === undefined && latest === undefined) return false;
  const endsBefore = typeof from === 'string' && typeof latest === 'string' && latest < from;
  const startsAfter = typeof to === 'string' && typeof earliest === 'string' && earliest > to;
  return !endsBefore && !startsAfter;
}

/** Checks the ids of a filter: of kinds that make sense there, and known. @throws AppError as the product does */
export async function checkIds(
  store: Store,
  kinds: Readonly<Record<string, readonly string[]>>,
  filter: Filter,
): Promise<void> {
  const ids = Object.entries(kinds).flatMap(([name, allowed]) => {
    const given = listed(filter, name) ?? [];
    if (given.some((id) => !allowed.includes(id.slice(0, id.indexOf(':'))))) throw refused('BAD_USER_INPUT');
    return given;
  });
  for (const id of ids) {
    if (!(await store.thing(id)) && !store.vocabulary.concept(id)) throw refused('UNKNOWN_ID');
  }
}

/** Checks that a span does not end before it starts. @throws AppError as the product does */
export function checkSpan({ from, to }: Filter): void {
  if (typeof from === 'string' && typeof to === 'string' && to < from) throw refused('BAD_USER_INPUT');
}

/** An error by its code: what it says is not the oracle's business. */
export function refused(code: 'BAD_USER_INPUT' | 'UNKNOWN_ID'): AppError {
  return new AppError(code, 'refused by the oracle');
}

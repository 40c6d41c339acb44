// An operation as a tree that fast-check can make smaller; `write.ts` makes a text of it.

export interface Argument {
  name: string;
  /** Type of the argument in the schema, as it is written there. */
  type: string;
  value: unknown;
  /** Whether it is written as a variable. */
  asVariable: boolean;
}

export interface Condition {
  directive: 'skip' | 'include';
  /** One of the two variables of conditions. */
  variable: 'p' | 'q';
}

export interface FieldItem {
  kind: 'field';
  parent: string;
  name: string;
  arguments: Argument[];
  isAliased: boolean;
  /** Whether it is asked for once more behind the page that it has first. */
  goesOn: boolean;
  condition: Condition | null;
  below: Item[] | null;
}

export interface FragmentItem {
  kind: 'fragment';
  /** Type condition; null for a fragment without one. */
  on: string | null;
  isNamed: boolean;
  condition: Condition | null;
  below: Item[];
}

/** A spread of the one fragment that may be spread in several places. */
export interface SharedItem {
  kind: 'shared';
}

export type Item = FieldItem | FragmentItem | SharedItem;

export interface Operation {
  roots: FieldItem[];
  /** What the shared fragment, which is on Entity, selects. */
  shared: Item[];
  /** Values of the variables of conditions. */
  conditions: { p: boolean; q: boolean };
}

/** All items of an operation, those of a selection before those below them. */
export function* everyItem(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    if (item.kind !== 'shared') yield* everyItem(item.below ?? []);
  }
}

/** A field without anything below it. */
export function leaf(parent: string, name: string): FieldItem {
  const plain = { arguments: [], isAliased: false, goesOn: false, condition: null, below: null };
  return { kind: 'field', parent, name, ...plain };
}

/** A selection without the shared fragment, which must not spread itself; `instead` where nothing is left. */
export function withoutShared(items: readonly Item[], instead: Item[]): Item[] {
  const kept = items.flatMap((item): Item[] => {
    if (item.kind === 'shared') return [];
    return item.below ? [{ ...item, below: withoutShared(item.below, instead) }] : [item];
  });
  return kept.length > 0 ? kept : instead;
}

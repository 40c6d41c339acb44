// An operation as a tree that fast-check can make smaller; `print.ts` makes a text of it.

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
  aliased: boolean;
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

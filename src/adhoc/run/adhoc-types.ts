import { neo4j } from '../../database/graph/driver.js';

type Test = readonly [type: string, holds: (value: unknown) => boolean];

/** In order of trial; what is none of them is a map. */
const tests: readonly Test[] = [
  ['NULL', (value) => value === null || value === undefined],
  ['BOOLEAN', (value) => typeof value === 'boolean'],
  ['STRING', (value) => typeof value === 'string'],
  ['FLOAT', (value) => typeof value === 'number'],
  ['INTEGER', (value) => neo4j.isInt(value as object)],
  ['LIST', Array.isArray],
  ['NODE', (value) => neo4j.isNode(value as object)],
  ['RELATIONSHIP', (value) => neo4j.isRelationship(value as object)],
  ['PATH', (value) => neo4j.isPath(value as object)],
  ['POINT', (value) => neo4j.isPoint(value as object)],
  ['DATE', (value) => neo4j.isDate(value as object)],
  ['LOCAL TIME', (value) => neo4j.isLocalTime(value as object)],
  ['ZONED TIME', (value) => neo4j.isTime(value as object)],
  ['LOCAL DATETIME', (value) => neo4j.isLocalDateTime(value as object)],
  ['ZONED DATETIME', (value) => neo4j.isDateTime(value as object)],
  ['DURATION', (value) => neo4j.isDuration(value as object)],
  ['BYTES', (value) => value instanceof Int8Array],
];

/** The types that the values of each column have, by the names of Cypher, without what is inside lists and maps. */
export class ColumnTypes {
  readonly #columns: Set<string>[] = [];

  /** Notes the types of one row, values as the driver gives them, whole numbers kept exact. */
  note(values: readonly unknown[]): void {
    values.forEach((value, index) => {
      const column = (this.#columns[index] ??= new Set());
      column.add(tests.find(([, holds]) => holds(value))?.[0] ?? 'MAP');
    });
  }

  /** For each of so many columns its types, sorted, as in `INTEGER | NULL`; '' if no row was noted. */
  of(columns: number): string[] {
    return Array.from({ length: columns }, (_, index) =>
      [...(this.#columns[index] ?? [])].toSorted().join(' | '),
    );
  }
}

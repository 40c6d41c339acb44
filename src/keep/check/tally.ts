import { compareText } from '../../base/canonical.js';

/** How many participations are under a topic, by year and bases. */
export class Tally {
  readonly #numbers = new Map<string, number>();

  /** @param under the properties of an `UNDER` relationship */
  add(under: Readonly<Record<string, unknown>>): void {
    const key = `${String(under['year'] ?? '')}|${(under['bases'] as string[]).join(' ')}`;
    this.#numbers.set(key, (this.#numbers.get(key) ?? 0) + 1);
  }

  /** As the topic keeps it, sorted: `2019|stated inferred|12`; undefined where there are none. */
  lines(): string[] | undefined {
    if (this.#numbers.size === 0) return undefined;
    const sorted = [...this.#numbers].toSorted(([a], [b]) => compareText(a, b));
    return sorted.map(([key, number]) => `${key}|${number}`);
  }
}

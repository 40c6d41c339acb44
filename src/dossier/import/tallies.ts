import type { Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';

/**
 * Keeps the tallies of topics while participations change: how many are under each, by year and bases. So a count or a
 * line of years costs the same whether a topic has ten participations or a hundred thousand, and a document costs what
 * its own participations cost.
 */
export class Tallies {
  readonly #transaction: Transaction;
  /** By topic, then by year and bases. */
  readonly #changes = new Map<string, Map<string, number>>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** To be told before participations lose their topics, or are deleted. Other ids count for nothing. */
  lose(ids: readonly string[]): Promise<void> {
    return this.#note(ids, -1);
  }

  /** To be told when participations have their topics. */
  gain(ids: readonly string[]): Promise<void> {
    return this.#note(ids, 1);
  }

  /** Writes what has changed. */
  async write(): Promise<void> {
    const changes = [...this.#changes].flatMap(([topic, byKey]) =>
      [...byKey].filter(([, by]) => by !== 0).map(([key, by]) => ({ topic, key, by })),
    );
    if (changes.length > 0) await this.#transaction.run(statement('import/tally'), { changes });
  }

  async #note(ids: readonly string[], sign: 1 | -1): Promise<void> {
    const participations = ids.filter((id) => id.startsWith('participation:'));
    if (participations.length === 0) return;
    for (const row of await this.#transaction.run(statement('import/topics-of-participations'), { participations })) {
      const topic = String(row['topic']);
      const byKey = this.#changes.get(topic) ?? new Map<string, number>();
      const key = String(row['key']);
      byKey.set(key, (byKey.get(key) ?? 0) + sign * Number(row['number']));
      this.#changes.set(topic, byKey);
    }
  }
}

import { GraphQLError, type FieldNode } from 'graphql';

/** A field whose arguments cannot be. */
interface Refusal {
  error: Error;
  node: FieldNode;
  /** Response keys from the root field to it. */
  keys: readonly string[];
}

/**
 * The mistakes in the arguments of one request. A mistake is the value of its field, wherever that stands in the answer:
 * GraphQL's own execution then tells it with the path and the place of the field, indexes of lists included, and makes
 * null what the field's type makes null. A mistake that no row came by is told all the same, or a question would be
 * right or wrong as the graph happens to be.
 */
export class Refusals {
  readonly #byIndex = new Map<number, Refusal>();
  readonly #told = new Set<FieldNode>();

  add(index: number, refusal: Refusal): void {
    this.#byIndex.set(index, refusal);
  }

  /** Makes the value of the field. */
  tell(index: number): Error | undefined {
    const refusal = this.#byIndex.get(index);
    if (refusal) this.#told.add(refusal.node);
    return refusal?.error;
  }

  /**
   * The first mistake that was not told.
   *
   * @param path of the root field
   * @returns an error with the response keys down to the field: there are no indexes where there are no rows. Without
   *   `path` whoever throws it gives it its own
   */
  untold(path?: readonly (string | number)[]): Error | undefined {
    const found = [...this.#byIndex.values()].find(({ node }) => !this.#told.has(node));
    if (!found) return undefined;
    const { error, node, keys } = found;
    const full = path && [...path, ...keys.slice(1)];
    return new GraphQLError(error.message, { nodes: node, path: full, originalError: error });
  }
}

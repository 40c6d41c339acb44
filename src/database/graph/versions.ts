import type { QueryResult } from 'neo4j-driver';

/** A point in the history of a database: the bookmarks of the driver. A read from that point sees everything written before it. */
export type Point = string[];

/** An answer of the database, and the last point to which anything was written when its last row was read. */
export interface Answered {
  result: QueryResult;
  point: Point;
}

/** An answer and the state of the graph that all of its rows were read in; undefined where that may have changed meanwhile. */
export interface Versioned {
  result: QueryResult;
  state: State | undefined;
}

/** Hash of all that the graph was made from; null before the first import. */
export type DataVersion = string | null;

/** Sends a read that sees at least what was written up to a point. */
export type Send = (from: Point) => Promise<Answered>;

/** What the graph is made of, from a point on until the next change. */
export interface State {
  version: DataVersion;
  /** When it was made: a version may come back after another. */
  loadedAt: unknown;
  point: Point;
}

/**
 * Tells of each read at which data version it was made. A statement may see one half of an import and miss the other,
 * as the database only promises that what is read was committed; and an import may lie between any two statements.
 *
 * So a statement begins at a known point, whose version is known. If nothing was written since when its last row has been
 * read, which the database says with the answer, it saw that version and nothing else; that is so but for the moment
 * after an import, and costs nothing. If something was, the version is looked up. If it is the same, what was written was
 * no import, and if not, the rows may be of both.
 */
export class Versions {
  readonly #send: Send;
  #known: State | undefined;
  /** Looks under way, by the point that they start from: many may wait for one. */
  readonly #looks = new Map<string, Promise<State>>();

  /** @param look reads the node `Writer`, in the columns `dataVersion` and `loadedAt` */
  constructor(look: Send) {
    this.#send = look;
  }

  /** Runs a read; the look itself if none is given. @throws what the driver throws */
  async read(send: Send = this.#send): Promise<Versioned> {
    try {
      const before = this.#known ?? (await this.#look([]));
      const { result, point } = await send(before.point);
      if (isOnePoint(point, before.point)) return { result, state: before };
      const after = await this.#look(point, before);
      return { result, state: isOneState(before, after) ? before : undefined };
    } catch (error) {
      // What answers next may be another server, or the same with another history: what is known of it is not asked for again.
      this.#known = undefined;
      throw error;
    }
  }

  /** The state at a point, or later. @param before a state that was known before that point */
  #look(from: Point, before?: State): Promise<State> {
    const key = from.join(' ');
    const underWay = this.#looks.get(key);
    if (underWay) return underWay;
    const look = this.#lookOn(from, before).finally(() => this.#looks.delete(key));
    this.#looks.set(key, look);
    return look;
  }

  /**
   * The version on the writer node is certain if nothing was written while it was read, or if the look before gave the same:
   * an import that is seen in part the first time is seen whole the second.
   */
  async #lookOn(from: Point, before?: State): Promise<State> {
    const { result, point } = await this.#send(from);
    const row = result.records[0]?.toObject() as
      | { dataVersion?: DataVersion; loadedAt?: unknown }
      | undefined;
    const found: State = { version: row?.dataVersion ?? null, loadedAt: row?.loadedAt ?? null, point: from };
    const isSure = isOnePoint(point, from) || (before !== undefined && isOneState(found, before));
    if (!isSure) return this.#lookOn(point, found);
    this.#known = found;
    return found;
  }
}

/** Whether two points are the same; false where a database gives no bookmarks, so that its version is read each time. */
function isOnePoint(a: Point, b: Point): boolean {
  return a.length > 0 && a.length === b.length && a.every((bookmark, index) => bookmark === b[index]);
}

/** Whether nothing was imported between two states. */
export function isOneState(a: State, b: State): boolean {
  return a.version === b.version && a.loadedAt === b.loadedAt;
}

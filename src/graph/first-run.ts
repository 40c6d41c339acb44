import type { Parameters } from './values.js';

/** The engine keeps as many plans, for texts with kinds of parameters. */
const most = 1_000;

/**
 * Has one run of a statement go ahead of the others while the engine has no plan for it. The engine makes a plan for each of
 * those that come at the same moment, though they ask for the same: thirty-two of them take thirty-two times as long, and
 * hold the processor from those that ask for what is planned already.
 */
export class FirstRun {
  /** Resolves, whatever came of it, when a run that went ahead has ended. */
  readonly #ahead = new Map<string, Promise<void>>();
  readonly #planned = new Set<string>();

  /**
   * Runs `send` at once where the statement ran before, or none of its kind is under way; else after that one has ended. Where
   * it failed, the next one goes ahead.
   *
   * @param key of statements that share a plan; see `planKey`
   * @param giveUp throws where nobody waits any more for the answer
   */
  async run<T>(key: string, send: () => Promise<T>, giveUp: () => void): Promise<T> {
    while (!this.#planned.has(key)) {
      const ahead = this.#ahead.get(key);
      if (ahead === undefined) return this.#goAhead(key, send);
      await ahead;
      giveUp();
    }
    return send();
  }

  /** Takes every statement for a new one: the engine may have dropped its plans. */
  forget(): void {
    this.#planned.clear();
  }

  async #goAhead<T>(key: string, send: () => Promise<T>): Promise<T> {
    let tellOthers = (): void => undefined;
    this.#ahead.set(
      key,
      new Promise((resolve) => {
        tellOthers = resolve;
      }),
    );
    try {
      const answer = await send();
      if (this.#planned.size >= most) this.#planned.clear();
      this.#planned.add(key);
      return answer;
    } finally {
      this.#ahead.delete(key);
      tellOthers();
    }
  }
}

/**
 * What the engine keeps a plan by: the text, and of each parameter its type, of texts and lists also how long they are
 * roughly: empty, one, up to ten, up to a hundred ...
 */
export function planKey(text: string, parameters: Parameters): string {
  let key = text;
  for (const name of Object.keys(parameters)) key += `\n${name} ${shapeOf(parameters[name])}`;
  return key;
}

function shapeOf(value: unknown): string {
  if (typeof value === 'string') return `text ${magnitude(value.length)}`;
  if (Array.isArray(value)) return `list ${magnitude(value.length)} ${typeof value[0]}`;
  return value === null || value === undefined ? 'null' : typeof value;
}

function magnitude(length: number): number {
  return length <= 1 ? length : 10 ** Math.ceil(Math.log10(length));
}

import type { Parameters } from './encode.js';

/** How many statement texts are remembered as planned; the engine keeps more plans than that. */
const most = 300;

/**
 * Lets one run of a statement go first while the engine has no plan for it. Otherwise the engine would make a plan for each
 * of the runs that arrive at the same moment: thirty-two of them take thirty-two times as long, and slow down statements
 * that are planned already.
 */
export class FirstRun {
  /** Resolves, whatever came of it, when a run that went ahead has ended. */
  readonly #ahead = new Map<string, Promise<void>>();
  /** The shapes of the parameters with which a text ran: the text alone is found at once, a key made of both is not. */
  readonly #planned = new Map<string, Set<string>>();

  /**
   * Runs `send` at once where the statement ran before, or none of its kind is under way; else after that one has ended. Where
   * it failed, the next one goes ahead.
   *
   * @param shape of the parameters, as by `shapeOf`: statements of one text and shape share a plan
   * @param giveUp throws where nobody waits any more for the answer
   */
  async run<T>(text: string, shape: string, send: () => Promise<T>, giveUp: () => void): Promise<T> {
    for (;;) {
      if (this.#planned.get(text)?.has(shape)) return send();
      const ahead = this.#ahead.get(shape + text);
      if (ahead === undefined) return this.#goAhead(text, shape, send);
      await ahead;
      giveUp();
    }
  }

  /** Forgets which statements are planned: the engine may have dropped its plans. */
  forget(): void {
    this.#planned.clear();
  }

  async #goAhead<T>(text: string, shape: string, send: () => Promise<T>): Promise<T> {
    let tellOthers = (): void => undefined;
    this.#ahead.set(
      shape + text,
      new Promise((resolve) => {
        tellOthers = resolve;
      }),
    );
    try {
      const answer = await send();
      this.#note(text, shape);
      return answer;
    } finally {
      this.#ahead.delete(shape + text);
      tellOthers();
    }
  }

  #note(text: string, shape: string): void {
    if (this.#planned.size >= most) this.#planned.clear();
    const shapes = this.#planned.get(text);
    if (shapes === undefined || shapes.size >= most) this.#planned.set(text, new Set([shape]));
    else shapes.add(shape);
  }
}

/**
 * What the engine keeps a plan by beside the text: of each parameter its type, of texts and lists also how long they are
 * roughly: empty, one, up to ten, up to a hundred ...
 */
export function shapeOf(parameters: Parameters): string {
  let shape = '';
  for (const name of Object.keys(parameters)) shape += `${name} ${typeOf(parameters[name])}\n`;
  return shape;
}

function typeOf(value: unknown): string {
  if (typeof value === 'string') return `text ${magnitude(value.length)}`;
  if (Array.isArray(value)) return `list ${magnitude(value.length)} ${typeof value[0]}`;
  return value === null || value === undefined ? 'null' : typeof value;
}

function magnitude(length: number): number {
  return length <= 1 ? length : 10 ** Math.ceil(Math.log10(length));
}

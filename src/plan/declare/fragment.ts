import type { Fragment } from './mapping.js';

/** The variables, or whole expressions, that letters stand for in a place of the statement. */
export type Scope = Readonly<Record<string, string>>;

const letter = /(?<![\w.:$'#])([a-z])(?![\w'])/g;
const parameter = /\$(\w+)(?![\w#])/g;

/**
 * A fragment in the words of the statement. Letters that `scope` lacks are new variables: `y` is called by
 * `name`, others by their letter; `fresh` makes them unlike all others of the statement.
 *
 * @returns the text, and the scope with the new variables
 */
export function place(
  fragment: Fragment,
  scope: Scope,
  name: string,
  request: number,
  fresh: (name: string) => string,
): { text: string; scope: Scope } {
  const known: Record<string, string> = { ...scope };
  const text = fragment.replace(letter, (found: string) => {
    known[found] ??= fresh(found === 'y' ? name : found);
    return known[found];
  });
  return { text: text.replace(parameter, (_, found: string) => `$${found}#${request}`), scope: known };
}

/** The text with `$name#request` numbered in the order of the text, and what each number stands for. */
export function numberParameters(text: string): { text: string; tokens: string[] } {
  const tokens: string[] = [];
  const numbered = text.replace(/\$(\w+#\d+)/g, (_, token: string) => {
    if (!tokens.includes(token)) tokens.push(token);
    return `$p${tokens.indexOf(token)}`;
  });
  return { text: numbered, tokens };
}

/** Moves all lines but the first by two more spaces. */
export function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

/**
 * The operation to run: for a tenth of a second after a tab is changed, the editor still names the operation of the tab before.
 * A name that the text does not hold is left out, so that its only operation runs.
 */
export function nameInQuery(query: string, name: string | null | undefined): string | undefined {
  const named = query.matchAll(/\b(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/g);
  return [...named].some(([, found]) => found === name) ? (name ?? undefined) : undefined;
}

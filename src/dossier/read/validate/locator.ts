export const locatorForm = 'places in the source such as h, p1, p2,p5 or p3-p8';

const STEP = /^([pxbltf])([1-9]\d*)$/;

/**
 * What is wrong with a locator whose grammar the schema has let through; undefined if nothing is.
 * A range runs forward, between numbered places of the same letter; each place is named once.
 */
export function locatorProblem(at: string): string | undefined {
  const entries = at.split(',');
  if (new Set(entries).size < entries.length) return 'each place once';
  return entries.some((entry) => entry.includes('-') && !isRange(entry))
    ? 'a range that runs forward between places of one letter, such as p3-p8'
    : undefined;
}

function isRange(entry: string): boolean {
  const [from, to] = entry.split('-').map((step) => STEP.exec(step));
  if (!from || !to) return false;
  return from[1] === to[1] && Number(from[2]) < Number(to[2]);
}

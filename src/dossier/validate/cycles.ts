/** A step up in a hierarchy, such as a place to the place around it. */
export interface Link {
  from: string;
  to: string;
}

/** The links that lie on a circle: from where they lead, their start can be reached again. In the order given. */
export function cyclesOf<L extends Link>(links: readonly L[]): L[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to]);
  return links.filter(({ from, to }) => reaches(to, from, next));
}

function reaches(start: string, goal: string, next: Map<string, string[]>): boolean {
  const seen = new Set([start]);
  for (const step of seen) {
    if (step === goal) return true;
    for (const further of next.get(step) ?? []) seen.add(further);
  }
  return false;
}

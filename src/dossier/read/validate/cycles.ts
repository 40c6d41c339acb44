/** A step up in a hierarchy, such as a place to the place around it. */
export interface Link {
  from: string;
  to: string;
}

/**
 * The links that lie on a circle: from where they lead, their start can be reached again. In the order given. Linear in
 * their number (Tarjan's strongly connected components), without calls within calls: a chain may be as long as a file.
 */
export function cyclesOf<L extends Link>(links: readonly L[]): L[] {
  const circle = circlesOf(nextOf(links));
  return links.filter(({ from, to }) => circle.get(from) === circle.get(to));
}

function nextOf(links: readonly Link[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  return next;
}

interface Step {
  id: string;
  /** Which of the further ids is looked at next. */
  at: number;
}

/** A number for each id, the same for those that can be reached from one another. */
function circlesOf(next: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const circle = new Map<string, number>();
  const found = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  for (const start of next.keys()) {
    const walk: Step[] = found.has(start) ? [] : [{ id: start, at: 0 }];
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const { id } = step;
      if (step.at === 0) {
        found.set(id, found.size);
        low.set(id, found.size - 1);
        open.push(id);
      }
      const further = next.get(id)?.[step.at];
      step.at += 1;
      if (further !== undefined && !found.has(further)) walk.push({ id: further, at: 0 });
      else if (further !== undefined && !circle.has(further)) lower(low, id, found.get(further));
      else if (further === undefined) {
        walk.pop();
        const above = walk.at(-1);
        if (above) lower(low, above.id, low.get(id));
        if (low.get(id) === found.get(id)) close(open, id, circle);
      }
    }
  }
  return circle;
}

function lower(low: Map<string, number>, id: string, value = Infinity): void {
  low.set(id, Math.min(low.get(id) ?? Infinity, value));
}

function close(open: string[], id: string, circle: Map<string, number>): void {
  const number = circle.size;
  for (let one = open.pop(); one !== undefined; one = one === id ? undefined : open.pop())
    circle.set(one, number);
}

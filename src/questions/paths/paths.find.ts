import type { GraphReader } from '../../database/graph/graph.js';
import { unknownId } from '../../base/errors.js';
import { statement } from '../../database/graph/statement.js';
import type { Path } from './path.type.js';
import type { PathsAsked } from './paths.arguments.js';
import { routes, tiesOf } from './routes.js';

/** More ties than these make a thing a hub: almost everything is tied to it, so it ties nothing together. */
export const hubTies = 50;
/** How many things the search goes on from at most, in each round from each end. */
const width = 1000;

/** A row of the statement paths/find: what was reached from one end. */
interface Side {
  id: string;
  known: boolean;
  ties: [string, string[]][];
  hubs: string[];
  cut: boolean;
  unknown: string[];
}

/**
 * Finds the paths: without hubs; through hubs only if there are no others, as far as the search reached them.
 *
 * @throws AppError UNKNOWN_ID
 */
export async function findPaths(
  { graph }: { graph: Pick<GraphReader, 'rows'> },
  asked: PathsAsked,
): Promise<Path[]> {
  const { from, to, maxLength, avoid, through } = asked;
  const forward = Math.ceil(maxLength / 2);
  const parameters = {
    from,
    to,
    forward,
    backward: maxLength - forward,
    avoid,
    through,
    most: hubTies,
    width,
  };
  const sides = (await graph.rows(statement('paths/find'), parameters)) as unknown as Side[];
  for (const { id, known } of sides) if (!known) throw unknownId(id === from ? 'from' : 'to', id);
  for (const id of sides[0]?.unknown ?? []) throw unknownId('avoid', id);
  return pathsAmong(sides, asked);
}

function pathsAmong(sides: readonly Side[], asked: PathsAsked): Path[] {
  const ties = tiesOf(sides.flatMap((side) => side.ties));
  const ends = [asked.from, asked.to];
  const hubs = [...new Set(sides.flatMap((side) => side.hubs))].filter((id) => !ends.includes(id)).toSorted();
  const without = routes(ties, { ...asked, closed: new Set(hubs) });
  const throughHub = without.found.length === 0;
  const { found, cut } = throughHub ? routes(ties, { ...asked, closed: new Set() }) : without;
  const complete = !cut && !throughHub && !sides.some((side) => side.cut);
  return found.map((route) => ({
    route,
    length: route.length - 1,
    avoided: throughHub ? [] : hubs,
    throughHub,
    complete,
  }));
}

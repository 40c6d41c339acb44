import type { Row, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { storedClaim } from '../claims/stored-claim.js';
import type { DerivationScope } from './derivation-scope.js';
import { choose } from './choose.js';
import { keyOf, type Claim } from '../claims/claim.js';
import type { Foundation } from './foundation.js';
import { kindOf } from '../vocabulary/kinds.js';
import type { Ends, Rows } from './derived-rows.js';
import type { Tallies } from './tallies.js';

/**
 * Derives what follows from several keys together, for the touched events and participations and for those below a
 * changed place or threat: the chosen place and its country, copied dates, offices, and the closures that let a page
 * be read from an index (DESIGN section 4), and the tallies of what they hold.
 */
export async function deriveClosures(
  transaction: Transaction,
  foundation: Foundation,
  rows: Rows,
  touched: DerivationScope,
  hierarchies: Ends[],
  tallies: Tallies,
): Promise<void> {
  const below = await belowChangedHierarchies(transaction, rows, touched, hierarchies);
  const events = [...new Set([...touchedEvents(rows, touched), ...below.filter(isEvent)])];
  await choosePlaces(transaction, foundation, events);
  const at = await idsOf(transaction, 'participations-at', { events });
  const own = rows.nodes.participations.map(({ id }) => id);
  const onTopics = rows.ends('ABOUT').map(({ from }) => from);
  const participations = [...new Set([...own, ...onTopics, ...at, ...below.filter((id) => !isEvent(id))])];
  await run(transaction, 'copy-dates', { participations });
  await run(transaction, 'held-under', { events });
  await run(transaction, 'on-agenda', { events });
  await tallies.lose(participations);
  await run(transaction, 'under', { participations });
  await tallies.gain(participations);
  await tallies.write();
  await deriveOffices(transaction, rows, own);
}

function isEvent(id: string): boolean {
  return kindOf(id) === 'event';
}

/** Events whose date, place or agenda was derived again. */
function touchedEvents(rows: Rows, touched: DerivationScope): string[] {
  const dated = [...rows.properties]
    .filter(([id, changed]) => isEvent(id) && 'order' in changed)
    .map(([id]) => id);
  const tied = rows.ends('HELD_IN', 'DISCUSSED', 'ADDRESSES').map(({ from }) => from);
  return [...dated, ...tied].filter((id) => isEvent(id) && touched.present.has(id));
}

/** Events and participations below a place or threat whose surroundings changed. */
async function belowChangedHierarchies(
  transaction: Transaction,
  rows: Rows,
  touched: DerivationScope,
  hierarchies: Ends[],
): Promise<string[]> {
  const kinds = [...rows.properties].filter(
    ([id, properties]) => kindOf(id) === 'place' && 'kind' in properties,
  );
  const declared = kinds.map(([id]) => id).filter((id) => touched.claimed.has(keyOf('property', id, 'kind')));
  const places = [...new Set([...lowerEnds(hierarchies, 'WITHIN'), ...declared])];
  const threats = [...new Set(lowerEnds(hierarchies, 'BROADER'))];
  const events = await idsOf(transaction, 'events-within', { places });
  return [...events, ...(await idsOf(transaction, 'touched-by-threats', { threats }))];
}

/** Relationships of hierarchies that come or go with these rows; to be asked before the rows are written. */
export async function changedHierarchies(transaction: Transaction, rows: Rows): Promise<Ends[]> {
  const changed: Ends[] = [];
  for (const type of ['WITHIN', 'BROADER']) {
    const ends = rows.ends(type);
    const ids = ends.map(({ id }) => id);
    const there = new Set(await idsOf(transaction, `existing-${type.toLowerCase()}`, { ids }));
    const stays = new Set(rows.relationships.map(({ id }) => id));
    changed.push(...ends.filter(({ id }) => there.has(id) !== stays.has(id)));
  }
  return changed;
}

function lowerEnds(ends: Ends[], type: string): string[] {
  return ends.filter((end) => end.type === type).map(({ from }) => from);
}

async function choosePlaces(
  transaction: Transaction,
  foundation: Foundation,
  events: string[],
): Promise<void> {
  if (events.length === 0) return;
  const stated = await transaction.run(statement('import/places-of-events'), { events });
  const byEvent = new Map<string, StatedPlace[]>(events.map((id) => [id, []]));
  for (const row of stated) byEvent.get(String(row['event']))?.push(statedPlace(row));
  const rows = [...byEvent].map(([event, places]) => ({ event, place: choosePlace(places, foundation) }));
  await transaction.run(statement('import/choose-places'), { rows });
}

/** A place that documents state for an event. */
interface StatedPlace {
  place: string;
  /** Ids of the places around it. */
  around: string[];
  /** The claims that state it. */
  claims: Claim[];
}

/** The chosen place. One around another stated one is no rival to it: the narrower says the same, and more. */
function choosePlace(
  places: readonly StatedPlace[],
  { preferences: { prefers } }: Foundation,
): string | null {
  const around = new Set(places.flatMap((stated) => stated.around));
  const narrowest = places.filter(({ place }) => !around.has(place));
  const rivals = (narrowest.length > 0 ? narrowest : places).flatMap(({ claims }) => claims);
  const chosen = choose(rivals, placeOf, 'place', prefers);
  return chosen ? placeOf(chosen) : null;
}

function statedPlace({ place, around, claims }: Row): StatedPlace {
  return {
    place: String(place),
    around: around as string[],
    claims: (claims as Row[]).map((claim) => storedClaim(claim)),
  };
}

function placeOf(claim: Claim): string {
  return (JSON.parse(claim.key) as string[])[3] as string;
}

/** Offices follow the participations that were derived again, and all those of a person whose offices were. */
async function deriveOffices(transaction: Transaction, rows: Rows, own: string[]): Promise<void> {
  const theirs = await idsOf(transaction, 'participations-of', { actors: [...rows.holders] });
  await run(transaction, 'in-office', { participations: [...new Set([...own, ...theirs])] });
}

async function idsOf(
  transaction: Transaction,
  name: string,
  parameters: Record<string, string[]>,
): Promise<string[]> {
  return (await run(transaction, name, parameters)).map((row) => String(row['id']));
}

/** Runs a statement on a list of ids; with an empty list there is nothing to do. */
async function run(
  transaction: Transaction,
  name: string,
  parameters: Record<string, string[]>,
): Promise<Row[]> {
  if (Object.values(parameters).every((ids) => ids.length === 0)) return [];
  return transaction.run(statement(`import/${name}`), parameters);
}

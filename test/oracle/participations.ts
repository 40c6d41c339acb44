import { checkIds, checkSpan, inGraph, listed, overlaps, refused, type Filter } from './filters.js';
import { lists, type ListArguments } from './lists.js';
import { pageOf } from './pages.js';
import type { Store, Thing } from './store.js';

const kinds: Record<string, readonly string[]> = {
  person: ['person'],
  event: ['event'],
  series: ['series'],
  organisation: ['organisation', 'initiative'],
  place: ['place'],
  threat: ['threat'],
  topic: lists['events']?.ids?.['topic']?.kinds ?? [],
};

/** What leads from a thing `x` to participations `p`; several paths are one list. */
const paths: Record<string, string[]> = {
  person: ['(x)<-[:BY]-(p)'],
  event: ['(x)<-[:AT]-(p)'],
  series: ['(x)<-[:EDITION_OF]-(:Event)<-[:AT]-(p)', '(x)<-[:AT]-(p)'],
  organisation: ['(x)<-[:BY]-(p)', '(x)<-[:ON_BEHALF_OF]-(p)', '(x)<-[:IN]-(:Position)<-[:IN_OFFICE]-(p)'],
  place: ['(x)<-[:WITHIN*0..]-(:Place)<-[:HELD_IN {chosen: true}]-(:Event)<-[:AT]-(p)'],
};

/** The firmest first. */
const bases = ['stated', 'inferred', 'editorial', 'agenda'];

/** Participations with the bases on which each is tied to a topic. */
type Ties = Map<string, Set<string>>;

/** A list of participations: of everything, or of the thing that it belongs to. */
export async function participationPage(
  store: Store,
  thing: Thing | null,
  args: ListArguments,
): Promise<unknown> {
  const filter = args.filter ?? {};
  await check(store, thing, filter);
  const asked = listed(filter, 'basis')?.map(inGraph) ?? ['stated', 'inferred'];
  const ties = await tiesOf(store, thing, filter, asked);
  const kept = await keptBy(store, thing, filter, ties);
  const rows = kept.map((node) => ({
    node,
    basis: weakest(ties, node.id)?.toUpperCase() ?? null,
    keys: [String(node['order']), node.id],
  }));
  return pageOf(rows, args, args.orderBy?.direction ?? 'DESC');
}

function isTopic(thing: Thing | null): boolean {
  return ['Threat', 'Priority', 'Initiative', 'Instrument'].includes(thing?.typeName ?? '');
}

async function check(store: Store, thing: Thing | null, filter: Filter): Promise<void> {
  const onTopic = isTopic(thing) || listed(filter, 'threat') || listed(filter, 'topic');
  if (listed(filter, 'basis') && !onTopic) throw refused('BAD_USER_INPUT');
  checkSpan(filter);
  await checkIds(store, kinds, filter);
}

/** The ties to each set of topics that must be met. */
async function tiesOf(store: Store, thing: Thing | null, filter: Filter, asked: string[]): Promise<Ties[]> {
  const own = thing && isTopic(thing) ? [thing.id] : undefined;
  const sets = [own, listed(filter, 'threat'), listed(filter, 'topic')].filter((set) => set !== undefined);
  return Promise.all(sets.map((topics) => tiesTo(store, topics, asked)));
}

/** Those tied to one of these topics or a narrower one, by a source or a curator, or by the agenda of the event. */
async function tiesTo(store: Store, topics: string[], asked: string[]): Promise<Ties> {
  const from = 'MATCH (x:Entity) WHERE x.id IN $topics MATCH (x)<-[:BROADER*0..]-(t:Topic)';
  const written = await store.rows(
    `${from}<-[r:ABOUT]-(p:Participation) RETURN DISTINCT p.id AS id, r.basis AS basis`,
    { topics },
  );
  const agenda = await store.rows(
    `${from}<-[:DISCUSSED|ADDRESSES]-(:Event)<-[:AT]-(p:Participation) RETURN DISTINCT p.id AS id, 'agenda' AS basis`,
    { topics },
  );
  const ties: Ties = new Map();
  for (const { id, basis } of [...written, ...agenda]) {
    if (!asked.includes(String(basis))) continue;
    ties.set(String(id), (ties.get(String(id)) ?? new Set()).add(String(basis)));
  }
  return ties;
}

/** Of each set the firmest basis, of these the weakest. */
function weakest(ties: readonly Ties[], id: string): string | undefined {
  const firmest = ties.map((tie) => bases.findIndex((basis) => tie.get(id)?.has(basis)));
  return bases[Math.max(-1, ...firmest)];
}

async function keptBy(
  store: Store,
  thing: Thing | null,
  filter: Filter,
  ties: readonly Ties[],
): Promise<Thing[]> {
  const sets: ReadonlySet<string>[] = [];
  if (thing) sets.push(await belongingTo(store, thing, ties));
  for (const tie of isTopic(thing) ? ties.slice(1) : ties) sets.push(new Set(tie.keys()));
  for (const name of Object.keys(paths)) {
    const ids = listed(filter, name);
    if (ids) sets.push(await reached(store, paths[name] ?? [], ids));
  }
  const all = await store.all('Participation');
  return all.filter((one) => sets.every((set) => set.has(one.id)) && bears(store, one, filter));
}

/** The list of a thing: of a topic what is tied to it, of an initiative also in what it took part. */
async function belongingTo(store: Store, thing: Thing, ties: readonly Ties[]): Promise<Set<string>> {
  const type = thing.typeName;
  const tied = isTopic(thing) ? [...(ties[0]?.keys() ?? [])] : [];
  const way = { Event: 'event', EventSeries: 'series' }[type] ?? 'person';
  const own =
    type === 'Initiative' || !isTopic(thing) ? await reached(store, paths[way] ?? [], [thing.id]) : [];
  return new Set([...tied, ...own]);
}

async function reached(store: Store, ways: readonly string[], ids: string[]): Promise<Set<string>> {
  const found = ways.map((path) =>
    store.ids(
      `MATCH (x:Entity) WHERE x.id IN $ids MATCH ${path.replace('(p)', '(p:Participation)')} RETURN DISTINCT p.id AS id`,
      { ids },
    ),
  );
  return new Set((await Promise.all(found)).flat());
}

function bears(store: Store, one: Thing, filter: Filter): boolean {
  const roles = listed(filter, 'roles')?.map(inGraph);
  const status = listed(filter, 'status')?.map(inGraph);
  const group = filter['roleGroup'];
  return (
    (roles?.includes(String(one['role'])) ?? true) &&
    (status?.includes(String(one['status'])) ?? true) &&
    (typeof group !== 'string' || groupOf(store, one) === inGraph(group)) &&
    overlaps(one, filter)
  );
}

/** The group of a participation's role, as the vocabulary has it. */
export function groupOf(store: Store, { role }: Thing): string | undefined {
  return store.vocabulary.roles.find(({ id }) => id === role)?.group;
}

import type { Fragment } from '../../plan/declare/mapping.js';
import type { ParticipationShape } from './participation.conditions.js';

/** What a list of participations belongs to. */
export type Start = 'anything' | 'actor' | 'topic' | 'event' | 'series';

/** One way to participations `y`: a pattern, or an index and a pattern behind it. */
export interface Way {
  match: Fragment;
  /** Conditions of the index: equality, then presence, of all its columns, so that it is used in order. */
  begin: Fragment[];
  /** The pattern from what the index finds to `y`; undefined if it finds `y` itself. */
  onward?: Fragment;
  /** Index columns of one value, which the order must name all the same. */
  fixed: Fragment[];
  /** True where the pattern is a label alone: how many bear it is known without looking at them. */
  label?: true;
  /** The bases on which `y` is tied to the one topic, and the letter that this takes. */
  bases?: { text: Fragment; letters: readonly string[] };
  /** Where the order of the list is found, and the id that settles ties. */
  order: Fragment;
  id: Fragment;
}

/** The ways to take, what is to be bound before, and the filters that are thereby met. */
export interface Ways {
  first: Fragment;
  /** Letters that the ways start from: a subquery knows only those that are named to it. */
  imports: readonly string[];
  ways: Way[];
  handled: string[];
}

function pattern(match: Fragment): Way {
  return { match, begin: [], fixed: [], order: 'y.order', id: 'y.id' };
}

/** Everything, by the index of participations. */
const everything: Way = {
  ...pattern('(y:Participation)'),
  begin: ['y.order IS NOT NULL', 'y.id IS NOT NULL'],
  label: true,
};

const byActor = pattern('(x)<-[:BY]-(y:Participation)');

/** That it was in the country `q`, where the indexes of topics meet the filter and a pattern beside them must as well. */
const atCountry = 'EXISTS { (y)-[:AT]->(:Event)-[h:HELD_UNDER]->() WHERE h.place = q }';

/** From an id `t` of each filter. */
const from: Record<'person' | 'event' | 'series' | 'organisation', Way[]> = {
  person: [pattern('(:Entity {id: t})<-[:BY]-(y:Participation)')],
  event: [pattern('(:Entity {id: t})<-[:AT]-(y:Participation)')],
  series: [
    pattern('(:Entity {id: t})<-[:EDITION_OF]-(:Event)<-[:AT]-(y:Participation)'),
    pattern('(:Entity {id: t})<-[:AT]-(y:Participation)'),
  ],
  organisation: [
    pattern('(:Entity {id: t})<-[:BY|ON_BEHALF_OF]-(y:Participation)'),
    pattern('(:Entity {id: t})<-[:IN]-(:Position)<-[:IN_OFFICE]-(y:Participation)'),
  ],
};

/** By the index of places, to the events there. */
const heldUnder: Way = {
  match: '(e:Event)-[h:HELD_UNDER]->()',
  begin: ['h.place = t', 'h.order IS NOT NULL'],
  onward: '(e)<-[:AT]-(y:Participation)',
  fixed: ['h.place'],
  order: 'h.order',
  id: 'y.id',
};

/** By the index of topics, with or without the country: those that a source or a curator ties to the topic. */
function under(country: boolean): Way {
  return {
    match: '(y:Participation)-[u:UNDER]->()',
    begin: [
      'u.topic = t',
      ...(country ? ['u.country = q'] : []),
      'u.order IS NOT NULL',
      'u.pid IS NOT NULL',
      'any(k IN u.bases WHERE k IN $basis)',
    ],
    fixed: ['u.topic', ...(country ? ['u.country'] : [])],
    bases: { text: '[k IN u.bases WHERE k IN $basis]', letters: ['u'] },
    order: 'u.order',
    id: 'u.pid',
  };
}

/** By the index of agendas, to all who were at such an event. */
function onAgenda(country: boolean): Way {
  return {
    match: '(e:Event)-[a:ON_AGENDA]->()',
    begin: ['a.topic = t', ...(country ? ['a.country = q'] : []), 'a.order IS NOT NULL'],
    onward: '(e)<-[:AT]-(y:Participation)',
    fixed: ['a.topic', ...(country ? ['a.country'] : [])],
    bases: { text: "['agenda']", letters: [] },
    order: 'a.order',
    id: 'y.id',
  };
}

/** The ways to a list: from where it belongs, else from the filter that leaves least to be looked at. */
export function waysTo(start: Start, shape: ParticipationShape): Ways {
  switch (start) {
    case 'actor':
      return direct([byActor]);
    case 'event':
      return direct([pattern('(x)<-[:AT]-(y:Participation)')]);
    case 'series':
      return { first: 'WITH x.id AS t', imports: ['t'], ways: from.series, handled: [] };
    case 'topic': {
      // An initiative is a topic that acts as well; what cannot act costs nothing here.
      const { ways, imports, ...rest } = byTopics('WITH x.id AS t', [], shape);
      const acting = shape.countries ? { ...byActor, begin: [atCountry] } : byActor;
      return { ...rest, imports: ['x', ...imports], ways: [acting, ...ways] };
    }
    case 'anything':
      return fromFilter(shape);
  }
}

/**
 * Whatever has few participations comes before a topic, which may have half of them all: these are read whole, the
 * pages of a topic from its index. Of places the indexes of topics know the countries.
 */
function fromFilter(shape: ParticipationShape): Ways {
  const has = (name: string): boolean => (shape.present as string[]).includes(name);
  for (const name of few) if (has(name)) return fromEach(name, from[name]);
  if (has('place') && !shape.countries) return fromEach('place', [heldUnder]);
  for (const name of ['threat', 'topic'])
    if (has(name))
      return shape.single ? byTopic(name, shape) : byTopics(`UNWIND $${name} AS t`, [name], shape);
  return has('place') ? fromEach('place', [heldUnder]) : direct([everything]);
}

const few = ['event', 'person', 'series', 'organisation'] as const;

function direct(ways: Way[]): Ways {
  return { first: '', imports: [], ways, handled: [] };
}

function fromEach(name: string, ways: Way[]): Ways {
  return { first: `UNWIND $${name} AS t`, imports: ['t'], ways, handled: [name] };
}

/** To one topic from its index alone: nothing to bind before, nothing found twice. */
function byTopic(name: string, { written, countries }: ParticipationShape): Ways {
  const one = (text: Fragment): Fragment =>
    text.replace('= t', `= head($${name})`).replace('= q', '= head($place)');
  const way = written ? under(countries) : onAgenda(countries);
  const ways = [{ ...way, begin: way.begin.map(one) }];
  return { first: '', imports: [], ways, handled: countries ? [name, 'place'] : [name] };
}

function byTopics(
  first: Fragment,
  handled: string[],
  { written, agenda, countries }: ParticipationShape,
): Ways {
  const ways = [...(written ? [under(countries)] : []), ...(agenda ? [onAgenda(countries)] : [])];
  if (!countries) return { first, imports: ['t'], ways, handled };
  return { first: `${first}\nUNWIND $place AS q`, imports: ['t', 'q'], ways, handled: [...handled, 'place'] };
}

import { idsAreKnown } from '../entity/filter.js';
import {
  connection,
  type Arguments,
  type Connection,
  type Direction,
  type Fragment,
  type Pages,
  type Parameter,
} from '../../plan/declare/mapping.js';
import { indent } from '../../plan/declare/fragment.js';
import { follows, pageParameters } from '../../plan/compose/page.js';
import { waysTo, type Start, type Way } from './participation.ways.js';
import type { ParticipationOrder } from './participation.arguments.js';
import {
  basesOn,
  conditionsBut,
  shapeOf,
  type FilterShape,
  type ParticipationShape,
} from './participation.conditions.js';
import { allIds, askedFor, type AskedFor } from './participation.filter.js';

/** All participations. */
export const participations = participationsFrom('anything');
/** Those of an actor `x`. */
export const participationsOfActor = participationsFrom('actor');
/** Those on a topic `x`, or on a narrower one; also those of `x`, if it is an initiative that takes part. */
export const participationsOnTopic = participationsFrom('topic');
/** Those at an event `x`. */
export const participationsAtEvent = participationsFrom('event');
/** Those at the editions of a series `x`, or at the series as such. */
export const participationsAtSeries = participationsFrom('series');

function participationsFrom(start: Start): Connection {
  const onTopic = start === 'topic';
  return connection(
    (args) => participationShape(args, onTopic),
    (shape) => pagesOf(start, onTopic, shape),
  );
}

function participationShape(args: Arguments, onTopic: boolean): ParticipationShape {
  const asked = askedFor(args, onTopic);
  const { direction = 'DESC' } = (args['orderBy'] ?? {}) as Partial<ParticipationOrder>;
  const countries = asked.ids.place?.every((id) => /^place:[a-z]{2}$/.test(id)) ?? false;
  const single = isSingle(asked, countries);
  return {
    ...shapeOf(asked),
    follows: follows(args),
    direction,
    countries,
    single,
    tallied: talliedBy(asked),
  };
}

/** The index of topics alone answers what asks for one topic on one sort of basis, and for one country if for any. */
function isSingle({ ids: { threat, topic, place }, written, agenda }: AskedFor, countries: boolean): boolean {
  const topics = threat ?? topic;
  const both = threat !== undefined && topic !== undefined;
  return (
    topics?.length === 1 && !both && written.length > 0 !== agenda && (!countries || place?.length === 1)
  );
}

function talliedBy(asked: AskedFor): ParticipationShape['tallied'] {
  const { present } = shapeOf(asked);
  const [name] = present;
  if (asked.agenda || present.length > 1 || (name !== 'threat' && name !== 'topic')) return null;
  return asked.ids[name]?.length === 1 ? name : null;
}

function pagesOf(start: Start, onTopic: boolean, shape: ParticipationShape): Pages {
  const { first, imports, ways, handled } = waysTo(start, shape);
  const conditions = conditionsBut(handled, shape);
  const [only] = ways.length === 1 && first === '' ? ways : [];
  const order = `participations DATE ${shape.direction}`;
  const topics = topicsOf(onTopic, shape);
  return {
    page: only
      ? clauses(only, conditions, shape, true)
      : combined(
          first,
          imports,
          ways.map((way) => pageOf(way, conditions, shape)),
        ),
    all: only
      ? clauses(only, conditions, shape, false)
      : combined(
          first,
          imports,
          ways.map((way) => allOf(way, conditions, shape)),
        ),
    ...(shape.tallied !== null && start === 'anything' && { total: tallyOf(shape.tallied) }),
    letters: ['y', ...(only?.bases?.letters ?? [])],
    keys: ['y.order', 'y.id'],
    ...(only?.fixed.length && { found: [...only.fixed, only.order, only.id] }),
    direction: shape.direction,
    distinct: only === undefined,
    cursors: order,
    expressions: { b: only?.bases === undefined ? basesOnEach(topics, shape) : `[${only.bases.text}]` },
    parameters: { ...pageParameters(order, 2), ...filterParameters(onTopic) },
    checks: shape.present.some((name) => !plain.includes(name)) ? [idsAreKnown] : [],
  };
}

/** The number in the tally of a topic, of the lines whose bases are asked for. */
function tallyOf(name: string): Fragment {
  const lines = `coalesce(head(COLLECT { MATCH (t:Entity {id: head($${name})}) RETURN t.tally }), [])`;
  const asked = "any(k IN split(split(l, '|')[1], ' ') WHERE k IN $basis)";
  return `reduce(n = 0, l IN ${lines} | n + CASE WHEN ${asked} THEN toInteger(split(l, '|')[2]) ELSE 0 END)`;
}

const plain: string[] = ['roles', 'status', 'from', 'to'];

/** The sets of topics that an edge's basis is about. */
function topicsOf(onTopic: boolean, { present }: FilterShape): Fragment[] {
  const filters = (['threat', 'topic'] as const).filter((name) => present.includes(name));
  return [...(onTopic ? ['[x.id]'] : []), ...filters.map((name) => `$${name}`)];
}

function basesOnEach(topics: readonly Fragment[], shape: FilterShape): Fragment {
  return `[${topics.map((topic) => basesOn(topic, shape)).join(', ')}]`;
}

/** Several ways are one list: whoever is found on two of them is found once. */
function combined(first: Fragment, imports: readonly string[], branches: Fragment[]): Fragment {
  return [first, `CALL (${imports.join(', ')}) {\n  ${indent(branches.join('\nUNION ALL\n'))}\n}`]
    .filter((line) => line !== '')
    .join('\n');
}

/** Each way brings its own first rows, so none is read further than the page needs. */
function pageOf(way: Way, conditions: Fragment[], shape: ParticipationShape): Fragment {
  const order = [...way.fixed, way.order, way.id].map((key) => `${key} ${shape.direction}`).join(', ');
  return `${clauses(way, conditions, shape, true)}\nRETURN y ORDER BY ${order} LIMIT $limit`;
}

function allOf(way: Way, conditions: Fragment[], shape: ParticipationShape): Fragment {
  return `${clauses(way, conditions, shape, false)}\nRETURN y`;
}

function clauses(way: Way, conditions: Fragment[], shape: ParticipationShape, isPage: boolean): Fragment {
  if (way.label && !isPage && conditions.length === 0) return `MATCH ${way.match}`;
  const [begin, then] = isPage && shape.follows ? behind(way, shape.direction) : [way.begin, []];
  const found = where([...begin, ...(way.onward === undefined ? [...then, ...conditions] : [])]);
  const next = way.onward === undefined ? '' : `\nMATCH ${way.onward}${where([...then, ...conditions])}`;
  return `MATCH ${way.match}${found}${next}`;
}

/** The cursor cuts the index range first; what shares its place in the order is then told apart by id. */
function behind(way: Way, direction: Direction): [Fragment[], Fragment[]] {
  const sign = direction === 'ASC' ? '>' : '<';
  const range = `${way.order} ${sign}= $after0`;
  const tie = `(${way.order} ${sign} $after0 OR ${way.id} ${sign} $after1)`;
  return [[...way.begin.filter((condition) => condition !== `${way.order} IS NOT NULL`), range], [tie]];
}

function where(conditions: Fragment[]): Fragment {
  return conditions.length === 0 ? '' : `\nWHERE ${conditions.join('\n  AND ')}`;
}

function filterParameters(onTopic: boolean): Record<string, Parameter> {
  const ids = (['person', 'event', 'series', 'organisation', 'place', 'threat', 'topic'] as const).map(
    (name) => [name, (args: Arguments) => askedFor(args, onTopic).ids[name]] as const,
  );
  const others = (['roles', 'status', 'from', 'to'] as const).map(
    (name) => [name, (args: Arguments) => askedFor(args, onTopic)[name]] as const,
  );
  return {
    ...Object.fromEntries([...ids, ...others]),
    basis: (args) => askedFor(args, onTopic).written,
    ids: (args) => allIds(askedFor(args, onTopic)),
  };
}

import { badUserInput } from '../../base/errors.js';
import { groupOfRole, TopicBasis, type ParticipationRole } from '../../generated/enums.js';
import type { StatisticsArguments, StatisticsFilter } from './statistics.arguments.js';

/** What the statements in `cypher/statistics` take; a filter that is absent or empty is null. */
export interface StatisticsParameters extends Record<string, unknown> {
  basis: TopicBasis[];
  threat: string[] | null;
}

/** The kind of ids in each filter that holds ids. */
const kinds = { threat: 'threat', place: 'place', series: 'series' } as const;

/**
 * Parameters of the statements in `cypher/statistics`.
 *
 * @throws AppError BAD_USER_INPUT for an id of the wrong kind, or an end before the start
 */
export function parametersOf({ by, interval, filter }: StatisticsArguments): StatisticsParameters {
  const asked: StatisticsFilter = filter ?? {};
  checkIds(asked);
  checkSpan(asked);
  const { threat, place, series, status, from, to, basis } = asked;
  return {
    by,
    interval,
    groupOfRole,
    basis: given(basis) ?? [TopicBasis.STATED, TopicBasis.INFERRED],
    roles: rolesOf(asked),
    status: given(status),
    series: given(series),
    place: given(place),
    threat: given(threat),
    from,
    to,
    ids: [threat, place, series].flatMap((ids) => ids ?? []),
  };
}

function rolesOf({ roleGroup }: StatisticsFilter): string[] | null {
  if (roleGroup === undefined || roleGroup === null) return null;
  return (Object.keys(groupOfRole) as ParticipationRole[]).filter((role) => groupOfRole[role] === roleGroup);
}

function given<Item>(items: Item[] | null | undefined): Item[] | null {
  return items && items.length > 0 ? items : null;
}

function checkIds(filter: StatisticsFilter): void {
  for (const [name, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
    const strange = (filter[name] ?? []).find((id) => !id.startsWith(`${kind}:`));
    if (strange === undefined) continue;
    throw badUserInput(
      `filter.${name}: expected ids such as ${kind}:…; found ${JSON.stringify(strange.slice(0, 80))}.`,
      'Every thing shows its id in the field id.',
    );
  }
}

function checkSpan({ from, to }: StatisticsFilter): void {
  if (!from || !to || from <= to) return;
  throw badUserInput(
    `filter: expected from no later than to; found ${from} and ${to}.`,
    'Exchange the two days.',
  );
}

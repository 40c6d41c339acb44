import { checkKind, checkSpan, given } from '../entity/filter.js';
import { badUserInput } from '../../base/errors.js';
import { groupOfRole, TopicBasis } from '../../generated/enums.js';
import type { Arguments } from '../../plan/declare/mapping.js';
import type { ParticipationFilter } from './participation.arguments.js';

/** The filters that hold ids, with the kinds of ids that make sense in them. */
const kindsOfIds = {
  person: ['person'],
  event: ['event'],
  series: ['series'],
  organisation: ['organisation', 'initiative'],
  place: ['place'],
  threat: ['threat'],
  topic: ['threat', 'priority', 'initiative', 'instrument'],
} as const;

export type IdFilter = keyof typeof kindsOfIds;
const idFilters = Object.keys(kindsOfIds) as IdFilter[];

/** A filter made plain: absent and empty are one, roles and group are one list, the basis is taken apart. */
export interface AskedFor {
  ids: Partial<Record<IdFilter, string[]>>;
  roles?: string[];
  status?: string[];
  from?: string;
  to?: string;
  /** Bases asked for that a source or a curator wrote down. */
  written: string[];
  /** Whether the agenda of the event suffices. */
  agenda: boolean;
}

const defaultBasis: TopicBasis[] = [TopicBasis.STATED, TopicBasis.INFERRED];

/**
 * The filter of the arguments, checked.
 *
 * @param onTopic true if the list is that of a topic already, so that `basis` has a meaning without a filter
 * @throws AppError BAD_USER_INPUT for an id of the wrong kind, a basis without topic, or an end before the start
 */
export function askedFor(args: Arguments, onTopic: boolean): AskedFor {
  const filter = (args['filter'] ?? {}) as ParticipationFilter;
  const ids = idsOf(filter);
  const basis = given(filter.basis);
  if (basis && !onTopic && !ids.threat && !ids.topic) throw basisWithoutTopic();
  checkSpan(filter.from, filter.to);
  const bases = basis ?? defaultBasis;
  return {
    ids,
    ...present({ roles: rolesOf(filter), status: given(filter.status), from: filter.from, to: filter.to }),
    written: bases.filter((one) => one !== TopicBasis.AGENDA),
    agenda: bases.includes(TopicBasis.AGENDA),
  };
}

/** All ids of the filter, each once. */
export function allIds({ ids }: AskedFor): string[] {
  return [...new Set(Object.values(ids).flat())];
}

function idsOf(filter: ParticipationFilter): AskedFor['ids'] {
  const found: AskedFor['ids'] = {};
  for (const name of idFilters) {
    const ids = given(filter[name]);
    if (!ids) continue;
    for (const id of ids) checkKind(name, kindsOfIds[name], id);
    found[name] = [...new Set(ids)];
  }
  return found;
}

/** Roles and group are joined by AND: an empty list means that no role is in both. */
function rolesOf({ roles, roleGroup }: ParticipationFilter): string[] | undefined {
  const named = given(roles);
  if (roleGroup === undefined || roleGroup === null) return named;
  const all = named ?? (Object.keys(groupOfRole) as (keyof typeof groupOfRole)[]);
  return all.filter((role) => groupOfRole[role] === roleGroup);
}

function present<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as { [Key in keyof Values]?: NonNullable<Values[Key]> };
}

function basisWithoutTopic(): Error {
  return badUserInput(
    'filter.basis: expected a threat or topic beside it; found none.',
    'Basis tells how firmly a participation is tied to a threat or topic: add one, or leave basis out.',
  );
}

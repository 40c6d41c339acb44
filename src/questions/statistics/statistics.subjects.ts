import { badUserInput } from '../../base/errors.js';
import type { StatisticsArguments, StatisticsFilter } from './statistics.arguments.js';
import { StatisticsKey, StatisticsSubject } from './statistics.enums.js';

/** Which keys and filters are allowed for a subject. */
interface Possible {
  by: readonly StatisticsKey[];
  filter: readonly (keyof StatisticsFilter)[];
  interval: boolean;
}

const possible: Readonly<Record<StatisticsSubject, Possible>> = {
  PARTICIPATIONS: {
    by: [
      'THREAT',
      'PRIORITY',
      'COUNTRY',
      'SERIES',
      'ORGANISATION_KIND',
      'ROLE',
      'ROLE_GROUP',
      'STATUS',
      'BASIS',
      'YEAR',
    ],
    filter: ['threat', 'place', 'series', 'status', 'from', 'to', 'roleGroup', 'basis'],
    interval: true,
  },
  EVENTS: {
    by: ['THREAT', 'PRIORITY', 'COUNTRY', 'SERIES', 'KIND', 'STATUS', 'YEAR'],
    filter: ['threat', 'place', 'series', 'status', 'from', 'to'],
    interval: true,
  },
  INITIATIVES: { by: ['THREAT', 'PRIORITY', 'KIND', 'YEAR'], filter: ['threat'], interval: true },
  DOCUMENTS: {
    by: ['THREAT', 'PRIORITY', 'LANGUAGE', 'YEAR'],
    filter: ['threat', 'from', 'to'],
    interval: true,
  },
  ORGANISATIONS: { by: ['COUNTRY', 'ORGANISATION_KIND'], filter: ['place'], interval: false },
};

/** The largest number of keys: tables with more are hard to read. */
const mostKeys = 3;

/**
 * Refuses what has no meaning together.
 *
 * @throws AppError BAD_USER_INPUT that says what can be combined
 */
export function checkCombination({ of, by, interval, filter = {} }: StatisticsArguments): void {
  const { by: keys, filter: fields, interval: dated } = possible[of];
  const strange = by.find((key) => !keys.includes(key));
  if (strange !== undefined) throw cannot(of, `counted by ${strange}`, `by ${listed(keys)}`);
  checkKeys(by);
  if (interval && !dated) throw cannot(of, 'told apart in time, having no date', 'without interval');
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const odd = given.find(([name]) => !(fields as readonly string[]).includes(name));
  if (odd) throw cannot(of, `filtered by ${odd[0]}`, `with a filter by ${listed(fields)}`);
  checkBasis({ by, filter });
}

function checkKeys(by: readonly StatisticsKey[]): void {
  if (by.length > mostKeys) {
    throw badUserInput(
      `by: expected at most ${mostKeys} keys; found ${by.length}.`,
      'Ask for them in several requests.',
    );
  }
  const twice = by.find((key, index) => by.indexOf(key) !== index);
  if (twice !== undefined) throw badUserInput(`by: expected each key once; found ${twice} twice.`);
}

/** As in lists of participations, a basis that has no effect is refused as a mistake. */
function checkBasis({ by, filter }: Pick<StatisticsArguments, 'by' | 'filter'>): void {
  const basis = filter?.basis ?? [];
  const onTopic = by.includes(StatisticsKey.THREAT) || by.includes(StatisticsKey.PRIORITY);
  if (basis.length === 0 || onTopic || (filter?.threat ?? []).length > 0) return;
  throw badUserInput(
    'filter.basis: expected THREAT or PRIORITY in by, or a threat in the filter; found neither.',
    'Basis tells how firmly a participation is tied to a threat or priority: add one, or leave basis out.',
  );
}

function cannot(of: StatisticsSubject, what: string, instead: string): Error {
  return badUserInput(`${of} cannot be ${what}.`, `${of} can be counted ${instead}.`);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

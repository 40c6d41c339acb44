import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../../plan/declare/context.js';
import { checkKnown } from '../../model/entity/filter.js';
import { TopicBasis } from '../../generated/enums.js';
import { statement } from '../../database/graph/statement.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import { StatisticsArguments } from './statistics.arguments.js';
import { StatisticsKey } from './statistics.enums.js';
import { parametersOf, type StatisticsParameters } from './statistics.parameters.js';
import { checkCombination } from './statistics.subjects.js';
import { StatisticsRow, type KeyOfRow } from './statistics.type.js';

@Resolver()
export class StatisticsResolver {
  @Extensions(ofTheData)
  @Query(() => [StatisticsRow], {
    description:
      'Numbers as flat rows, by time and then by key. Each row counts what a list with the same filter and that key would hold: of rows by STATUS, ROLE, COUNTRY, YEAR or another key of one value, the sum is the totalCount of the list. What begins in one year and ends in another counts once, where it begins.',
  })
  async statistics(
    @Args(() => StatisticsArguments) args: StatisticsArguments,
    @Ctx() context: Context,
  ): Promise<StatisticsRow[]> {
    checkCombination(args);
    const parameters = parametersOf(args);
    const question = isTallied(args, parameters) ? 'participations-on-threat' : args.of.toLowerCase();
    const [answer] = await context.graph.rows(statement(`statistics/${question}`), parameters);
    checkKnown((answer?.['missing'] ?? []) as string[], context.vocabulary);
    return ((answer?.['rows'] ?? []) as FoundRow[]).map((found) => rowOf(found, args.by));
  }
}

/** Whether the stored tally of a threat suffices: no other filter, no other key, and no months. */
function isTallied({ of, by, interval }: StatisticsArguments, parameters: StatisticsParameters): boolean {
  const { threat, basis, roles, status, series, place, from, to } = parameters;
  const others = [roles, status, series, place, from, to].some(
    (value) => value !== null && value !== undefined,
  );
  const apart = by.length > 0 || interval === 'MONTH';
  return (
    of === 'PARTICIPATIONS' && threat?.length === 1 && !basis.includes(TopicBasis.AGENDA) && !others && !apart
  );
}

type FoundKey = [value: string | null, langs?: string[], texts?: string[]];
type FoundRow = [time: string | null, keys: FoundKey[], count: number];

function rowOf([time, keys, count]: FoundRow, by: readonly StatisticsKey[]): StatisticsRow {
  return new StatisticsRow(
    time === null ? null : `${time}-01-01`.slice(0, 10),
    keys.map((key, index) => keyOf(key, by[index] as StatisticsKey)),
    count,
  );
}

/** Keys whose values are those of enums. */
const enumKeys: readonly StatisticsKey[] = [
  'ORGANISATION_KIND',
  'ROLE',
  'ROLE_GROUP',
  'KIND',
  'STATUS',
  'BASIS',
];

/** Values in the spelling of GraphQL, so that they can be used in a filter. */
function keyOf([value, langs, texts]: FoundKey, by: StatisticsKey): KeyOfRow {
  const spelt = value !== null && enumKeys.includes(by) ? value.toUpperCase().replaceAll('-', '_') : value;
  return { value: spelt, names: langs && texts ? { langs, texts } : null };
}

import { Field, Int, ObjectType } from 'type-graphql';
import { Basis, FactStatus, Horizon } from '../../generated/enums.js';
import {
  connection,
  first,
  type Connection,
  type Direction,
  type Fragment,
  type List,
} from '../../plan/declare/mapping.js';
import { behindCursor, follows, pageParameters } from '../../plan/compose/page.js';
import { Takes } from '../../plan/declare/takes.js';
import { type } from '../../plan/declare/registry.js';
import { PageArguments } from './arguments.js';
import { connectionOf } from './connection.type.js';
import { evidenceOfRelationship, WithEvidence } from './evidence.type.js';
import { FuzzyDate, fuzzyDate } from './fuzzy-date.type.js';

/** What is known of a relation between two things. */
@ObjectType({ description: 'A relation between two things, and how we know of it.' })
export abstract class Fact extends WithEvidence {
  @Field(() => FactStatus, { description: 'Whether it is planned, happened or was cancelled.' })
  status: FactStatus;

  @Field(() => Basis, { description: 'How firmly it rests on its sources.' })
  basis: Basis;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is inferred or editorial; null if it is stated.',
  })
  why: string | null;

  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When it came about; null if the sources do not say.',
  })
  date: FuzzyDate | null;

  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'The time for which it holds; null if the sources do not say.',
  })
  period: FuzzyDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its rank among its like, for example 1 for the first priority.',
  })
  rank: number | null;

  @Field(() => Horizon, { nullable: true, description: 'The term for which it is meant.' })
  horizon: Horizon | null;

  @Field(() => String, { nullable: true, description: 'Number of the edition, for example 13 or 141/142.' })
  ordinal: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Where sources give several that exclude each other: whether this is the one that is shown alone.',
  })
  chosen: boolean | null;

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];
}

const factFields = { date: fuzzyDate('r.date'), period: fuzzyDate('r.period'), ...evidenceOfRelationship };

/** Makes `<name>FactConnection` and `<name>FactEdge`: lists of things with the facts that tie them to another. */
export function factConnectionOf(name: string): void {
  connectionOf(`${name}Fact`, name, Fact, factFields);
}

/** A field that is a list of things with the facts that tie them to this one: `@Facts('Priority', 'Priorities that it serves.')`. */
export function Facts(name: string, description: string): PropertyDecorator {
  return (prototype, property) => {
    Field(() => type(`${name}FactConnection`), { description })(prototype, property);
    Takes(() => PageArguments)(prototype, property);
  };
}

/** Where the items of a list of facts come in no order of rank: behind all ranks. */
const unranked = 1_000_000;

/** A relation as a connection, by rank, then by id: `facts('(x)-[r:PURSUES]->(y:Priority)')`. */
export function facts(pattern: Fragment): Connection {
  return relation(pattern, [`coalesce(r.rank, ${unranked})`, 'y.id'], 'ASC');
}

/** A relation to things with a date as a connection, the latest first: `datedFacts('(x)<-[r:ADOPTED]-(y:Event)')`. */
export function datedFacts(pattern: Fragment): Connection {
  return relation(pattern, ['y.order'], 'DESC');
}

/** What a pattern reaches, in an order of keys; without facts if it binds no `r`. */
export function relation(
  pattern: Fragment,
  keys: string[],
  direction: Direction,
  letters: readonly string[] = ['y', 'r'],
): Connection {
  const cursors = `${pattern} ${direction}`;
  return connection(
    (args) => ({ follows: follows(args) }),
    (shape) => ({
      page: shape.follows
        ? `MATCH ${pattern}\nWITH ${letters.join(', ')} WHERE ${behindCursor(keys, direction)}`
        : `MATCH ${pattern}`,
      all: `MATCH ${pattern}`,
      letters,
      keys,
      direction,
      cursors,
      parameters: pageParameters(cursors, keys.length),
    }),
  );
}

/** What is preferred where several ends of a relation exclude each other. */
export const choice: readonly Fragment[] = [
  "CASE r.status WHEN 'happened' THEN 0 WHEN 'cancelled' THEN 1 ELSE 2 END",
  "CASE r.basis WHEN 'stated' THEN 0 WHEN 'inferred' THEN 1 ELSE 2 END",
  'size(r.claims) DESC',
  'y.id',
];

/**
 * The one of several ends of a relation that is shown alone: that which happened, rests on the firmest ground and on
 * most statements.
 */
export function chosen(pattern: Fragment): List {
  return first({ match: `MATCH ${pattern}`, letters: ['y', 'r'], order: choice, limit: 1 });
}

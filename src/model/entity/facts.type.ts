import { Field, Int, ObjectType } from 'type-graphql';
import { Basis, FactStatus } from '../../generated/enums.js';
import { connection, type Connection, type Direction, type Fragment } from '../../plan/declare/mapping.js';
import { behindCursor, follows, pageParameters } from '../../plan/compose/page.js';
import { connectionOf } from './connection.type.js';
import { EvidencedRelationship } from './evidence.type.js';
import { Property } from './property.js';

/** What is known of a relation between two things. */
@ObjectType({ description: 'A relation between two things, and how we know of it.' })
abstract class Fact extends EvidencedRelationship {
  @Field(() => FactStatus, { description: 'Whether it is planned, happened or was cancelled.' })
  status: unknown;

  @Field(() => Basis, { description: 'How firmly it rests on its sources.' })
  basis: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is inferred or editorial; null if it is stated.',
  })
  why: unknown;

  @Property('When it came about; null if the sources do not say.')
  date: unknown;

  @Property('The time for which it holds; null if the sources do not say.')
  period: unknown;

  @Field(() => Int, {
    nullable: true,
    description: 'Its rank among its like, for example 1 for the first priority.',
  })
  rank: unknown;

  @Property('The term for which it is meant.')
  horizon: unknown;

  @Property('Number of the edition, for example 13 or 141/142.')
  ordinal: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Where sources give several that exclude each other: whether this is the one that is shown alone.',
  })
  chosen: unknown;

  @Property()
  notes: unknown;
}

/** Makes `<name>FactConnection` and `<name>FactEdge`: lists of things with the facts that tie them to another. */
export function factConnectionOf(name: string): void {
  connectionOf(`${name}Fact`, { of: name, edge: Fact });
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

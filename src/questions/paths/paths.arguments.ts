import { ArgsType, Field, ID, Int } from 'type-graphql';
import { badUserInput } from '../../base/errors.js';
import { EntityType } from '../../generated/enums.js';

/** A length that the caller may leave out, and the most. */
export const lengths = { usual: 4, most: 6 };
/** How many paths. */
export const limits = { usual: 5, most: 25 };
/** How many things to avoid. */
const mostAvoided = 100;

@ArgsType()
export class PathsArguments {
  @Field(() => ID, { description: 'Where the paths start, for example person:ine-van-wymersch.' })
  from: string;

  @Field(() => ID, { description: 'Where they end.' })
  to: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: lengths.usual,
    description: `How many hops a path has at most, from 1 to ${lengths.most}.`,
  })
  maxLength?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: limits.usual,
    description: `How many paths at most, from 1 to ${limits.most}.`,
  })
  limit?: number | null;

  @Field(() => [EntityType], {
    nullable: true,
    description: 'The types of things that may lie between. All types without it, or if it is empty.',
  })
  through?: EntityType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Things not to pass, for example place:be. At most ${mostAvoided}.`,
  })
  avoid?: string[] | null;
}

/** The arguments of a question for paths, checked. */
export interface PathsAsked {
  from: string;
  to: string;
  maxLength: number;
  limit: number;
  through: readonly string[];
  avoid: readonly string[];
}

/** @throws AppError BAD_USER_INPUT for equal ends, and for numbers out of bounds */
export function pathsAsked(args: PathsArguments): PathsAsked {
  const { from, to } = args;
  if (from === to) {
    throw badUserInput(
      `to: expected another thing than from; found ${JSON.stringify(to.slice(0, 80))} twice.`,
      'For what lies around one thing, ask for neighbourhood.',
    );
  }
  const avoid = args.avoid ?? [];
  if (avoid.length > mostAvoided) checkedNumber('number of ids to avoid', avoid.length, mostAvoided);
  if (avoid.includes(from) || avoid.includes(to)) throw avoidedEnd();
  return {
    from,
    to,
    maxLength: checkedNumber('maxLength', args.maxLength ?? lengths.usual, lengths.most),
    limit: checkedNumber('limit', args.limit ?? limits.usual, limits.most),
    through: args.through ?? [],
    avoid,
  };
}

function avoidedEnd(): Error {
  return badUserInput('avoid: expected things between the two ends; found one of the ends.', 'Leave it out.');
}

/** A number from 1 to a bound. @throws AppError BAD_USER_INPUT */
export function checkedNumber(name: string, number: number, most: number): number {
  if (number >= 1 && number <= most) return number;
  throw badUserInput(`${name}: expected 1 to ${most}; found ${number}.`);
}

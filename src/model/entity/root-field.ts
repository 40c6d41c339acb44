import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, Info, Query } from 'type-graphql';
import { answer } from '../../plan/answer/answer.js';
import type { Context } from '../../plan/declare/context.js';
import {
  takeArguments,
  type ArgumentsClass,
  type FieldDecorator,
  type Given,
} from '../../plan/declare/decorators.js';
import { ofTheData } from '../../plan/declare/lasting.js';
import type { Field } from '../../plan/declare/mapping.js';

interface RootWords {
  description: string;
  nullable?: boolean | 'items';
  takes: ArgumentsClass;
  from: Field;
}

/**
 * A root field that is answered by one planned statement, whatever is selected below it, and whose value the data version
 * fixes. The planner reads its arguments itself, so that its method needs none.
 */
export function RootField(
  given: Given,
  { description, nullable = false, takes, from }: RootWords,
): FieldDecorator {
  return (prototype, name) => {
    const method = {
      value: (context: Context, info: GraphQLResolveInfo) => answer(context, info, from),
    };
    Object.defineProperty(prototype, name, method);
    Extensions(ofTheData)(prototype, name, method);
    Query(given, { description, nullable })(prototype, name, method);
    Ctx()(prototype, name, 0);
    Info()(prototype, name, 1);
    takeArguments(prototype, name, takes, 2);
  };
}

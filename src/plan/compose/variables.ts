import { getVariableValues } from 'graphql';
import type { Asked } from './collect.js';

type Question = Pick<Asked, 'schema' | 'operation'>;
type Values = Record<string, unknown>;

/** What was read before a question is answered, by the variables as they were given. */
const kept = new WeakMap<object, { question: Question; values: Values }>();

/**
 * Reads the variables of a question before it is answered, and keeps them for who answers it: to read them may cost as much
 * as a twentieth of a small answer.
 *
 * @param given as the request has them
 * @returns defaults filled in, enums as the database spells them; undefined where they do not fit the operation
 */
export function readVariables(question: Question, given: Values): Values | undefined {
  const values = valuesOf(question, given);
  if (values) kept.set(given, { question, values });
  return values;
}

/**
 * As `readVariables`, for who answers the question. What was kept is handed out once, so that no two answers ever share
 * the object: hydration knows an execution by it.
 */
export function takeVariables(question: Question, given: Values): Values | undefined {
  const known = kept.get(given);
  kept.delete(given);
  const { schema, operation } = question;
  const isSame = known?.question.schema === schema && known.question.operation === operation;
  return isSame ? known.values : valuesOf(question, given);
}

function valuesOf({ schema, operation }: Question, given: Values): Values | undefined {
  return getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced;
}

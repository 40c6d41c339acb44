import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readVariables, takeVariables } from '../../../src/plan/compose/variables.js';

const schema = buildSchema('type Query { things(first: Int, text: String): Int }');
const operationOf = (source: string): OperationDefinitionNode =>
  parse(source).definitions[0] as OperationDefinitionNode;
const question = {
  schema,
  operation: operationOf('query ($first: Int = 7, $text: String) { things(first: $first, text: $text) }'),
};

describe('the variables of a question', () => {
  test('are read once for limits and answer', () => {
    const given = { text: 'a' };
    const read = readVariables(question, given);
    expect(read).toEqual({ first: 7, text: 'a' });
    expect(takeVariables(question, given)).toBe(read);
  });

  test('are an object of its own for each answer, though the same were given', () => {
    const given = { text: 'a' };
    const read = readVariables(question, given);
    const answers = [1, 2, 3].map(() => takeVariables(question, given));
    expect(new Set(answers).size).toBe(3);
    expect(answers).toEqual([read, read, read]);
  });

  test('are read again for another operation, and where others were given since', () => {
    const given = { first: 3 };
    readVariables(question, given);
    const other = { schema, operation: operationOf('query ($first: Int, $text: String = "b") { things }') };
    expect(takeVariables(other, given)).toEqual({ first: 3, text: 'b' });
    readVariables(question, given);
    expect(takeVariables(question, { ...given, text: 'c' })).toEqual({ first: 3, text: 'c' });
  });

  test('are none where they do not fit, and only defaults where none are given', () => {
    const wrong = { first: 'many' };
    expect(readVariables(question, wrong)).toBeUndefined();
    expect(takeVariables(question, wrong)).toBeUndefined();
    expect(takeVariables(question, {})).toEqual({ first: 7 });
  });
});

import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { parseExact } from '../../base/exact-json.js';

/** The text of a body, by the variables in it, where a number may be another than the one that was written. */
const bodies = new WeakMap<object, string>();
/** Sixteen digits in a row may be a whole number beyond 2^53; a point or an exponent, a fraction that happens to be whole. */
const delicate = /\d{16}|\d[.eE]/;

/** Keeps the text of a body, where `exactVariables` needs it. */
export function keepText(body: unknown, text: string): void {
  const variables = (body as { variables?: unknown } | null | undefined)?.variables;
  if (typeof variables === 'object' && variables !== null && delicate.test(text)) bodies.set(variables, text);
}

/**
 * Gives the variables of type JSON the numbers that were written, digit by digit: JavaScript has read them as it could.
 * All others are what they were.
 */
export function exactVariables<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => ({
      didResolveOperation: async ({ operation }) => {
        const body = request.variables && bodies.get(request.variables);
        const names = body === undefined ? [] : jsonVariables(operation);
        if (body === undefined || names.length === 0) return;
        const written = variablesOf(body);
        const exact = names
          .filter((name) => Object.hasOwn(written, name))
          .map((name) => [name, written[name]]);
        request.variables = { ...request.variables, ...Object.fromEntries(exact) };
      },
    }),
  };
}

function variablesOf(body: string): Record<string, unknown> {
  return (parseExact(body) as { variables: Record<string, unknown> }).variables;
}

function jsonVariables(operation: OperationDefinitionNode | undefined): string[] {
  const declared = operation?.variableDefinitions ?? [];
  return declared.filter(({ type }) => named(type) === 'JSON').map(({ variable }) => variable.name.value);
}

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

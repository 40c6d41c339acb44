import { Args } from 'type-graphql';

type ArgumentsClass = new () => object;

/**
 * Gives a property that is a field the arguments of an `@ArgsType` class. A planned field has no code of its own, so
 * there is no method whose parameters could be decorated.
 */
export function Takes(argumentsClass: () => ArgumentsClass): PropertyDecorator {
  return (prototype, property) => Args(argumentsClass as () => Function)(prototype, property as string, 0);
}

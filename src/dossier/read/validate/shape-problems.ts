import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Path, Problem } from '../finding.js';
import { explain } from './shape-words.js';

/**
 * Turns the errors of a JSON Schema into problems for people. Of alternatives only the one that was meant is told, of
 * conditions only their outcome, and of each key only the first mistake.
 */
export function problemsOfShape(errors: readonly ErrorObject[], root: unknown): Problem[] {
  const problems = new Map<string, Problem>();
  for (const error of withoutNoise(errors)) {
    const { path, value } = placeOf(error.instancePath, root);
    const problem = explain({ ...error, data: value }, path);
    const key = JSON.stringify(problem.path);
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

/** The errors of the alternatives come right before the one of the choice between them. */
function withoutNoise(errors: readonly ErrorObject[]): ErrorObject[] {
  const remaining: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'if' || error.propertyName !== undefined) continue;
    const inside: ErrorObject[] = [];
    while (
      error.keyword === 'anyOf' &&
      remaining.length > 0 &&
      isInside(remaining.at(-1) as ErrorObject, error)
    )
      inside.unshift(remaining.pop() as ErrorObject);
    const meant = error.keyword === 'anyOf' ? meantBranch(error, inside) : undefined;
    remaining.push(...(meant ?? [error]));
  }
  return remaining;
}

function isInside(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    `${error.instancePath}/`.startsWith(`${choice.instancePath}/`)
  );
}

/** The errors of the one alternative that takes a value of this type; undefined if none does, or several do. */
function meantBranch(choice: ErrorObject, inside: ErrorObject[]): ErrorObject[] | undefined {
  const branches = (choice.schema as unknown[]).map((_, index) =>
    inside.filter((error) => error.schemaPath.startsWith(`${choice.schemaPath}/${index}/`)),
  );
  const fitting = branches.filter(
    (branch) =>
      !branch.some((error) => error.keyword === 'type' && error.instancePath === choice.instancePath),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** `/events/0/date` as `['events', 0, 'date']`, a step being a number where the value is a list; and what stands there. */
function placeOf(pointer: string, root: unknown): { path: Path; value: unknown } {
  let value = root;
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
  return { path, value };
}

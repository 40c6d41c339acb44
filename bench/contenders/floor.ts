// The floor: node:http, statements by hand, the raw driver, one auto-commit transaction for each. No GraphQL.
import type { Run } from '../questions/question.type.js';
import { questions } from '../questions/questions.js';
import { driver, note, statements } from './driver.js';
import { serve } from './server.js';

const byName = new Map(questions.map((question) => [question.name, question]));

const run: Run = async <Row extends unknown[]>(text: string, parameters: object) => {
  note(text, parameters);
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(text, encoded(parameters));
    // The rows are as whoever wrote the statement says.
    return records.map((record) => [...record.values()] as Row);
  } finally {
    void session.close();
  }
};

/** Whole numbers as such: Cypher takes a plain number of JavaScript for a float. */
function encoded(parameters: object): Record<string, unknown> {
  const isWhole = (value: unknown): value is number => Number.isInteger(value);
  const entries = Object.entries(parameters).map(([key, value]: [string, unknown]) => [
    key,
    isWhole(value) ? BigInt(value) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

interface Asked {
  name: string;
  variables: object;
}

serve(async (body) => {
  const { name, variables } = body as Asked;
  return { data: await byName.get(name)?.floor(run, variables) };
}, statements);

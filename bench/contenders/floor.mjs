// The floor: node:http, statements by hand, the raw driver, one auto-commit transaction for each. No GraphQL.
import { questions } from '../questions/questions.mjs';
import { driver, note, statements } from './driver.mjs';
import { serve } from './server.mjs';

const byName = new Map(questions.map((question) => [question.name, question]));

async function run(text, parameters) {
  note(text, parameters);
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(text, encoded(parameters));
    return records.map((record) => [...record.values()]);
  } finally {
    void session.close();
  }
}

/** Whole numbers as such: Cypher takes a plain number of JavaScript for a float. */
function encoded(parameters) {
  const entries = Object.entries(parameters).map(([key, value]) => [
    key,
    Number.isInteger(value) ? BigInt(value) : value,
  ]);
  return Object.fromEntries(entries);
}

serve(async ({ name, variables }) => ({ data: await byName.get(name).floor(run, variables) }), statements);

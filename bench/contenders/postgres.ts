// The same facts in PostgreSQL: node:http and SQL by hand, each statement prepared once on each connection.
import { Pool } from 'pg';
import type { Facts, RunSql } from '../questions/question.type.js';
import { inSql } from '../questions/sql/questions.js';
import { serve } from './server.js';

const { host } = JSON.parse(process.argv[2] ?? '') as { host: string };
const pool = new Pool({ host, user: 'bench', database: 'postgres', max: 16 });

const run: RunSql = async <Row extends unknown[]>(name: string, text: string, values: unknown[]) => {
  const { rows } = await pool.query({ name, text, values, rowMode: 'array' });
  // As whoever wrote the statement says.
  return rows as Row[];
};

async function answer(body: unknown): Promise<{ data: object }> {
  const { name, facts } = body as { name: string; facts: Facts };
  const question = inSql[name];
  if (question === undefined) throw new Error(`${name}: expected a question in SQL; found none.`);
  if ('ask' in question) return { data: await question.ask(run, facts) };
  return { data: question.read(await run(name, question.text, question.values(facts))) };
}

serve(answer, () => []);

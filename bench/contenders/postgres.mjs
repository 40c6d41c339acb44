// The same facts in PostgreSQL: node:http and SQL by hand, each statement prepared once on each connection.
import { Pool } from 'pg';
import { inSql } from '../questions/sql/questions.mjs';
import { serve } from './server.mjs';

const { host } = JSON.parse(process.argv[2]);
const pool = new Pool({ host, user: 'bench', database: 'postgres', max: 16 });

async function run(name, text, values) {
  const { rows } = await pool.query({ name, text, values, rowMode: 'array' });
  return rows;
}

async function answer({ name, facts }) {
  const { text, values, read, ask } = inSql[name];
  return { data: ask ? await ask(run, facts) : read(await run(name, text, values(facts))) };
}

serve(answer, () => []);

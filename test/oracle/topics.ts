import { inGraph } from './filters.js';
import { compare } from './pages.js';
import type { Store, Thing } from './store.js';

type Row = Record<string, unknown>;

/** The firmest first. */
const bases = ['stated', 'inferred', 'editorial', 'agenda'];

/** What a participation is about: as tied to it, and, if the agenda suffices, else as on the agenda of its event. */
export async function topics(
  { id }: Thing,
  { basis }: { basis?: readonly string[] | null },
  store: Store,
): Promise<unknown[]> {
  const asked = basis && basis.length > 0 ? basis.map(inGraph) : bases.slice(0, 3);
  const about = await store.rows(
    `MATCH (:Participation {id: $id})-[r:ABOUT]->(t:Topic) WHERE r.basis IN $asked
     RETURN t.id AS id, r.basis AS basis, r.why AS why, r.claims AS claims`,
    { id, asked },
  );
  const agenda = asked.includes('agenda') ? await agendaOf(store, id) : [];
  const all = firstOfEach([...about, ...agenda]).toSorted((a, b) => compare(keysOf(a), keysOf(b)));
  return Promise.all(all.map((row) => mention(store, row)));
}

/** The topics of the event; what it discusses and is directed against as well is told once, as discussed. */
async function agendaOf(store: Store, id: string): Promise<Row[]> {
  const of = (type: string): Promise<Row[]> =>
    store.rows(
      `MATCH (:Participation {id: $id})-[:AT]->(:Event)-[r:${type}]->(t:Topic)
       RETURN t.id AS id, 'agenda' AS basis, r.claims AS claims`,
      { id },
    );
  return [...(await of('DISCUSSED')), ...(await of('ADDRESSES'))];
}

function firstOfEach(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => rows.findIndex((other) => other['id'] === row['id']) === index);
}

function keysOf({ id, basis }: Row): [number, string] {
  return [bases.indexOf(String(basis)), String(id)];
}

async function mention(store: Store, { id, basis, why, claims }: Row): Promise<unknown> {
  return {
    topic: await store.thing(String(id)),
    basis: String(basis).toUpperCase(),
    why: why ?? null,
    claims,
  };
}

import { pageOf } from './pages.js';
import type { Store, Thing } from './store.js';
import { together, type Text } from './texts.js';

/** A claim with its document. */
export type Statement = Record<string, unknown> & { id: string; document: string };

/** The statements that support a fact or a node, the first published document first. */
export async function evidenceOf(
  store: Store,
  source: Record<string, unknown>,
  first: number | null | undefined,
): Promise<Statement[]> {
  const ids = await claimsOf(store, source);
  const rows = await store.rows(
    `MATCH (d:Document)-[:STATES]->(c:Claim) WHERE c.id IN $ids
     RETURN properties(c) AS claim, d.id AS document, d.earliest AS earliest`,
    { ids },
  );
  const found = rows.map(({ claim, document, earliest }) => {
    const statement = { ...(claim as Statement), document: String(document) };
    return { node: statement, keys: [String(earliest ?? 'unknown'), statement.document, statement.id] };
  });
  return pageOf(found, { first: first ?? 20 }, 'ASC').nodes as Statement[];
}

/** The ids of the claims behind something: a relation carries them, to a node they lead. */
export async function claimsOf(store: Store, { id, claims, __typename }: Record<string, unknown>): Promise<string[]> {
  if (__typename === undefined) return claims as string[];
  const text = `MATCH (x:${String(__typename)} {id: $id})<-[:SUPPORTS]-(c:Claim) RETURN c.id AS id ORDER BY c.id`;
  return store.ids(text, { id });
}

/** The names that a document prints for those whom its statement concerns. */
export async function statedAs(store: Store, { id, document }: Statement): Promise<Text[]> {
  const rows = await store.rows(
    `MATCH (:Claim {id: $id})-[:CONCERNS]->(x:Entity)<-[m:MENTIONS]-(:Document {id: $document})
     RETURN m.names AS names, m.langs AS langs ORDER BY x.id`,
    { id, document },
  );
  return rows.flatMap(({ names, langs }) => together(names, langs));
}

/** What a participation is about: as tied to it, and, if the agenda suffices, else as on the agenda of its event. */
export async function topicsOf(store: Store, { id }: Thing, asked: readonly string[]): Promise<unknown[]> {
  const about = await store.rows(
    `MATCH (:Participation {id: $id})-[r:ABOUT]->(t:Topic) WHERE r.basis IN $asked
     RETURN t.id AS id, r.basis AS basis, r.why AS why, r.claims AS claims`,
    { id, asked },
  );
  const agenda = asked.includes('agenda') ? await agendaOf(store, id) : [];
  const untold = agenda.filter((row) => !about.some((other) => other['id'] === row['id']));
  const bases = ['stated', 'inferred', 'editorial', 'agenda'];
  const rows = [...about, ...untold].map((row) => ({
    node: row,
    keys: [bases.indexOf(String(row['basis'])), String(row['id'])],
  }));
  const sorted = pageOf(rows, { first: rows.length }, 'ASC').nodes as Record<string, unknown>[];
  return Promise.all(
    sorted.map(async ({ id: topic, basis, why, claims }) => ({
      topic: await store.thing(String(topic)),
      basis: String(basis).toUpperCase(),
      why: why ?? null,
      claims,
    })),
  );
}

/** The topics of the event; what it discusses and is directed against as well is told once, as discussed. */
async function agendaOf(store: Store, id: string): Promise<Record<string, unknown>[]> {
  const of = (type: string) =>
    store.rows(
      `MATCH (:Participation {id: $id})-[:AT]->(:Event)-[r:${type}]->(t:Topic)
       RETURN t.id AS id, 'agenda' AS basis, r.claims AS claims`,
      { id },
    );
  const [discussed, addressed] = [await of('DISCUSSED'), await of('ADDRESSES')];
  return [...discussed, ...addressed.filter((row) => !discussed.some((other) => other['id'] === row['id']))];
}

import { pageOf } from './pages.js';
import type { Store } from './store.js';
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
export async function claimsOf(
  store: Store,
  { id, claims, typeName }: Record<string, unknown>,
): Promise<string[]> {
  if (typeName === undefined) return claims as string[];
  const text = `MATCH (x:${String(typeName)} {id: $id})<-[:SUPPORTS]-(c:Claim) RETURN c.id AS id ORDER BY c.id`;
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

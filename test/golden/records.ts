/** A fact of an answer in the words of the dossiers, with the documents that are its evidence. */
export interface FoundRecord {
  section: string;
  values: Record<string, unknown>;
  documents: string[];
}

type Part = Record<string, unknown>;

/** All facts that an answer shows, wherever in it they stand. */
export function recordsOf(answer: unknown): FoundRecord[] {
  if (Array.isArray(answer)) return answer.flatMap(recordsOf);
  if (!isPart(answer)) return [];
  const own = [participation(answer), count(answer), place(answer)].filter((record) => record !== undefined);
  const deeper = Object.values(answer).flatMap(recordsOf);
  return [...own, ...events(answer), ...relations(answer), ...told(answer), ...deeper];
}

function participation(part: Part): FoundRecord | undefined {
  if (!('actor' in part)) return undefined;
  const topics = part['topics'] as { topic: unknown; basis: string }[];
  const about = topics.map(({ topic, basis }) => ({ topic: idOf(topic), basis: word(basis) }));
  const { actor, event: at, role, status } = part;
  const values = { who: idOf(actor), event: idOf(at), role: word(role), status: word(status), about };
  return { section: 'participations', values, documents: evidenceOf(part) };
}

function count(part: Part): FoundRecord | undefined {
  if (!('what' in part)) return undefined;
  const { of, what, value, qualifier, status } = part;
  const values = { of: idOf(of), what: word(what), value, qualifier: word(qualifier), status: word(status) };
  return { section: 'counts', values, documents: evidenceOf(part) };
}

/** An event with its chosen place; and with each place that a document gives, if the answer shows them all. */
function events(part: Part): FoundRecord[] {
  if (!('sources' in part)) return [];
  const { id, time, notes } = part;
  const values = {
    id,
    time,
    notes,
    date: edtfOf(part['date']),
    status: word(part['status']),
    place: idOf(part['place']),
    ordinal: Number(part['ordinal']),
    partOf: idOf(part['partOf']),
    audience: byLanguage(part['audience']),
  };
  const { nodes } = part['sources'] as { nodes: unknown[] };
  const chosen = { section: 'events', values, documents: nodes.map(documentOf) };
  const others = edgesOf(part['places']).map((edge) => ({
    section: 'events',
    values: { ...values, place: idOf(edge['node']) },
    documents: evidenceOf(edge),
  }));
  return [chosen, ...others];
}

function place(part: Part): FoundRecord | undefined {
  if (!('postcode' in part)) return undefined;
  const { id, address, postcode, within } = part;
  return { section: 'places', values: { id, address, postcode, within: idOf(within) }, documents: [] };
}

/** The relations of a thing: each under the field that bears the name of its type. */
function relations(part: Part): FoundRecord[] {
  return Object.entries(part).flatMap(([type, value]) =>
    edgesOf(value).map((edge) => ({
      section: 'relations',
      values: {
        type,
        from: part['id'],
        to: idOf(edge['node']),
        status: word(edge['status']),
        basis: word(edge['basis']),
        horizon: word(edge['horizon']),
        rank: edge['rank'],
        date: edtfOf(edge['date']),
      },
      documents: evidenceOf(edge),
    })),
  );
}

function edgesOf(connection: unknown): Part[] {
  return isPart(connection) && Array.isArray(connection['edges']) ? (connection['edges'] as Part[]) : [];
}

/** What each document tells of the date of an event, by a statement. */
function told(part: Part): FoundRecord[] {
  if (!('rows' in part)) return [];
  return (part['rows'] as [string, string, string, string][]).map(([id, document, values]) => ({
    section: 'events',
    values: { id, date: (JSON.parse(values) as { value: string }).value, status: 'happened' },
    documents: [document],
  }));
}

function evidenceOf(part: Part): string[] {
  return Array.isArray(part['evidence']) ? part['evidence'].map(documentOf) : [];
}

function documentOf(cited: unknown): string {
  return String(isPart(cited) ? idOf(cited['document']) : undefined);
}

function byLanguage(texts: unknown): Record<string, string> {
  const list = Array.isArray(texts) ? (texts as { lang: string; value: string }[]) : [];
  return Object.fromEntries(list.map(({ lang, value }) => [lang, value]));
}

function idOf(thing: unknown): unknown {
  return isPart(thing) ? thing['id'] : undefined;
}

function edtfOf(date: unknown): unknown {
  return isPart(date) ? date['edtf'] : undefined;
}

/** A word of the schema as dossiers write it: SPEAKER_OR_PANELIST is speaker-or-panelist. */
function word(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase().replaceAll('_', '-') : value;
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}

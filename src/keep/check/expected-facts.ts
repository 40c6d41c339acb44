import { canonical } from '../../base/canonical.js';
import { parseDate } from '../../base/date/edtf.js';
import { derivedId, type Claim, type ClaimKind } from '../../dossier/claims/claim.js';
import { vocabularyClaims, vocabularySource } from '../../dossier/claims/vocabulary-claims.js';
import type { Foundation } from '../../dossier/import/foundation.js';
import { kindOf, labelsOf } from '../../dossier/vocabulary/kinds.js';
import { bestOf, type Saying } from './choice.js';
import { ExpectedGraph } from './expected-graph.js';
import { addDisplayNames } from './expected-names.js';

/** Claims by their keys: those of documents, and what the vocabulary says of the concepts that are there. */
type ByKey = Map<string, Claim[]>;

/** The claims of one key, and what is chosen where they differ. */
interface Given {
  graph: ExpectedGraph;
  key: string;
  /** The parts of the key behind the kind. */
  parts: string[];
  claims: Claim[];
  /** Ids of the claims of documents, sorted. */
  support: string[];
  /** The claim that says best. */
  best(says: Saying, property: string): Claim | undefined;
  /** The chosen value of this name; null where no claim gives it. */
  value(name: string, property?: string): unknown;
}

/**
 * What these claims give, key by key: all nodes and relationships but the closures. Written apart from the deriving of
 * an import, from DESIGN section 3 alone, so that each checks the other.
 */
export function deriveFacts(claims: readonly Claim[], foundation: Foundation): ExpectedGraph {
  const graph = new ExpectedGraph();
  const entities = entitiesOf(claims, foundation);
  for (const id of entities) addEntity(graph, id);
  for (const claim of claims) addClaim(graph, claim);
  for (const [key, same] of byKeyOf(claims, entities, foundation)) addFact(graph, key, same, foundation);
  for (const id of entities) addDisplayNames(graph, id);
  return graph;
}

/** An entity is there while a claim names it; a vocabulary concept also while a narrower one is there. */
function entitiesOf(claims: readonly Claim[], { vocabulary }: Foundation): Set<string> {
  const named = new Set(claims.flatMap((claim) => [claim.document, ...claim.entities]));
  return new Set([...named].flatMap((id) => [id, ...vocabulary.ancestors(id)]));
}

function byKeyOf(claims: readonly Claim[], entities: Set<string>, { vocabulary }: Foundation): ByKey {
  const concepts = [...entities].flatMap((id) => vocabulary.concept(id) ?? []);
  const byKey: ByKey = new Map();
  for (const claim of [...claims, ...concepts.flatMap(vocabularyClaims)]) {
    const same = byKey.get(claim.key);
    if (same) same.push(claim);
    else byKey.set(claim.key, [claim]);
  }
  return byKey;
}

/** Adds the node of an entity, as it is before any fact is known of it. */
function addEntity(graph: ExpectedGraph, id: string): void {
  const hasOrder = ['event', 'document'].includes(kindOf(id));
  graph.addNode(id, ['Entity', ...labelsOf(id)], hasOrder ? { order: orderOf(id, null) } : {});
}

function addClaim(graph: ExpectedGraph, { entities, values, ...claim }: Claim): void {
  graph.addNode(claim.id, ['Claim'], { ...claim, values: canonical(values) });
  graph.addEdge(claim.document, 'STATES', claim.id);
  for (const entity of entities) graph.addEdge(claim.id, 'CONCERNS', entity);
}

const facts: Readonly<Record<ClaimKind, (given: Given) => void>> = {
  property: addProperty,
  name: addName,
  mention: addMention,
  about: addAbout,
  relation: addRelation,
  participation: addParticipation,
  position: addPosition,
  count: addCount,
};

function addFact(
  graph: ExpectedGraph,
  key: string,
  unsorted: Claim[],
  { preferences: { prefers } }: Foundation,
): void {
  const claims = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const best: Given['best'] = (says, property) => bestOf(claims, says, property, prefers);
  const value: Given['value'] = (name, property = name) =>
    best(({ values }) => values[name], property)?.values[name] ?? null;
  const [kind, ...parts] = JSON.parse(key) as [ClaimKind, ...string[]];
  const support = claims.filter(({ document }) => document !== vocabularySource).map(({ id }) => id);
  facts[kind]({ graph, key, parts, claims, support, best, value });
}

function addProperty({ graph, parts: [id = '', property = ''], claims, value }: Given): void {
  const one = (): unknown => value('value', property);
  if (property === 'notes' || property === 'identifiers')
    return graph.set(id, { [property]: all(claims, 'value') });
  if (property === 'subject' || property === 'audience') return graph.set(id, byLanguage(property, one()));
  if (property === 'published') return graph.set(id, { published: one(), ...boundsAndOrder(id, one()) });
  if (property !== 'date' || kindOf(id) !== 'event') return graph.set(id, { [property]: one() });
  const [date, dateWithin] = [one(), value('dateWithin')];
  graph.set(id, { date, dateWithin, ...boundsAndOrder(id, date ?? dateWithin) });
}

/** A name that the vocabulary alone gives says so. */
function sourceOf(support: readonly string[]): string | null {
  return support.length > 0 ? null : vocabularySource;
}

function addName({ graph, key, claims, support }: Given): void {
  const [{ entities, values }] = claims as [Claim];
  const id = derivedId('name', key);
  const { text, lang, kind } = values;
  graph.addNode(id, ['Name'], { text, lang, kind });
  graph.addEdge(id, 'NAMES', entities[0] ?? '', { id, claims: support, source: sourceOf(support) });
}

/** A document that knows one thing under ids that were merged mentions it once, with all places and names. */
function addMention({ graph, key, parts: [from = '', to = ''], claims, support }: Given): void {
  const mentions = claims.map(({ values }) => values as Record<'locators' | 'names' | 'langs', string[]>);
  const printed = new Map<string, [name: string, lang: string | undefined]>();
  for (const { names, langs } of mentions)
    for (const [index, name] of names.entries())
      printed.set(canonical([name, langs[index] ?? null]), [name, langs[index]]);
  const several = [...printed.values()];
  const [first] = mentions;
  graph.addEdge(from, 'MENTIONS', to, {
    id: derivedId('mentions', key),
    locators:
      mentions.length > 1 ? [...new Set(mentions.flatMap(({ locators }) => locators))] : first?.locators,
    names: mentions.length > 1 ? several.map(([name]) => name) : first?.names,
    langs: mentions.length > 1 ? several.map(([, lang]) => lang) : first?.langs,
    claims: support,
  });
}

/** Status, basis and reason come from one claim: "happened" of one and "stated" of another would say too much. */
function standingOf({ best }: Given): Pick<Claim, 'status' | 'basis' | 'why'> {
  const { status, basis, why } = best((claim) => [claim.status, claim.basis, claim.why], 'status') as Claim;
  return { status, basis, why };
}

function addAbout(given: Given): void {
  const { graph, key, support } = given;
  const [from = '', to = ''] = given.parts;
  const { basis, why } = standingOf(given);
  graph.addEdge(from, 'ABOUT', to, { id: derivedId('about', key), basis, why, claims: support });
}

function addRelation(given: Given): void {
  const { graph, key, claims, support, value } = given;
  const [type = '', from = '', to = ''] = given.parts;
  const values = Object.fromEntries(
    ['period', 'rank', 'horizon', 'date', 'ordinal'].map((name) => [name, value(name)]),
  );
  graph.addEdge(from, type, to, {
    id: derivedId(type.toLowerCase().replaceAll('_', '-'), key),
    ...standingOf(given),
    ...values,
    notes: all(claims, 'notes'),
    source: sourceOf(support),
    claims: support,
  });
}

function addParticipation(given: Given): void {
  const { key, claims, value } = given;
  const [actor = '', event = '', role = ''] = given.parts;
  const period = value('period');
  const properties = {
    role,
    ...standingOf(given),
    capacity: value('capacity'),
    ...byLanguage('subject', value('subject')),
    period,
    ...boundsOf(period),
    notes: all(claims, 'notes'),
  };
  const ends = { BY: actor, AT: event, ON_BEHALF_OF: value('onBehalfOf') };
  addSupported(given, 'Participation', derivedId('participation', key), properties, ends);
}

function addPosition(given: Given): void {
  const { key, claims, value, best } = given;
  const [{ values: any }] = claims as [Claim];
  const { title, titleLang } = best(({ values }) => values['title'], 'title')?.values ?? {};
  const days = claims.flatMap(({ values }) => (values['asOf'] as string | undefined) ?? []);
  const properties = {
    title,
    titleLang,
    label: value('label'),
    from: value('from'),
    to: value('to'),
    asOf: [...new Set(days)].sort(),
    notes: all(claims, 'notes'),
  };
  const ends = { HELD_BY: any['holder'], IN: any['organisation'] };
  addSupported(given, 'Position', derivedId('position', key), properties, ends);
}

/** All values of a count are in its key, so that numbers that differ stand side by side. */
function addCount(given: Given): void {
  const { key, claims } = given;
  const [{ status, values }] = claims as [Claim];
  const { of, ...others } = values;
  const properties = { ...others, ...boundsOf(others['period']), status, notes: all(claims, 'notes') };
  addSupported(given, 'Count', derivedId('count', key), properties, { OF: of });
}

/** A node that claims support, and the ids that its relationships lead to; null for none. */
function addSupported(
  { graph, support }: Given,
  label: string,
  id: string,
  properties: Record<string, unknown>,
  ends: Record<string, unknown>,
): void {
  graph.addNode(id, [label], properties);
  for (const [type, to] of Object.entries(ends))
    if (typeof to === 'string') graph.addEdge(id, type, to, { id });
  for (const claim of support) graph.addEdge(claim, 'SUPPORTS', id, { id: claim });
}

/** Texts that do not compete: those of all documents, each once, by document; null where there are none. */
function all(claims: readonly Claim[], name: string): string[] | null {
  const documents = [...new Set(claims.map(({ document }) => document))].sort();
  const texts = documents.flatMap((document) =>
    claims.filter((claim) => claim.document === document).flatMap(({ values }) => values[name] ?? []),
  );
  return texts.length > 0 ? [...new Set(texts as string[])] : null;
}

/** Texts by language as two lists of one order, sorted by language. */
function byLanguage(property: string, texts: unknown): Record<string, unknown> {
  const langs = Object.keys(texts ?? {}).sort();
  const of = (texts ?? {}) as Record<string, string>;
  return langs.length === 0
    ? { [property]: null, [`${property}Lang`]: null }
    : { [property]: langs.map((lang) => of[lang]), [`${property}Lang`]: langs };
}

function boundsOf(edtf: unknown): { earliest: string | null; latest: string | null } {
  if (typeof edtf !== 'string') return { earliest: null, latest: null };
  const { earliest, latest } = parseDate(edtf);
  return { earliest, latest };
}

function boundsAndOrder(id: string, edtf: unknown): Record<string, unknown> {
  const bounds = boundsOf(edtf);
  return { ...bounds, order: orderOf(id, bounds.earliest) };
}

/** By what things with a date are ordered; those without one come first. */
function orderOf(id: string, earliest: string | null): string {
  return `${earliest ?? '0000-00-00'}/${id}`;
}

import { typeOf } from '../../keep/snapshot/columns.js';
import type { NodeRecord } from '../../keep/snapshot/pages.js';

/** An object of JSON-LD. */
export type Values = Record<string, unknown>;

/** Lists whose languages stand in a list beside them. */
const inLanguages: Readonly<Record<string, string>> = {
  audience: 'audienceLang',
  displayNames: 'displayLangs',
  names: 'langs',
  subject: 'subjectLang',
};
const languages = new Set(Object.values(inLanguages));

/** All properties under their own names (`ccg:role`), texts with their languages. */
export function propertiesOf(properties: Values): Values {
  const named = Object.keys(properties).filter((name) => name !== 'id' && !languages.has(name));
  return Object.fromEntries(named.map((name) => [`ccg:${name}`, valueOf(name, properties)]));
}

/** All properties of a node, and those besides for which the public vocabularies have a term. */
export function describeNode(node: NodeRecord): Values {
  const { properties } = node;
  return {
    ...propertiesOf(properties),
    ...defined(publicTerms[typeOf(node)]?.(properties) ?? names(properties)),
  };
}

const publicTerms: Readonly<Record<string, (properties: Values) => Values>> = {
  Claim: ({ locator }) => ({ 'schema:position': locator }),
  Count: ({ value, unit }) => ({ 'schema:value': value, 'schema:unitText': unit }),
  Document: (all) => ({
    ...names(all),
    'schema:datePublished': days(all['published'])[0],
    'schema:inLanguage': all['language'],
    'schema:publisher': all['publisher'],
    'schema:url': address(all['url']),
  }),
  Event: (all) => ({
    ...names(all),
    'schema:startDate': days(all['date'])[0],
    'schema:endDate': days(all['date']).at(-1),
    'schema:eventStatus': eventStatus(all['status']),
  }),
  Name: ({ text, lang }) => ({ 'skosxl:literalForm': { '@value': text, '@language': lang } }),
  Participation: ({ role }) => ({ 'schema:roleName': role }),
  Position: ({ title, titleLang }) => ({
    'schema:roleName': title === undefined ? undefined : { '@value': title, '@language': titleLang },
  }),
  Priority: (all) => ({ 'skos:prefLabel': valueOf('displayNames', all) }),
  Threat: (all) => ({ 'skos:prefLabel': valueOf('displayNames', all) }),
};

/** Normalised: an address as people write it may hold what no IRI may. */
function address(url: unknown): unknown {
  return typeof url === 'string' && URL.canParse(url) ? { '@id': new URL(url).href } : undefined;
}

function names(properties: Values): Values {
  return { 'schema:name': valueOf('displayNames', properties) };
}

/** schema.org has no value for an event that took place: only `ccg:status` says that. */
function eventStatus(status: unknown): unknown {
  if (status === 'planned') return { '@id': 'schema:EventScheduled' };
  return status === 'cancelled' ? { '@id': 'schema:EventCancelled' } : undefined;
}

/** First and last day, month or year, where the date is certain: other tools know no "about". */
function days(edtf: unknown): string[] {
  const parts = typeof edtf === 'string' ? edtf.split('/') : [];
  return parts.every((part) => /^\d{4}(-\d\d){0,2}$/.test(part)) ? parts : [];
}

function valueOf(name: string, properties: Values): unknown {
  const value = properties[name];
  const tags = properties[inLanguages[name] ?? ''] as string[] | undefined;
  if (tags === undefined || !Array.isArray(value)) return value;
  return value.map((text, index) => ({ '@value': String(text), '@language': tags[index] }));
}

function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

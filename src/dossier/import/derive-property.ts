import { parseDate } from '../../base/date/edtf.js';
import { compareText } from '../../base/canonical.js';
import { chooseValue, type Preference } from './choose.js';
import type { Claim } from '../claims/claim.js';
import type { ClaimsOfKey, Properties } from './derived.type.js';

/** A property of an entity: several properties at once where one follows from the other. */
export function deriveProperty(
  { key, claims }: ClaimsOfKey,
  preferred: Preference,
): { id: string; properties: Properties } {
  const [, id, property] = JSON.parse(key) as [string, string, string];
  if (property === 'notes' || property === 'identifiers')
    return { id, properties: { [property]: gather(claims) } };
  if (property === 'date' && id.startsWith('event:'))
    return { id, properties: eventDates(id, claims, preferred) };
  const value = chooseValue(claims, property, preferred, (claim) => claim.values['value']);
  if (property === 'subject' || property === 'audience') return { id, properties: texts(property, value) };
  if (property === 'published') return { id, properties: publication(id, value) };
  return { id, properties: { [property]: value } };
}

/** The properties that an entity loses with its last claim on this key. */
export function propertiesOfKey(key: string): { id: string; properties: Properties } {
  const [, id, property] = JSON.parse(key) as [string, string, string];
  if (property === 'date' && id.startsWith('event:'))
    return { id, properties: eventDates(id, [], () => false) };
  if (property === 'subject' || property === 'audience')
    return { id, properties: texts(property, undefined) };
  if (property === 'published') return { id, properties: publication(id, null) };
  return { id, properties: { [property]: null } };
}

function publication(id: string, published: unknown): Properties {
  const bounds = boundsOf(published);
  return { published, ...bounds, order: orderOf(id, bounds.earliest) };
}

/** What things with a date are ordered by: unique, never null. */
function orderOf(id: string, earliest: string | null): string {
  return `${earliest ?? '0000-00-00'}/${id}`;
}

/** Date or span, the days that bound it, and the key by which events are ordered (DESIGN section 4, "Pages by index"). */
function eventDates(id: string, claims: readonly Claim[], preferred: Preference): Properties {
  const date = chooseValue(claims, 'date', preferred, (claim) => claim.values['value']) ?? null;
  const dateWithin = chooseValue(claims, 'dateWithin', preferred) ?? null;
  const bounds = boundsOf(date ?? dateWithin);
  return { date, dateWithin, ...bounds, order: orderOf(id, bounds.earliest) };
}

/** First and last possible day; null where the date is unknown or open. */
export function boundsOf(edtf: unknown): { earliest: string | null; latest: string | null } {
  if (typeof edtf !== 'string') return { earliest: null, latest: null };
  const { earliest, latest } = parseDate(edtf);
  return { earliest, latest };
}

/** Texts by language as two parallel lists, since a property holds no map. */
export function texts(property: string, value: unknown): Properties {
  if (value === undefined || value === null) return { [property]: null, [`${property}Lang`]: null };
  const entries = Object.entries(value as Record<string, string>).sort(([a], [b]) => compareText(a, b));
  return { [property]: entries.map(([, text]) => text), [`${property}Lang`]: entries.map(([lang]) => lang) };
}

/** Remarks and numbers do not compete: those of all documents are kept, each once, by document and in its order. */
export function gather(claims: readonly Claim[], property = 'value'): string[] | null {
  const byDocument = claims.toSorted(
    (a, b) => compareText(a.document, b.document) || compareText(a.id, b.id),
  );
  const all = byDocument.flatMap((claim) => (claim.values[property] as string[] | undefined) ?? []);
  return all.length === 0 ? null : [...new Set(all)];
}

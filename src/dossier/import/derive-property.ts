import { kindOf, kinds, properties, standInFor } from '../../base/model.js';
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
  const kind = properties[property]?.value;
  if (kind === 'list' || kind === 'notes') return { id, properties: { [property]: gather(claims) } };
  if (isOrderedBy(id, property)) return { id, properties: dates(id, property, claims, preferred) };
  const value = chooseValue(claims, property, preferred, (claim) => claim.values['value']);
  return { id, properties: kind === 'texts' ? texts(property, value) : { [property]: value } };
}

/** The properties that an entity loses with its last claim on this key. */
export function propertiesOfKey(key: string): { id: string; properties: Properties } {
  const [, id, property] = JSON.parse(key) as [string, string, string];
  if (isOrderedBy(id, property)) return { id, properties: dates(id, property, [], () => false) };
  const isTexts = properties[property]?.value === 'texts';
  return { id, properties: isTexts ? texts(property, undefined) : { [property]: null } };
}

/** Whether lists of such things are ordered by this property: it comes with the days that bound it. */
function isOrderedBy(id: string, property: string): boolean {
  return kinds[kindOf(id)].orderedBy === property;
}

/** What things with a date are ordered by: unique, never null. */
function orderOf(id: string, earliest: string | null): string {
  return `${earliest ?? '0000-00-00'}/${id}`;
}

/** Date or span, the days that bound it, and the key by which such things are ordered. */
function dates(id: string, property: string, claims: readonly Claim[], preferred: Preference): Properties {
  const date = chooseValue(claims, property, preferred, (claim) => claim.values['value']) ?? null;
  const standIn = standInFor(kindOf(id), property);
  const span = standIn === undefined ? null : (chooseValue(claims, standIn, preferred) ?? null);
  const bounds = boundsOf(date ?? span);
  const told = { [property]: date, ...(standIn !== undefined && { [standIn]: span }) };
  return { ...told, ...bounds, order: orderOf(id, bounds.earliest) };
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

import { compareText } from '../../base/canonical.js';
import { choose, chooseValue, type Preference } from './choose.js';
import { derivedId, type Claim } from '../claims/claim.js';
import { boundsOf, gather, texts } from './derive-property.js';
import type { ClaimsOfKey, Derived, DerivedRelationship, Properties } from './derived.type.js';
import { vocabularySource } from '../claims/vocabulary-claims.js';

/** A name: it has no values of its own besides its key. */
export function deriveName({
  key,
  claims,
}: ClaimsOfKey): Derived & { entity: string; source: string | null } {
  const [first] = claims;
  const { text, lang, kind } = first?.values ?? {};
  const given = { id: derivedId('name', key), properties: { text, lang, kind }, claims: stored(claims) };
  return { ...given, entity: String(first?.entities[0]), source: sourceOf(given.claims) };
}

/** Named only where no document supports the thing. */
function sourceOf(claims: readonly string[]): string | null {
  return claims.length === 0 ? vocabularySource : null;
}

interface Mention {
  locators: string[];
  names: string[];
  langs: string[];
}

/** What a document prints of one thing that it takes for several, under ids that were merged. */
function together(mentions: readonly Mention[]): Mention {
  const printed = mentions.flatMap(({ names, langs }) =>
    names.map((name, index) => JSON.stringify([name, langs[index]])),
  );
  const pairs = [...new Set(printed)].map((pair) => JSON.parse(pair) as [string, string]);
  return {
    locators: [...new Set(mentions.flatMap(({ locators }) => locators))],
    names: pairs.map(([name]) => name),
    langs: pairs.map(([, lang]) => lang),
  };
}

/** Where a document speaks of an entity: wholly given by that document. */
export function deriveMention({ key, claims }: ClaimsOfKey): DerivedRelationship {
  const [, from, to] = JSON.parse(key) as [string, string, string];
  const values = claims
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((claim) => claim.values as unknown as Mention);
  const [only, ...others] = values;
  const { locators, names, langs } = only && others.length > 0 ? together(values) : (only ?? {});
  return {
    id: derivedId('mentions', key),
    type: 'MENTIONS',
    from,
    to,
    properties: { locators, names, langs },
    claims: stored(claims),
  };
}

/** Who had which role where. Status, basis and reason come from one claim, so that they fit together. */
export function deriveParticipation(
  { key, claims }: ClaimsOfKey,
  preferred: Preference,
): Derived & {
  actor: string;
  event: string;
  onBehalfOf: string | null;
} {
  const [, actor, event, role] = JSON.parse(key) as [string, string, string, string];
  const value = (property: string): unknown => chooseValue(claims, property, preferred) ?? null;
  const period = value('period');
  const properties = {
    role,
    ...standing(claims, preferred),
    capacity: value('capacity'),
    ...texts('subject', value('subject')),
    period,
    ...boundsOf(period),
    notes: gather(claims, 'notes'),
  };
  const onBehalfOf = value('onBehalfOf') as string | null;
  return {
    id: derivedId('participation', key),
    actor,
    event,
    onBehalfOf,
    properties,
    claims: stored(claims),
  };
}

/** The topic of a participation. */
export function deriveAbout({ key, claims }: ClaimsOfKey, preferred: Preference): DerivedRelationship {
  const [, from, to] = JSON.parse(key) as [string, string, string];
  const { basis, why } = standing(claims, preferred);
  return {
    id: derivedId('about', key),
    type: 'ABOUT',
    from,
    to,
    properties: { basis, why },
    claims: stored(claims),
  };
}

/** An office held. */
export function derivePosition(
  { key, claims }: ClaimsOfKey,
  preferred: Preference,
): Derived & {
  holder: string;
  organisation: string | null;
} {
  const holder = String(claims[0]?.values['holder']);
  const organisation = (claims[0]?.values['organisation'] as string | undefined) ?? null;
  const titled = choose(claims, (claim) => claim.values['title'], 'title', preferred);
  const asOf = [...new Set(claims.flatMap((claim) => (claim.values['asOf'] as string | undefined) ?? []))];
  const properties = {
    title: titled?.values['title'] ?? null,
    titleLang: titled?.values['titleLang'] ?? null,
    label: chooseValue(claims, 'label', preferred) ?? null,
    from: chooseValue(claims, 'from', preferred) ?? null,
    to: chooseValue(claims, 'to', preferred) ?? null,
    asOf: asOf.sort(compareText),
    notes: gather(claims, 'notes'),
  };
  return { id: derivedId('position', key), holder, organisation, properties, claims: stored(claims) };
}

/** A typed relationship between two entities. */
export function deriveRelation({ key, claims }: ClaimsOfKey, preferred: Preference): DerivedRelationship {
  const [, type, from, to] = JSON.parse(key) as [string, string, string, string];
  const properties: Properties = { ...standing(claims, preferred), notes: gather(claims, 'notes') };
  for (const property of ['period', 'rank', 'horizon', 'date', 'ordinal']) {
    properties[property] = chooseValue(claims, property, preferred) ?? null;
  }
  const claimIds = stored(claims);
  properties['source'] = sourceOf(claimIds);
  return {
    id: derivedId(type.toLowerCase().replaceAll('_', '-'), key),
    type,
    from,
    to,
    properties,
    claims: claimIds,
  };
}

/** A stated number: all its values are in its key, so that competing numbers stand side by side. */
export function deriveCount({ key, claims }: ClaimsOfKey): Derived & { of: string } {
  const { of, ...values } = claims[0]?.values ?? {};
  const properties = {
    ...values,
    ...boundsOf(values['period']),
    status: claims[0]?.status,
    notes: gather(claims, 'notes'),
  };
  return { id: derivedId('count', key), of: String(of), properties, claims: stored(claims) };
}

/** Status, basis and reason of the best claim: from one claim, since "happened" of one and "stated" of another say too much. */
function standing(
  claims: readonly Claim[],
  preferred: Preference,
): { status: unknown; basis: unknown; why: unknown } {
  const best = choose(claims, ({ status, basis, why }) => [status, basis, why], 'status', preferred);
  return { status: best?.status, basis: best?.basis, why: best?.why ?? null };
}

function stored(claims: readonly Claim[]): string[] {
  return claims
    .filter((claim) => claim.document !== vocabularySource)
    .map((claim) => claim.id)
    .sort(compareText);
}

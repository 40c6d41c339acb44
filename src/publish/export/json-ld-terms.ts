import { groupOfRole, type ParticipationRole, type RoleGroup } from '../../generated/enums.js';
import { kindNames, kinds, relations, relationshipType } from '../../base/model.js';
import { typeOf } from '../../keep/snapshot/columns.js';
import type { EdgeRecord, NodeRecord } from '../../keep/snapshot/pages.js';

const base = 'urn:customs-cooperation';
const prefixes = [...kindNames, 'claim', 'count', 'name', 'participation', 'position', 'relation'].toSorted();

/** The context, whole: nothing has to be fetched to read the file. Our ids are compact IRIs under it. */
export const context: Record<string, string> = {
  ...Object.fromEntries(prefixes.map((kind) => [kind, `${base}:${kind}:`])),
  ccg: `${base}:term:`,
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
};

/** What our types are in schema.org, PROV-O and SKOS. */
export const classes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.values(kinds).map(({ type, linked }) => [type, linked])),
  Claim: ['schema:Claim', 'prov:Entity'],
  Count: ['schema:QuantitativeValue'],
  Name: ['skosxl:Label'],
  Participation: ['schema:Role'],
  Position: ['schema:OrganizationRole'],
};

const predicates: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(
    Object.entries(relations).map(([name, { linked }]) => [relationshipType(name), linked]),
  ),
  ABOUT: 'schema:about',
  MENTIONS: 'schema:mentions',
};

/** Relationships whose direction is the opposite there: a claim has its document as source, a thing is derived from its claims. */
const backwards: Readonly<Record<string, string>> = {
  NAMES: 'skosxl:altLabel',
  STATES: 'prov:hadPrimarySource',
  SUPPORTS: 'prov:wasDerivedFrom',
};

const parts: Readonly<Record<RoleGroup, string>> = {
  speaking: 'schema:performer',
  chairing: 'schema:contributor',
  organising: 'schema:organizer',
  attending: 'schema:attendee',
  other: 'schema:contributor',
};

/** What a relationship is in the public vocabularies: in the same or the opposite direction; undefined if nothing fits. */
export function predicateOf(
  start: NodeRecord,
  { type }: EdgeRecord,
): { forwards: string | undefined; backwards: string | undefined } {
  if (type === 'PART_OF') {
    const whole = typeOf(start) === 'Event' ? 'schema:superEvent' : 'schema:parentOrganization';
    return { forwards: whole, backwards: undefined };
  }
  const part = type === 'BY' || type === 'AT' ? partOf(start) : undefined;
  if (type === 'BY') return { forwards: part, backwards: undefined };
  if (type === 'AT') return { forwards: undefined, backwards: part };
  return { forwards: predicates[type], backwards: backwards[type] };
}

/** An event has the participation as performer, which has the person as performer: schema.org's pattern for roles. */
function partOf({ properties }: NodeRecord): string | undefined {
  if (properties['status'] === 'cancelled') return undefined;
  return parts[groupOfRole[properties['role'] as ParticipationRole]];
}

import { groupOfRole, type ParticipationRole, type RoleGroup } from '../../generated/enums.js';
import { typeOf } from '../../keep/snapshot/columns.js';
import type { EdgeRecord, NodeRecord } from '../../keep/snapshot/pages.js';

const base = 'urn:customs-cooperation';
const kinds = [
  'claim',
  'count',
  'document',
  'event',
  'initiative',
  'instrument',
  'name',
  'organisation',
  'participation',
  'person',
  'place',
  'position',
  'priority',
  'relation',
  'series',
  'threat',
];

/** The context, whole: nothing has to be fetched to read the file. Our ids are compact IRIs under it. */
export const context: Record<string, string> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, `${base}:${kind}:`])),
  ccg: `${base}:term:`,
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
};

/** What our types are in schema.org, PROV-O and SKOS. */
export const classes: Readonly<Record<string, string[]>> = {
  Claim: ['schema:Claim', 'prov:Entity'],
  Count: ['schema:QuantitativeValue'],
  Document: ['schema:CreativeWork', 'prov:Entity'],
  Event: ['schema:Event'],
  EventSeries: ['schema:EventSeries'],
  Initiative: ['schema:Project'],
  Instrument: ['schema:CreativeWork'],
  Name: ['skosxl:Label'],
  Organisation: ['schema:Organization'],
  Participation: ['schema:Role'],
  Person: ['schema:Person'],
  Place: ['schema:Place'],
  Position: ['schema:OrganizationRole'],
  Priority: ['skos:Concept'],
  Threat: ['skos:Concept'],
};

const predicates: Readonly<Record<string, string>> = {
  ABOUT: 'schema:about',
  BROADER: 'skos:broader',
  DISCUSSED: 'schema:about',
  EDITION_OF: 'schema:superEvent',
  HELD_IN: 'schema:location',
  LOCATED_IN: 'schema:location',
  MEMBER_OF: 'schema:memberOf',
  MENTIONS: 'schema:mentions',
  TRANSLATION_OF: 'schema:translationOfWork',
  WITHIN: 'schema:containedInPlace',
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

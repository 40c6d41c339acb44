import { registerEnumType } from 'type-graphql';

/** The types of things, by their labels in the graph. */
export const EntityType = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  EVENT: 'Event',
  EVENT_SERIES: 'EventSeries',
  PLACE: 'Place',
  THREAT: 'Threat',
  PRIORITY: 'Priority',
  INITIATIVE: 'Initiative',
  INSTRUMENT: 'Instrument',
  DOCUMENT: 'Document',
} as const;
export type EntityType = (typeof EntityType)[keyof typeof EntityType];

registerEnumType(EntityType, {
  name: 'EntityType',
  description: 'The types of things that documents speak of.',
  valuesConfig: {
    PERSON: { description: 'A natural person.' },
    ORGANISATION: { description: 'A body that acts.' },
    EVENT: { description: 'Something that happens, or is to happen, at a time.' },
    EVENT_SERIES: { description: 'A series of events.' },
    PLACE: { description: 'A country, region, city or venue.' },
    THREAT: { description: 'What customs cooperation is directed against.' },
    PRIORITY: { description: 'A priority that somebody sets.' },
    INITIATIVE: { description: 'An undertaking that others launch, fund or run.' },
    INSTRUMENT: { description: 'A text of policy or law.' },
    DOCUMENT: { description: 'A source that was read.' },
  },
});

import { registerEnumType } from 'type-graphql';

/** What can be counted. */
export const StatisticsSubject = {
  PARTICIPATIONS: 'PARTICIPATIONS',
  EVENTS: 'EVENTS',
  INITIATIVES: 'INITIATIVES',
  DOCUMENTS: 'DOCUMENTS',
  ORGANISATIONS: 'ORGANISATIONS',
} as const;
export type StatisticsSubject = (typeof StatisticsSubject)[keyof typeof StatisticsSubject];

registerEnumType(StatisticsSubject, {
  name: 'StatisticsSubject',
  description: 'What is counted.',
  valuesConfig: {
    PARTICIPATIONS: { description: 'Parts taken in events and series: one for each actor, event and role.' },
    EVENTS: { description: 'Events.' },
    INITIATIVES: { description: 'Initiatives.' },
    DOCUMENTS: { description: 'Documents that were read.' },
    ORGANISATIONS: { description: 'Organisations.' },
  },
});

/** What can be counted by. */
export const StatisticsKey = {
  THREAT: 'THREAT',
  PRIORITY: 'PRIORITY',
  COUNTRY: 'COUNTRY',
  SERIES: 'SERIES',
  ORGANISATION_KIND: 'ORGANISATION_KIND',
  ROLE: 'ROLE',
  ROLE_GROUP: 'ROLE_GROUP',
  KIND: 'KIND',
  STATUS: 'STATUS',
  BASIS: 'BASIS',
  LANGUAGE: 'LANGUAGE',
  YEAR: 'YEAR',
} as const;
export type StatisticsKey = (typeof StatisticsKey)[keyof typeof StatisticsKey];

const overlaps = 'An item counts under each, so the rows add up to more than the whole.';

registerEnumType(StatisticsKey, {
  name: 'StatisticsKey',
  description: 'What is counted by.',
  valuesConfig: {
    THREAT: {
      description: `By threat: of participations those that they are about (see the basis of the filter), of events those on the agenda, of initiatives those addressed, of documents those mentioned; broader threats are counted with their narrower ones. ${overlaps}`,
    },
    PRIORITY: {
      description: `By priority, as by threat; of initiatives those that they pursue. ${overlaps}`,
    },
    COUNTRY: {
      description:
        'By the country around the chosen place of the event, or around the seat of the organisation.',
    },
    SERIES: { description: 'By the series of the event. An event of two series counts under each.' },
    ORGANISATION_KIND: {
      description: `By the kind of the organisation: of participations that which takes part, on whose behalf, or in which the shown office is held. ${overlaps}`,
    },
    ROLE: { description: 'By role.' },
    ROLE_GROUP: { description: 'By group of roles, for example SPEAKING.' },
    KIND: { description: 'By the kind of the thing counted, for example DG_CONFERENCE.' },
    STATUS: { description: 'By status: planned, happened, cancelled.' },
    BASIS: { description: 'By how firmly it rests on its sources.' },
    LANGUAGE: { description: 'By language of the document.' },
    YEAR: {
      description:
        'By the year in which it begins: of events and participations by their date, of initiatives by their period, of documents by their publication. What spans several years counts in the first alone; what is not told to the year counts as unknown.',
    },
  },
});

/** The unit of time of the rows. */
export const Interval = { YEAR: 'YEAR', MONTH: 'MONTH' } as const;
export type Interval = (typeof Interval)[keyof typeof Interval];

registerEnumType(Interval, {
  name: 'Interval',
  description: 'A span of time that rows are told apart by.',
  valuesConfig: {
    YEAR: { description: 'A calendar year.' },
    MONTH: { description: 'A calendar month.' },
  },
});

// Made by scripts/generate-enums.ts from schema/model.yaml and seeds/vocabulary: change these, not this file.

import { registerEnumType } from 'type-graphql';

export const ParticipationRole = {
  OPENING_SPEAKER: 'opening-speaker',
  CLOSING_SPEAKER: 'closing-speaker',
  KEYNOTE_SPEAKER: 'keynote-speaker',
  SPEAKER: 'speaker',
  PANELIST: 'panelist',
  SPEAKER_OR_PANELIST: 'speaker-or-panelist',
  PRESENTER: 'presenter',
  COMMENTATOR: 'commentator',
  INTERVIEWEE: 'interviewee',
  CHAIR: 'chair',
  CO_CHAIR: 'co-chair',
  MODERATOR: 'moderator',
  HOST: 'host',
  ORGANISER: 'organiser',
  PRESIDENCY: 'presidency',
  INVITER: 'inviter',
  COORDINATOR: 'coordinator',
  SUPPORTER: 'supporter',
  SPONSOR: 'sponsor',
  PARTICIPANT: 'participant',
  DELEGATION_HEAD: 'delegation-head',
  OBSERVER: 'observer',
  CANDIDATE: 'candidate',
  APPOINTEE: 'appointee',
  PRESS_CONTACT: 'press-contact',
} as const;
export type ParticipationRole = (typeof ParticipationRole)[keyof typeof ParticipationRole];
registerEnumType(ParticipationRole, {
  name: 'ParticipationRole',
  description: 'What somebody does at an event. Two roles are two participations.',
  valuesConfig: {
    OPENING_SPEAKER: { description: 'Opens the event.' },
    CLOSING_SPEAKER: { description: 'Closes the event.' },
    KEYNOTE_SPEAKER: { description: 'Gives the keynote.' },
    SPEAKER: { description: 'Gives a speech or a talk.' },
    PANELIST: { description: 'Sits on a panel.' },
    SPEAKER_OR_PANELIST: { description: 'One of the two; the source does not tell which.' },
    PRESENTER: { description: 'Presents a paper, a report, a proposal or results.' },
    COMMENTATOR: { description: 'Is quoted on the event; the source tells of no speech.' },
    INTERVIEWEE: { description: 'Answers questions of the press.' },
    CHAIR: { description: 'Chairs the event.' },
    CO_CHAIR: { description: 'Chairs it with others.' },
    MODERATOR: { description: 'Leads a session, a panel or a round table.' },
    HOST: { description: 'Receives the participants.' },
    ORGANISER: { description: 'Organises it, alone or with others.' },
    PRESIDENCY: { description: 'Presidency under which the event is held.' },
    INVITER: { description: 'Signs the invitation.' },
    COORDINATOR: { description: 'Coordinates or leads an operation.' },
    SUPPORTER: { description: 'Partner that gives help, expertise or data.' },
    SPONSOR: { description: 'Pays for it, or commissions it.' },
    PARTICIPANT: { description: 'Takes part.' },
    DELEGATION_HEAD: { description: 'Leads a delegation.' },
    OBSERVER: { description: 'Takes part as observer.' },
    CANDIDATE: { description: 'Stands for election or selection there.' },
    APPOINTEE: { description: 'Is appointed or elected there.' },
    PRESS_CONTACT: { description: 'Named as contact for the press.' },
  },
});

export const RoleGroup = {
  SPEAKING: 'speaking',
  CHAIRING: 'chairing',
  ORGANISING: 'organising',
  ATTENDING: 'attending',
  OTHER: 'other',
} as const;
export type RoleGroup = (typeof RoleGroup)[keyof typeof RoleGroup];
registerEnumType(RoleGroup, {
  name: 'RoleGroup',
  description: 'Roles of one sort, for example all who speak.',
  valuesConfig: {
    SPEAKING: { description: 'Speaks, presents or answers in public.' },
    CHAIRING: { description: 'Leads the meeting or a part of it.' },
    ORGANISING: { description: 'Makes the event possible.' },
    ATTENDING: { description: 'Is there.' },
    OTHER: { description: 'Tied to the event in another way.' },
  },
});

export const TopicBasis = {
  STATED: 'stated',
  INFERRED: 'inferred',
  EDITORIAL: 'editorial',
  AGENDA: 'agenda',
} as const;
export type TopicBasis = (typeof TopicBasis)[keyof typeof TopicBasis];
registerEnumType(TopicBasis, {
  name: 'TopicBasis',
  description: 'How firmly a participation is tied to a topic, the firmest first.',
  valuesConfig: {
    STATED: { description: 'The source says it; the default.' },
    INFERRED: { description: 'Follows from what the source says.' },
    EDITORIAL: { description: 'Our own judgement.' },
    AGENDA: {
      description:
        'Not tied to the participation: the event has the topic, or a narrower one, on its agenda or is directed against it.',
    },
  },
});

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

export const PlaceKind = { COUNTRY: 'country', REGION: 'region', CITY: 'city', VENUE: 'venue' } as const;
export type PlaceKind = (typeof PlaceKind)[keyof typeof PlaceKind];
registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'Kinds of places.',
  valuesConfig: {
    COUNTRY: { description: 'State or territory with an ISO 3166-1 code.' },
    REGION: { description: 'Part of a country, group of countries, bay.' },
    CITY: { description: 'City or town.' },
    VENUE: { description: 'Building, hall, port.' },
  },
});

export const OrganisationKind = {
  CUSTOMS: 'customs',
  MINISTRY: 'ministry',
  GOVERNMENT: 'government',
  PUBLIC_BODY: 'public-body',
  LAW_ENFORCEMENT: 'law-enforcement',
  PORT_AUTHORITY: 'port-authority',
  INTERGOVERNMENTAL: 'intergovernmental',
  UN_BODY: 'un-body',
  SECRETARIAT: 'secretariat',
  OFFICE: 'office',
  EU_INSTITUTION: 'eu-institution',
  EU_BODY: 'eu-body',
  PRESIDENCY: 'presidency',
  COMMITTEE: 'committee',
  WORKING_GROUP: 'working-group',
  FORUM: 'forum',
  NETWORK: 'network',
  COMPANY: 'company',
  ASSOCIATION: 'association',
  RESEARCH: 'research',
  FOUNDATION: 'foundation',
  MEDIA: 'media',
} as const;
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind];
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'Kinds of organisations.',
  valuesConfig: {
    CUSTOMS: { description: 'Customs administration.' },
    MINISTRY: { description: 'Ministry.' },
    GOVERNMENT: { description: 'Government as a whole.' },
    PUBLIC_BODY: { description: "Other public body: city, central bank, tax office, commissioner's office." },
    LAW_ENFORCEMENT: { description: 'Police, investigation service, network of them.' },
    PORT_AUTHORITY: { description: 'Port as a body.' },
    INTERGOVERNMENTAL: { description: 'Intergovernmental organisation.' },
    UN_BODY: { description: 'Programme, office or agency of the United Nations.' },
    SECRETARIAT: { description: 'Secretariat of a convention.' },
    OFFICE: { description: 'Regional office, department or unit of another body.' },
    EU_INSTITUTION: { description: 'Institution of the European Union or part of one.' },
    EU_BODY: { description: 'Agency or office of the European Union.' },
    PRESIDENCY: { description: 'Presidency of the Council of the European Union.' },
    COMMITTEE: { description: 'Committee, council or commission of another body.' },
    WORKING_GROUP: { description: 'Working or expert group.' },
    FORUM: { description: 'Forum or coalition of states.' },
    NETWORK: { description: 'Standing network, or a group named collectively.' },
    COMPANY: { description: 'Company.' },
    ASSOCIATION: { description: 'Trade association or business council.' },
    RESEARCH: { description: 'University or research institute.' },
    FOUNDATION: { description: 'Foundation or fund.' },
    MEDIA: { description: 'News agency or paper.' },
  },
});

export const EventKind = {
  DG_CONFERENCE: 'dg-conference',
  HIGH_LEVEL_SEMINAR: 'high-level-seminar',
  HIGH_LEVEL_CONFERENCE: 'high-level-conference',
  MINISTERIAL_MEETING: 'ministerial-meeting',
  SUMMIT: 'summit',
  COUNCIL_SESSION: 'council-session',
  COMMITTEE_MEETING: 'committee-meeting',
  WORKING_GROUP_MEETING: 'working-group-meeting',
  CONFERENCE: 'conference',
  SESSION: 'session',
  MEETING: 'meeting',
  VISIT: 'visit',
  LECTURE: 'lecture',
  LAUNCH: 'launch',
  CEREMONY: 'ceremony',
  JOINT_OPERATION: 'joint-operation',
  DEBRIEFING: 'debriefing',
  SEIZURE: 'seizure',
  DECISION: 'decision',
  APPOINTMENT: 'appointment',
  PRESS_EVENT: 'press-event',
  STATEMENT: 'statement',
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'Kinds of events.',
  valuesConfig: {
    DG_CONFERENCE: { description: 'Meeting of heads of customs.' },
    HIGH_LEVEL_SEMINAR: { description: 'Seminar for directors-general.' },
    HIGH_LEVEL_CONFERENCE: { description: 'Other high-level meeting on customs.' },
    MINISTERIAL_MEETING: { description: 'Meeting of ministers.' },
    SUMMIT: { description: 'Meeting of heads of state or government.' },
    COUNCIL_SESSION: { description: 'Session of the WCO Council.' },
    COMMITTEE_MEETING: { description: 'Meeting of a committee.' },
    WORKING_GROUP_MEETING: { description: 'Meeting of a working group.' },
    CONFERENCE: { description: 'Conference, forum, trade day, round table.' },
    SESSION: { description: 'Part of a larger event.' },
    MEETING: { description: 'Other meeting: bilateral, of partners, consultation.' },
    VISIT: { description: 'Official visit.' },
    LECTURE: { description: 'Lecture or presentation of a study.' },
    LAUNCH: { description: 'Launch or founding.' },
    CEREMONY: { description: 'Ceremony or celebration.' },
    JOINT_OPERATION: { description: 'Joint customs or police operation.' },
    DEBRIEFING: { description: 'Debriefing or presentation of results of an operation.' },
    SEIZURE: { description: 'Single seizure.' },
    DECISION: { description: 'Act of an institution: adoption, call, mandate.' },
    APPOINTMENT: { description: 'Appointment or election.' },
    PRESS_EVENT: { description: 'Press conference, briefing or moment.' },
    STATEMENT: { description: 'Interview or statement to the press.' },
  },
});

export const InitiativeKind = {
  ACTION_ITEM: 'action-item',
  ALLIANCE: 'alliance',
  PROGRAMME: 'programme',
  PROJECT: 'project',
  EXPERT_TEAM: 'expert-team',
  REFORM: 'reform',
  PLATFORM: 'platform',
  PROPOSAL: 'proposal',
} as const;
export type InitiativeKind = (typeof InitiativeKind)[keyof typeof InitiativeKind];
registerEnumType(InitiativeKind, {
  name: 'InitiativeKind',
  description: 'Kinds of initiatives.',
  valuesConfig: {
    ACTION_ITEM: { description: 'Action or field of an action plan.' },
    ALLIANCE: { description: 'Alliance, partnership, public-private partnership.' },
    PROGRAMME: { description: 'Programme.' },
    PROJECT: { description: 'Project.' },
    EXPERT_TEAM: { description: 'Expert team set up under a programme.' },
    REFORM: { description: 'Legislative proposal or reform.' },
    PLATFORM: { description: 'IT system or platform.' },
    PROPOSAL: { description: 'Proposal with no other form yet: campaign, mechanism.' },
  },
});

export const InstrumentKind = {
  ACTION_PLAN: 'action-plan',
  STRATEGY: 'strategy',
  ROADMAP: 'roadmap',
  DECLARATION: 'declaration',
  RESOLUTION: 'resolution',
  AGREEMENT: 'agreement',
  TREATY: 'treaty',
  STANDARD: 'standard',
  GUIDANCE: 'guidance',
  REPORT: 'report',
} as const;
export type InstrumentKind = (typeof InstrumentKind)[keyof typeof InstrumentKind];
registerEnumType(InstrumentKind, {
  name: 'InstrumentKind',
  description: 'Kinds of instruments.',
  valuesConfig: {
    ACTION_PLAN: { description: 'Action or work plan.' },
    STRATEGY: { description: 'Strategy or strategic framework.' },
    ROADMAP: { description: 'Roadmap.' },
    DECLARATION: { description: 'Declaration, statement or conclusions.' },
    RESOLUTION: { description: 'Resolution.' },
    AGREEMENT: { description: 'Agreement or arrangement.' },
    TREATY: { description: 'Convention or protocol.' },
    STANDARD: { description: 'Standard or nomenclature.' },
    GUIDANCE: { description: 'Manual or guidelines.' },
    REPORT: { description: 'Report or note.' },
  },
});

export const FactStatus = { HAPPENED: 'happened', PLANNED: 'planned', CANCELLED: 'cancelled' } as const;
export type FactStatus = (typeof FactStatus)[keyof typeof FactStatus];
registerEnumType(FactStatus, {
  name: 'FactStatus',
  description: 'Whether the source tells of something done, something to come, or something called off.',
  valuesConfig: {
    HAPPENED: { description: 'Told as done or standing; the default.' },
    PLANNED: { description: 'Told as to come.' },
    CANCELLED: { description: 'Was to be, and is told not to be.' },
  },
});

export const Basis = { STATED: 'stated', INFERRED: 'inferred', EDITORIAL: 'editorial' } as const;
export type Basis = (typeof Basis)[keyof typeof Basis];
registerEnumType(Basis, {
  name: 'Basis',
  description: 'How firmly a fact rests on its source.',
  valuesConfig: {
    STATED: { description: 'The source says it; the default.' },
    INFERRED: { description: 'Follows from what the source says.' },
    EDITORIAL: { description: 'Our own judgement.' },
  },
});

export const Stage = {
  PROPOSED: 'proposed',
  ANNOUNCED: 'announced',
  NEGOTIATED: 'negotiated',
  PLANNED: 'planned',
  ADOPTED: 'adopted',
  SIGNED: 'signed',
  ACTIVE: 'active',
  ENDED: 'ended',
} as const;
export type Stage = (typeof Stage)[keyof typeof Stage];
registerEnumType(Stage, {
  name: 'Stage',
  description: 'How far an organisation, initiative or instrument has come.',
  valuesConfig: {
    PROPOSED: { description: 'Put forward.' },
    ANNOUNCED: { description: 'Made public.' },
    NEGOTIATED: { description: 'Under negotiation.' },
    PLANNED: { description: 'To come.' },
    ADOPTED: { description: 'Adopted, agreed, endorsed or approved.' },
    SIGNED: { description: 'Signed.' },
    ACTIVE: { description: 'At work.' },
    ENDED: { description: 'Over.' },
  },
});

export const Horizon = { SHORT: 'short', MEDIUM: 'medium', LONG: 'long' } as const;
export type Horizon = (typeof Horizon)[keyof typeof Horizon];
registerEnumType(Horizon, {
  name: 'Horizon',
  description: 'The term for which something is meant.',
  valuesConfig: {
    SHORT: { description: 'Short term.' },
    MEDIUM: { description: 'Medium term.' },
    LONG: { description: 'Long term.' },
  },
});

export const EventMode = { IN_PERSON: 'in-person', ONLINE: 'online', HYBRID: 'hybrid' } as const;
export type EventMode = (typeof EventMode)[keyof typeof EventMode];
registerEnumType(EventMode, {
  name: 'EventMode',
  description: 'Whether people meet on site or remotely.',
  valuesConfig: {
    IN_PERSON: { description: 'All on site.' },
    ONLINE: { description: 'All remote.' },
    HYBRID: { description: 'Both.' },
  },
});

export const DocumentExtent = { FULL: 'full', EXCERPT: 'excerpt', TITLE: 'title' } as const;
export type DocumentExtent = (typeof DocumentExtent)[keyof typeof DocumentExtent];
registerEnumType(DocumentExtent, {
  name: 'DocumentExtent',
  description: 'How much of a document was read.',
  valuesConfig: {
    FULL: { description: 'The whole text was read.' },
    EXCERPT: { description: 'Only a part was read.' },
    TITLE: { description: 'Only the title was read.' },
  },
});

export const CountQualifier = { ABOUT: 'about', AT_LEAST: 'at-least', AT_MOST: 'at-most' } as const;
export type CountQualifier = (typeof CountQualifier)[keyof typeof CountQualifier];
registerEnumType(CountQualifier, {
  name: 'CountQualifier',
  description: 'How a number is to be read, if it is not exact.',
  valuesConfig: {
    ABOUT: { description: 'Approximately.' },
    AT_LEAST: { description: 'That many or more.' },
    AT_MOST: { description: 'That many or fewer.' },
  },
});

export const CountUnit = {
  T: 't',
  KG: 'kg',
  L: 'l',
  PIECES: 'pieces',
  DOSES: 'doses',
  EUR: 'EUR',
  USD: 'USD',
} as const;
export type CountUnit = (typeof CountUnit)[keyof typeof CountUnit];
registerEnumType(CountUnit, {
  name: 'CountUnit',
  description: 'Units of quantities.',
  valuesConfig: {
    T: { description: 'Tonnes.' },
    KG: { description: 'Kilograms.' },
    L: { description: 'Litres.' },
    PIECES: { description: 'Pieces, items, cigarettes.' },
    DOSES: { description: 'Doses.' },
    EUR: { description: 'Euros.' },
    USD: { description: 'US dollars.' },
  },
});

export const CountKind = {
  DELEGATES: 'delegates',
  DELEGATIONS: 'delegations',
  DIRECTORS_GENERAL: 'directors-general',
  ADMINISTRATIONS: 'administrations',
  BODIES: 'bodies',
  MEMBER_STATES: 'member-states',
  MEMBERS: 'members',
  COUNTRIES: 'countries',
  PORTS: 'ports',
  ACTIONS: 'actions',
  MEASURES: 'measures',
  PRIORITY_AREAS: 'priority-areas',
  AGENDA_ITEMS: 'agenda-items',
  PHASES: 'phases',
  DAYS: 'days',
  CASES: 'cases',
  SEIZURES: 'seizures',
  SEIZED: 'seized',
  TRADEMARKS: 'trademarks',
  LOSSES_AVOIDED: 'losses-avoided',
  CONTAINERS_CHECKED: 'containers-checked',
  FUNDING: 'funding',
} as const;
export type CountKind = (typeof CountKind)[keyof typeof CountKind];
registerEnumType(CountKind, {
  name: 'CountKind',
  description: 'What a number counts.',
  valuesConfig: {
    DELEGATES: { description: 'Persons attending, however the source calls them.' },
    DELEGATIONS: { description: 'Delegations.' },
    DIRECTORS_GENERAL: { description: 'Directors-general attending.' },
    ADMINISTRATIONS: { description: 'Customs administrations.' },
    BODIES: { description: 'Administrations, countries and organisations counted together.' },
    MEMBER_STATES: { description: 'Member states of the European Union or of the body meant.' },
    MEMBERS: { description: 'Members of the body.' },
    COUNTRIES: { description: 'Countries.' },
    PORTS: { description: 'Ports.' },
    ACTIONS: { description: 'Actions, fields or goals of a plan.' },
    MEASURES: { description: 'Measures.' },
    PRIORITY_AREAS: { description: 'Priority areas.' },
    AGENDA_ITEMS: { description: 'Items of the agenda.' },
    PHASES: { description: 'Phases.' },
    DAYS: { description: 'Days of duration.' },
    CASES: { description: 'Cases of trafficking or infringement.' },
    SEIZURES: { description: 'Seizures or interceptions.' },
    SEIZED: { description: 'Quantity of goods seized or stopped.' },
    TRADEMARKS: { description: 'Trademarks concerned.' },
    LOSSES_AVOIDED: { description: 'Losses avoided.' },
    CONTAINERS_CHECKED: { description: 'Containers checked.' },
    FUNDING: { description: 'Funds given.' },
  },
});

export const Frequency = { ANNUAL: 'annual', BIENNIAL: 'biennial' } as const;
export type Frequency = (typeof Frequency)[keyof typeof Frequency];
registerEnumType(Frequency, {
  name: 'Frequency',
  description: 'How often a series is held.',
  valuesConfig: { ANNUAL: { description: 'Every year.' }, BIENNIAL: { description: 'Every second year.' } },
});

/** The group of each role. */
export const groupOfRole: Readonly<Record<ParticipationRole, RoleGroup>> = {
  'opening-speaker': 'speaking',
  'closing-speaker': 'speaking',
  'keynote-speaker': 'speaking',
  speaker: 'speaking',
  panelist: 'speaking',
  'speaker-or-panelist': 'speaking',
  presenter: 'speaking',
  commentator: 'speaking',
  interviewee: 'speaking',
  chair: 'chairing',
  'co-chair': 'chairing',
  moderator: 'chairing',
  host: 'organising',
  organiser: 'organising',
  presidency: 'organising',
  inviter: 'organising',
  coordinator: 'organising',
  supporter: 'organising',
  sponsor: 'organising',
  participant: 'attending',
  'delegation-head': 'attending',
  observer: 'attending',
  candidate: 'other',
  appointee: 'other',
  'press-contact': 'other',
};

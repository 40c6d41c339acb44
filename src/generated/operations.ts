/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How firmly a fact rests on its source. */
export type Basis =
  /** Our own judgement. */
  | 'EDITORIAL'
  /** Follows from what the source says. */
  | 'INFERRED'
  /** The source says it; the default. */
  | 'STATED';

/** What a number counts. */
export type CountKind =
  /** Actions, fields or goals of a plan. */
  | 'ACTIONS'
  /** Customs administrations. */
  | 'ADMINISTRATIONS'
  /** Items of the agenda. */
  | 'AGENDA_ITEMS'
  /** Administrations, countries and organisations counted together. */
  | 'BODIES'
  /** Cases of trafficking or infringement. */
  | 'CASES'
  /** Containers checked. */
  | 'CONTAINERS_CHECKED'
  /** Countries. */
  | 'COUNTRIES'
  /** Days of duration. */
  | 'DAYS'
  /** Persons attending, however the source calls them. */
  | 'DELEGATES'
  /** Delegations. */
  | 'DELEGATIONS'
  /** Directors-general attending. */
  | 'DIRECTORS_GENERAL'
  /** Funds given. */
  | 'FUNDING'
  /** Losses avoided. */
  | 'LOSSES_AVOIDED'
  /** Measures. */
  | 'MEASURES'
  /** Members of the body. */
  | 'MEMBERS'
  /** Member states of the European Union or of the body meant. */
  | 'MEMBER_STATES'
  /** Phases. */
  | 'PHASES'
  /** Ports. */
  | 'PORTS'
  /** Priority areas. */
  | 'PRIORITY_AREAS'
  /** Quantity of goods seized or stopped. */
  | 'SEIZED'
  /** Seizures or interceptions. */
  | 'SEIZURES'
  /** Trademarks concerned. */
  | 'TRADEMARKS';

/** How a number is to be read, if it is not exact. */
export type CountQualifier =
  /** Approximately. */
  | 'ABOUT'
  /** That many or more. */
  | 'AT_LEAST'
  /** That many or fewer. */
  | 'AT_MOST';

/** Kinds of events. */
export type EventKind =
  /** Appointment or election. */
  | 'APPOINTMENT'
  /** Ceremony or celebration. */
  | 'CEREMONY'
  /** Meeting of a committee. */
  | 'COMMITTEE_MEETING'
  /** Conference, forum, trade day, round table. */
  | 'CONFERENCE'
  /** Session of the WCO Council. */
  | 'COUNCIL_SESSION'
  /** Debriefing or presentation of results of an operation. */
  | 'DEBRIEFING'
  /** Act of an institution: adoption, call, mandate. */
  | 'DECISION'
  /** Meeting of heads of customs. */
  | 'DG_CONFERENCE'
  /** Other high-level meeting on customs. */
  | 'HIGH_LEVEL_CONFERENCE'
  /** Seminar for directors-general. */
  | 'HIGH_LEVEL_SEMINAR'
  /** Joint customs or police operation. */
  | 'JOINT_OPERATION'
  /** Launch or founding. */
  | 'LAUNCH'
  /** Lecture or presentation of a study. */
  | 'LECTURE'
  /** Other meeting: bilateral, of partners, consultation. */
  | 'MEETING'
  /** Meeting of ministers. */
  | 'MINISTERIAL_MEETING'
  /** Press conference, briefing or moment. */
  | 'PRESS_EVENT'
  /** Single seizure. */
  | 'SEIZURE'
  /** Part of a larger event. */
  | 'SESSION'
  /** Interview or statement to the press. */
  | 'STATEMENT'
  /** Meeting of heads of state or government. */
  | 'SUMMIT'
  /** Official visit. */
  | 'VISIT'
  /** Meeting of a working group. */
  | 'WORKING_GROUP_MEETING';

/** Whether the source tells of something done, something to come, or something called off. */
export type FactStatus =
  /** Was to be, and is told not to be. */
  | 'CANCELLED'
  /** Told as done or standing; the default. */
  | 'HAPPENED'
  /** Told as to come. */
  | 'PLANNED';

/** The term for which something is meant. */
export type Horizon =
  /** Long term. */
  | 'LONG'
  /** Medium term. */
  | 'MEDIUM'
  /** Short term. */
  | 'SHORT';

/** Kinds of instruments. */
export type InstrumentKind =
  /** Action or work plan. */
  | 'ACTION_PLAN'
  /** Agreement or arrangement. */
  | 'AGREEMENT'
  /** Declaration, statement or conclusions. */
  | 'DECLARATION'
  /** Manual or guidelines. */
  | 'GUIDANCE'
  /** Report or note. */
  | 'REPORT'
  /** Resolution. */
  | 'RESOLUTION'
  /** Roadmap. */
  | 'ROADMAP'
  /** Standard or nomenclature. */
  | 'STANDARD'
  /** Strategy or strategic framework. */
  | 'STRATEGY'
  /** Convention or protocol. */
  | 'TREATY';

/** What somebody does at an event. Two roles are two participations. */
export type ParticipationRole =
  /** Is appointed or elected there. */
  | 'APPOINTEE'
  /** Stands for election or selection there. */
  | 'CANDIDATE'
  /** Chairs the event. */
  | 'CHAIR'
  /** Closes the event. */
  | 'CLOSING_SPEAKER'
  /** Is quoted on the event; the source tells of no speech. */
  | 'COMMENTATOR'
  /** Coordinates or leads an operation. */
  | 'COORDINATOR'
  /** Chairs it with others. */
  | 'CO_CHAIR'
  /** Leads a delegation. */
  | 'DELEGATION_HEAD'
  /** Receives the participants. */
  | 'HOST'
  /** Answers questions of the press. */
  | 'INTERVIEWEE'
  /** Signs the invitation. */
  | 'INVITER'
  /** Gives the keynote. */
  | 'KEYNOTE_SPEAKER'
  /** Leads a session, a panel or a round table. */
  | 'MODERATOR'
  /** Takes part as observer. */
  | 'OBSERVER'
  /** Opens the event. */
  | 'OPENING_SPEAKER'
  /** Organises it, alone or with others. */
  | 'ORGANISER'
  /** Sits on a panel. */
  | 'PANELIST'
  /** Takes part. */
  | 'PARTICIPANT'
  /** Presents a paper, a report, a proposal or results. */
  | 'PRESENTER'
  /** Presidency under which the event is held. */
  | 'PRESIDENCY'
  /** Named as contact for the press. */
  | 'PRESS_CONTACT'
  /** Gives a speech or a talk. */
  | 'SPEAKER'
  /** One of the two; the source does not tell which. */
  | 'SPEAKER_OR_PANELIST'
  /** Pays for it, or commissions it. */
  | 'SPONSOR'
  /** Partner that gives help, expertise or data. */
  | 'SUPPORTER';

/** Kinds of places. */
export type PlaceKind =
  /** City or town. */
  | 'CITY'
  /** State or territory with an ISO 3166-1 code. */
  | 'COUNTRY'
  /** Part of a country, group of countries, bay. */
  | 'REGION'
  /** Building, hall, port. */
  | 'VENUE';

/** How far an organisation, initiative or instrument has come. */
export type Stage =
  /** At work. */
  | 'ACTIVE'
  /** Adopted, agreed, endorsed or approved. */
  | 'ADOPTED'
  /** Made public. */
  | 'ANNOUNCED'
  /** Over. */
  | 'ENDED'
  /** Under negotiation. */
  | 'NEGOTIATED'
  /** To come. */
  | 'PLANNED'
  /** Put forward. */
  | 'PROPOSED'
  /** Signed. */
  | 'SIGNED';

/** How firmly a participation is tied to a topic, the firmest first. */
export type TopicBasis =
  /** Not tied to the participation: the event has the topic, or a narrower one, on its agenda or is directed against it. */
  | 'AGENDA'
  /** Our own judgement. */
  | 'EDITORIAL'
  /** Follows from what the source says. */
  | 'INFERRED'
  /** The source says it; the default. */
  | 'STATED';

export type AntwerpSpeakersQueryVariables = Exact<{
  event: string | number;
  lang?: string | null | undefined;
}>;


export type AntwerpSpeakersQuery = { event: { id: string, name: string, status: FactStatus | null, notes: Array<string>, date: { edtf: string, label: string } | null, place: { name: string } | null, participations: { totalCount: number, nodes: Array<{ role: ParticipationRole, status: FactStatus, actor:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , position: { title: string | null, organisation:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null } | null, evidence: Array<{ locator: string | null, document: { name: string } }> }> } } | null };

export type EventWithEvidenceQueryVariables = Exact<{
  event: string | number;
  lang?: string | null | undefined;
}>;


export type EventWithEvidenceQuery = { event: { id: string, name: string, kind: EventKind | null, status: FactStatus | null, time: string | null, names: Array<{ lang: string, value: string }>, date: { edtf: string, earliest: string | null, latest: string | null, label: string } | null, places: { edges: Array<{ chosen: boolean | null, node: { id: string, name: string, country: { name: string } | null }, evidence: Array<{ locator: string | null, document: { name: string }, statedAs: Array<{ lang: string, value: string }> }> }> }, series: { id: string, name: string } | null, audience: Array<{ lang: string, value: string }>, discussed: { totalCount: number, edges: Array<{ status: FactStatus, horizon: Horizon | null, rank: number | null, node:
          | { __typename: 'Document', id: string, name: string }
          | { __typename: 'Event', id: string, name: string }
          | { __typename: 'EventSeries', id: string, name: string }
          | { __typename: 'Initiative', id: string, name: string }
          | { __typename: 'Instrument', id: string, name: string }
          | { __typename: 'Organisation', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Place', id: string, name: string }
          | { __typename: 'Priority', id: string, name: string }
          | { __typename: 'Threat', id: string, name: string }
        , evidence: Array<{ locator: string | null, document: { name: string } }> }> }, counts: Array<{ what: CountKind, value: number, qualifier: CountQualifier | null, status: FactStatus, evidence: Array<{ locator: string | null }> }>, parts: { nodes: Array<{ id: string, name: string, time: string | null, date: { edtf: string } | null }> }, sources: { nodes: Array<{ locators: Array<string>, document: { id: string, name: string, publisher: string | null, url: string | null, published: { edtf: string } | null }, names: Array<{ lang: string, value: string }> }> } } | null };

export type MetaQueryVariables = Exact<{ [key: string]: never; }>;


export type MetaQuery = { meta: { schemaVersion: string, dataVersion: string | null, loadedAt: string | null, counts: Array<{ type: string, count: number }> } };

export type NodeByIdQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  lang?: string | null | undefined;
}>;


export type NodeByIdQuery = { nodes: Array<
    | { __typename: 'Count', id: string }
    | { __typename: 'Document', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'Event', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'EventSeries', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'Initiative', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'Instrument', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'Organisation', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'Participation', id: string }
    | { __typename: 'Person', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'Place', name: string, kind: PlaceKind | null, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> }, country: { id: string } | null }
    | { __typename: 'Position', id: string }
    | { __typename: 'Priority', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> } }
    | { __typename: 'Threat', name: string, id: string, aliases: Array<{ lang: string, value: string }>, sources: { totalCount: number, nodes: Array<{ locators: Array<string>, document: { id: string, name: string } }> }, broader: { nodes: Array<{ id: string, name: string }> } }
   | null> };

export type PersonAndOfficesQueryVariables = Exact<{
  person: string | number;
  lang?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PersonAndOfficesQuery = { person: { id: string, name: string, positions: Array<{ title: string | null, titles: Array<{ lang: string, value: string }>, organisation:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, from: { edtf: string } | null, to: { edtf: string } | null, asOf: Array<{ edtf: string }>, evidence: Array<{ locator: string | null, document: { name: string } }> }>, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ role: ParticipationRole, status: FactStatus, event: { id: string, name: string } | null, date: { label: string } | null, topics: Array<{ basis: TopicBasis, why: string | null, topic:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> }> } } | null };

export type PlanContinuedQueryVariables = Exact<{
  instrument: string | number;
  lang?: string | null | undefined;
}>;


export type PlanContinuedQuery = { instrument: { id: string, name: string, kind: InstrumentKind | null, stage: Stage | null, period: { edtf: string } | null, covers: { totalCount: number, edges: Array<{ rank: number | null, status: FactStatus, node:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string, continues: { edges: Array<{ status: FactStatus, basis: Basis, why: string | null, node:
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                 }> } }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> } } | null };

export type WhoSpokeWhereOnWhatQueryVariables = Exact<{
  threat: string | number;
  place: string | number;
  basis?: Array<TopicBasis> | TopicBasis | null | undefined;
  lang?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoSpokeWhereOnWhatQuery = { participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ basis: TopicBasis | null, node: { id: string, role: ParticipationRole, status: FactStatus, person: { id: string, name: string } | null, position: { title: string | null, organisation:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null } | null, event: { id: string, name: string, place: { id: string, name: string, country: { id: string, name: string } | null } | null } | null, date: { edtf: string, label: string } | null, topics: Array<{ basis: TopicBasis, why: string | null, topic:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }>, evidence: Array<{ locator: string | null, url: string | null, document: { id: string, name: string }, statedAs: Array<{ lang: string, value: string }> }> } }> } };


export const AntwerpSpeakersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AntwerpSpeakers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"event"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lang"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}},"defaultValue":{"kind":"StringValue","value":"en","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"event"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"participations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"roleGroup"},"value":{"kind":"EnumValue","value":"SPEAKING"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AntwerpSpeakersQuery, AntwerpSpeakersQueryVariables>;
export const EventWithEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventWithEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"event"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lang"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}},"defaultValue":{"kind":"StringValue","value":"en","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"event"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"earliest"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"statedAs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"audience"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discussed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"time"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locators"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EventWithEvidenceQuery, EventWithEvidenceQueryVariables>;
export const MetaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Meta"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meta"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"dataVersion"}},{"kind":"Field","name":{"kind":"Name","value":"loadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<MetaQuery, MetaQueryVariables>;
export const NodeByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lang"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}},"defaultValue":{"kind":"StringValue","value":"en","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"aliases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locators"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Threat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"broader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NodeByIdQuery, NodeByIdQueryVariables>;
export const PersonAndOfficesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonAndOffices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lang"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}},"defaultValue":{"kind":"StringValue","value":"en","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"titles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"participations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PersonAndOfficesQuery, PersonAndOfficesQueryVariables>;
export const PlanContinuedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanContinued"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lang"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}},"defaultValue":{"kind":"StringValue","value":"en","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"covers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"continues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanContinuedQuery, PlanContinuedQueryVariables>;
export const WhoSpokeWhereOnWhatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoSpokeWhereOnWhat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"threat"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"place"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TopicBasis"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STATED"},{"kind":"EnumValue","value":"INFERRED"},{"kind":"EnumValue","value":"EDITORIAL"},{"kind":"EnumValue","value":"AGENDA"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lang"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}},"defaultValue":{"kind":"StringValue","value":"en","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"threat"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"threat"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"place"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"place"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"roleGroup"},"value":{"kind":"EnumValue","value":"SPEAKING"}},{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"statedAs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoSpokeWhereOnWhatQuery, WhoSpokeWhereOnWhatQueryVariables>;
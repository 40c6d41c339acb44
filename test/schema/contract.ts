const entity = `
    id: ID!
    name(lang: LanguageTag): String!
    names: [LocalizedText!]!
    aliases: [LocalizedText!]!
    sources(first: Int = 20, after: String): CitationConnection!
`;

const participations = `
    participations(
      filter: ParticipationFilter
      orderBy: ParticipationOrder
      first: Int = 20
      after: String
    ): ParticipationConnection!
`;

const topic = `${entity}${participations}`;
const actor = `${topic}    positions: [Position!]!\n`;

/** What the list of all things of a type brings: its filter, its order, its pages. */
function list(type: string, filter: string, field = 'NAME', direction = 'ASC'): string {
  return `
  input ${type}Filter { ${filter} }
  input ${type}Order { field: ${type}OrderField! direction: OrderDirection! = ${direction} }
  enum ${type}OrderField { ${field} }
  type ${type}Edge { cursor: String! node: ${type}! }
  type ${type}Connection { edges: [${type}Edge!]! nodes: [${type}!]! pageInfo: PageInfo! totalCount: Int! }
`;
}

const lists = [
  list('Person', 'organisation: [ID!]'),
  list('Organisation', 'kinds: [OrganisationKind!] place: [ID!] partOf: [ID!]'),
  list(
    'Event',
    'kinds: [EventKind!] status: [FactStatus!] place: [ID!] series: [ID!] topic: [ID!] from: Date to: Date',
    'DATE',
    'DESC',
  ),
  list('EventSeries', 'kinds: [EventKind!]'),
  list('Place', 'kinds: [PlaceKind!] within: [ID!]'),
  list('Threat', 'broader: [ID!]'),
  list('Priority', 'horizon: [Horizon!] event: [ID!]'),
  list('Initiative', 'kinds: [InitiativeKind!] stage: [Stage!] threat: [ID!]'),
  list('Instrument', 'kinds: [InstrumentKind!] stage: [Stage!] threat: [ID!]'),
  list(
    'Document',
    'language: [LanguageTag!] publisher: [String!] from: Date to: Date mentions: [ID!]',
    'PUBLISHED',
    'DESC',
  ),
].join('');

/**
 * What clients rely on. More may be added to the schema; what stands here may not be missing, nor change so that an
 * operation that was valid no longer is. Types of arguments and fields are those of the schema.
 */
export const contract = `
  scalar Date
  scalar DateTime
  scalar LanguageTag
  scalar URL

  interface Node {
    id: ID!
  }

  interface Entity implements Node {
    ${entity}
  }

  interface Actor implements Entity & Node {
    ${actor}
  }

  interface Topic implements Entity & Node {
    ${topic}
  }

  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    person(id: ID!): Person
    people(filter: PersonFilter, orderBy: PersonOrder, first: Int = 20, after: String): PersonConnection!
    organisation(id: ID!): Organisation
    organisations(filter: OrganisationFilter, orderBy: OrganisationOrder, first: Int = 20, after: String): OrganisationConnection!
    event(id: ID!): Event
    events(filter: EventFilter, orderBy: EventOrder, first: Int = 20, after: String): EventConnection!
    eventSeries(id: ID!): EventSeries
    allEventSeries(filter: EventSeriesFilter, orderBy: EventSeriesOrder, first: Int = 20, after: String): EventSeriesConnection!
    place(id: ID!): Place
    places(filter: PlaceFilter, orderBy: PlaceOrder, first: Int = 20, after: String): PlaceConnection!
    threat(id: ID!): Threat
    threats(filter: ThreatFilter, orderBy: ThreatOrder, first: Int = 20, after: String): ThreatConnection!
    priority(id: ID!): Priority
    priorities(filter: PriorityFilter, orderBy: PriorityOrder, first: Int = 20, after: String): PriorityConnection!
    initiative(id: ID!): Initiative
    initiatives(filter: InitiativeFilter, orderBy: InitiativeOrder, first: Int = 20, after: String): InitiativeConnection!
    instrument(id: ID!): Instrument
    instruments(filter: InstrumentFilter, orderBy: InstrumentOrder, first: Int = 20, after: String): InstrumentConnection!
    document(id: ID!): Document
    documents(filter: DocumentFilter, orderBy: DocumentOrder, first: Int = 20, after: String): DocumentConnection!
    participations(
      filter: ParticipationFilter
      orderBy: ParticipationOrder
      first: Int = 20
      after: String
    ): ParticipationConnection!
    meta: Meta!
  }

  input ParticipationFilter {
    roles: [ParticipationRole!]
    roleGroup: RoleGroup
    person: [ID!]
    event: [ID!]
    series: [ID!]
    organisation: [ID!]
    place: [ID!]
    threat: [ID!]
    topic: [ID!]
    basis: [TopicBasis!]
    status: [FactStatus!]
    from: Date
    to: Date
  }

  input ParticipationOrder {
    field: ParticipationOrderField!
    direction: OrderDirection! = DESC
  }

  enum ParticipationOrderField {
    DATE
  }

  ${lists}

  enum OrganisationKind {
    CUSTOMS
  }

  enum EventKind {
    HIGH_LEVEL_SEMINAR
  }

  enum PlaceKind {
    COUNTRY
    REGION
    CITY
    VENUE
  }

  enum Horizon {
    SHORT
    MEDIUM
    LONG
  }

  enum InitiativeKind {
    ALLIANCE
  }

  enum InstrumentKind {
    ACTION_PLAN
  }

  enum Stage {
    PLANNED
  }

  enum OrderDirection {
    ASC
    DESC
  }

  enum ParticipationRole {
    SPEAKER
    PANELIST
    SPEAKER_OR_PANELIST
    CHAIR
    HOST
    PARTICIPANT
  }

  enum RoleGroup {
    SPEAKING
    CHAIRING
    ORGANISING
    ATTENDING
    OTHER
  }

  enum TopicBasis {
    STATED
    INFERRED
    EDITORIAL
    AGENDA
  }

  enum Basis {
    STATED
    INFERRED
    EDITORIAL
  }

  enum FactStatus {
    PLANNED
    HAPPENED
    CANCELLED
  }

  enum DatePrecision {
    DAY
    MONTH
    YEAR
  }

  type Participation implements Node {
    id: ID!
    role: ParticipationRole!
    roleGroup: RoleGroup!
    status: FactStatus!
    basis: Basis!
    why: String
    notes: [String!]!
    actor: Actor!
    person: Person
    onBehalfOf: Actor
    capacity(lang: LanguageTag): String
    subject: [LocalizedText!]!
    position: Position
    event: Event
    series: EventSeries
    date: FuzzyDate
    topics(basis: [TopicBasis!]): [TopicMention!]!
    evidence(first: Int = 20): [Evidence!]!
    evidenceCount: Int!
  }

  type TopicMention {
    topic: Topic!
    basis: TopicBasis!
    why: String
    evidence(first: Int = 20): [Evidence!]!
  }

  type Evidence {
    document: Document!
    locator: String
    status: FactStatus!
    basis: Basis!
    why: String
    statedAs: [LocalizedText!]!
    url: URL
  }

  type FuzzyDate {
    edtf: String!
    earliest: Date
    latest: Date
    precision: DatePrecision!
    label(lang: LanguageTag): String!
  }

  type LocalizedText {
    lang: LanguageTag!
    value: String!
  }

  type Citation {
    document: Document!
    locators: [String!]!
    names: [LocalizedText!]!
  }

  type CitationConnection {
    edges: [CitationEdge!]!
    nodes: [Citation!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type CitationEdge {
    cursor: String!
    node: Citation!
  }

  type ParticipationConnection {
    edges: [ParticipationEdge!]!
    nodes: [Participation!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type ParticipationEdge {
    cursor: String!
    node: Participation!
    basis: TopicBasis
  }

  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }

  type Person implements Actor & Entity & Node {
    ${actor}
  }

  type Organisation implements Actor & Entity & Node {
    ${actor}
    place: Place
    partOf: Organisation
  }

  type Place implements Actor & Entity & Node {
    ${actor}
    within: Place
    country: Place
  }

  type Initiative implements Actor & Entity & Node & Topic {
    ${actor}
  }

  type Threat implements Entity & Node & Topic {
    ${topic}
  }

  type Priority implements Entity & Node & Topic {
    ${topic}
  }

  type Instrument implements Entity & Node & Topic {
    ${topic}
  }

  type Event implements Entity & Node {
    ${entity}
    status: FactStatus
    date: FuzzyDate
    time: String
    place: Place
    series: EventSeries
    partOf: Event
    framework: Entity
    counts: [Count!]!
  }

  type EventSeries implements Entity & Node {
    ${entity}
  }

  type Document implements Entity & Node {
    ${entity}
    title: String
    language: LanguageTag
    publisher: String
    url: URL
    published: FuzzyDate
    retrieved: Date
    translationOf: Document
  }

  type Position implements Node {
    id: ID!
    title(lang: LanguageTag): String
    holder: Actor!
    organisation: Actor
    from: FuzzyDate
    to: FuzzyDate
    asOf: [FuzzyDate!]!
    evidence(first: Int = 20): [Evidence!]!
  }

  type Count implements Node {
    id: ID!
    value: Float!
    status: FactStatus!
    evidence(first: Int = 20): [Evidence!]!
  }

  type Meta {
    schemaVersion: String!
    dataVersion: String
    loadedAt: DateTime
    counts: [MetaCount!]!
  }

  type MetaCount {
    type: String!
    count: Int!
  }
`;

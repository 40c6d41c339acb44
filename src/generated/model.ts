// Made by scripts/generate-model.ts from schema/model.yaml: change the model, not this file.

/** A sort of thing: the prefix of its ids, and what is said of it. */
export interface Kind {
  /** Its label in the graph and its type in GraphQL. */
  readonly type: string;
  /** Labels, and interfaces, that it shares with other kinds. */
  readonly also?: readonly string[];
  /** Its list in a dossier; none where a dossier has only one. */
  readonly section?: string;
  /** Its list in GraphQL. */
  readonly many: string;
  /** What a page calls many of them. */
  readonly word: string;
  /** The property that lists of it are ordered by. */
  readonly order: 'sortName' | 'order';
  /** The date from which `order` is made. */
  readonly orderedBy?: string;
  readonly meaning: string;
  readonly description: string;
  /** What the schema of dossiers says of it. */
  readonly dossier: string;
  /** What it is in schema.org, PROV-O and SKOS. */
  readonly linked: readonly string[];
  readonly properties: Readonly<Record<string, KindProperty>>;
}

/** What is said of a property at one kind. */
export interface KindProperty {
  /** The closed list of its values, where it differs from kind to kind. */
  readonly list?: string;
  /** A dossier must state it. */
  readonly required?: boolean;
  /** The property that it stands for where that is not known: the two are one fact. */
  readonly insteadOf?: string;
  /** False where no field of GraphQL shows it. */
  readonly shown?: boolean;
  /** Of its field in GraphQL, where it is not the general one. */
  readonly description?: string;
  /** Of its key in a dossier. */
  readonly dossier?: string;
  /** Of its property in the graph. */
  readonly graph?: string;
}

/** What may stand in a property. */
export type ValueKind =
  | 'text'
  | 'code'
  | 'texts'
  | 'term'
  | 'edtf'
  | 'edtf-interval'
  | 'time'
  | 'day'
  | 'url'
  | 'language'
  | 'country-code'
  | 'ordinal'
  | 'list'
  | 'notes';

/** What a property is wherever it stands. */
export interface Property {
  readonly value: ValueKind;
  /** The closed list of its values. */
  readonly list?: string;
  /** What each entry of a list is. */
  readonly of?: string;
  readonly examples?: readonly (string | number)[];
  /** What exports say of it. */
  readonly column: string;
  /** How firmly a value rests to which a dossier gives no basis. */
  readonly basis: 'stated' | 'inferred' | 'editorial';
  /** No dossier states it: the program adds it. */
  readonly derived?: boolean;
  readonly description?: string;
}

/** A closed list of words. */
export interface List {
  /** Its type in GraphQL. */
  readonly enum: string;
  readonly description: string;
  /** The word that holds where a dossier has none. */
  readonly default?: string;
  /** Its words and what they mean, where the vocabulary does not say them. */
  readonly terms?: Readonly<Record<string, string>>;
}

/** Words, by kind where the kinds need words of their own. */
export type Words = string | Readonly<Partial<Record<EntityKind, string>>>;

/** The field at one end of a relation. */
export interface RelationField {
  readonly field: string;
  /** The type of what it lists; left out where both ends are of one kind. */
  readonly to?: string;
  /** The latest first, instead of by rank; a list names the kinds that have them so. */
  readonly dated?: boolean | readonly EntityKind[];
  readonly description: Words;
}

/** The field that shows the chosen end alone. */
export interface ChosenField {
  readonly field: string;
  readonly to?: string;
  /** The import marks the chosen end: the relationship has `chosen: true`. */
  readonly marked?: boolean;
  readonly description: Words;
}

/** What joins two things, read along the arrow. */
export interface Relation {
  readonly meaning: string;
  /** What the page on the graph says of it, where that is more. */
  readonly graph?: string;
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  /** What it is in schema.org or SKOS. */
  readonly linked?: string;
  /** Both ends are of one kind. */
  readonly sameKind?: boolean;
  /** Holds both ways. */
  readonly symmetric?: boolean;
  /** What its basis may be, where it is not any. */
  readonly bases?: readonly ('stated' | 'inferred' | 'editorial')[];
  /** The key of the thing that it starts from, under which a dossier states it; else it stands among the relations. */
  readonly key?: string;
  /** After what the key comes, where not after that of the relation before it, else `kind`. */
  readonly after?: string;
  /** Several may stand under the key. */
  readonly list?: boolean;
  /** What the schema of dossiers says of the key. */
  readonly dossier?: Words;
  /** Stated beside the key. */
  readonly properties?: Readonly<Record<string, KindProperty>>;
  /** False where paths and neighbourhoods do not follow it. */
  readonly ties?: boolean;
  readonly forward?: RelationField;
  readonly backward?: RelationField;
  readonly one?: ChosenField;
}

export type EntityKind =
  | 'person'
  | 'organisation'
  | 'event'
  | 'series'
  | 'place'
  | 'threat'
  | 'priority'
  | 'initiative'
  | 'instrument'
  | 'document';

/** The sections of a dossier, in their order. */
export const sections = [
  'places',
  'organisations',
  'people',
  'series',
  'events',
  'participations',
  'threats',
  'priorities',
  'initiatives',
  'instruments',
  'relations',
  'counts',
] as const;

export const kinds = {
  person: {
    type: 'Person',
    also: ['Actor'],
    section: 'people',
    many: 'people',
    word: 'people',
    order: 'sortName',
    meaning: 'A natural person.',
    dossier: 'a person',
    description: 'A natural person.',
    linked: ['schema:Person'],
    properties: {
      notes: {},
    },
  },
  organisation: {
    type: 'Organisation',
    also: ['Actor'],
    section: 'organisations',
    many: 'organisations',
    word: 'organisations',
    order: 'sortName',
    meaning: 'A body that acts.',
    dossier: 'a body that acts',
    description: 'What acts as a body: an authority, a committee, a company, a standing network.',
    linked: ['schema:Organization'],
    properties: {
      kind: {
        list: 'organisation',
        required: true,
        description: 'What sort of body it is; the choice is ours.',
        graph: 'of the vocabulary, such as `customs`',
      },
      stage: {
        dossier: 'if it does not exist yet',
        description: 'How far it has come.',
        graph: 'if it does not exist yet, such as `proposed`',
      },
      period: {
        dossier: 'time of its existence or term',
        description: 'The time for which it exists or existed.',
        graph: 'EDTF; time of its existence or term',
      },
      website: {
        dossier: 'its website',
        description: 'Its web address.',
        graph: 'address',
      },
      subject: {
        dossier: 'what it is for',
        description: 'What it is about, in the words of a source.',
        graph: 'what it is for',
      },
      notes: {},
    },
  },
  event: {
    type: 'Event',
    section: 'events',
    many: 'events',
    word: 'events',
    order: 'order',
    orderedBy: 'date',
    meaning: 'Something that happens, or is to happen, at a time.',
    dossier: 'something that takes place',
    description:
      'A meeting, operation, decision or statement: something that happens, or is to happen, at a time.',
    linked: ['schema:Event'],
    properties: {
      kind: {
        list: 'event',
        required: true,
        description: 'What sort of event it is; the choice is ours.',
        graph: 'of the vocabulary, such as `dg-conference`',
      },
      date: {
        dossier: 'day or days',
        description: 'When it is held, as exactly as the best source tells; null if only a span is known.',
        graph: 'EDTF; the chosen day or days',
      },
      dateWithin: {
        insteadOf: 'date',
        dossier: 'interval that bounds an unknown date; instead of date',
        description: 'A span in which it lies, where no source gives a date.',
        graph: 'EDTF interval in which an untold date lies',
      },
      time: {
        dossier: 'time of day, local',
        description: 'Hours of the day, for example 09:30/11:30.',
        graph: 'local time of day, `09:30/11:30`',
      },
      mode: {
        description: 'On site, remote or both.',
        graph: 'in-person, online, hybrid',
      },
      country: {
        shown: false,
        graph: 'id of the country around the chosen place',
      },
      status: {
        dossier: 'as the source tells it; happened if omitted',
        description: 'Whether it is planned, happened or was cancelled, as the sources tell.',
        graph: 'planned, happened, cancelled: the chosen one',
      },
      subject: {
        dossier: 'theme or purpose',
        description: 'What it is about, in the words of a source.',
        graph: 'theme or purpose',
      },
      audience: {
        dossier: 'for whom it is',
        description: 'For whom it is, in the words of a source.',
        graph: 'for whom it is',
      },
      notes: {},
    },
  },
  series: {
    type: 'EventSeries',
    section: 'series',
    many: 'allEventSeries',
    word: 'series',
    order: 'sortName',
    meaning: 'A series of events.',
    dossier: 'a series of events of which the source tells something',
    description: 'A series of events, such as the meetings of a body; its events are its editions.',
    linked: ['schema:EventSeries'],
    properties: {
      kind: {
        list: 'event',
        dossier: 'kind of its events; only if the vocabulary lacks the series',
        description: 'What sort of events it holds; the choice is ours.',
        graph: 'kind of its events',
      },
      frequency: {
        dossier: 'as stated',
        description: 'How often it is held.',
        graph: 'annual, biennial',
      },
      period: {
        dossier: 'since when',
        description: 'The time for which it exists or existed.',
        graph: 'EDTF; since when',
      },
      notes: {},
    },
  },
  place: {
    type: 'Place',
    also: ['Actor'],
    section: 'places',
    many: 'places',
    word: 'places',
    order: 'sortName',
    meaning: 'A country, region, city or venue.',
    dossier: 'a place named in the source; kind and within only if the gazetteer lacks it',
    description: 'A country, region, city or venue. As an actor it stands for its authorities.',
    linked: ['schema:Place'],
    properties: {
      kind: {
        list: 'place',
        description: 'What sort of place it is.',
        graph: 'country, region, city, venue',
      },
      iso: {
        description: 'Code of a country in ISO 3166-1, for example BE.',
        graph: 'ISO 3166-1 code of a country',
      },
      address: {
        dossier: 'street and number',
        description: 'Street address of a venue.',
        graph: 'street and number',
      },
      postcode: {
        dossier: 'postal code',
        description: 'Postcode of a venue.',
        graph: 'postal code',
      },
      notes: {},
    },
  },
  threat: {
    type: 'Threat',
    also: ['Topic'],
    section: 'threats',
    many: 'threats',
    word: 'threats',
    order: 'sortName',
    meaning: 'What customs cooperation is directed against.',
    dossier: 'a threat and the name the source gives it',
    description: 'What customs cooperation is directed against, for example drug trafficking.',
    linked: ['skos:Concept'],
    properties: {
      notes: {},
    },
  },
  priority: {
    type: 'Priority',
    also: ['Topic'],
    section: 'priorities',
    many: 'priorities',
    word: 'priorities',
    order: 'sortName',
    meaning: 'A priority that somebody sets.',
    dossier: 'a priority somebody sets',
    description: 'An aim of customs cooperation that somebody set or adopted.',
    linked: ['skos:Concept'],
    properties: {
      period: {
        dossier: "time over which the source says it holds; a plan's period belongs to the relation",
        description: 'The time for which it is set.',
        graph: 'EDTF; time over which it holds',
      },
      horizon: {
        description: 'The term for which it is set.',
        graph: 'short, medium, long',
      },
      notes: {},
    },
  },
  initiative: {
    type: 'Initiative',
    also: ['Actor', 'Topic'],
    section: 'initiatives',
    many: 'initiatives',
    word: 'initiatives',
    order: 'sortName',
    meaning: 'An undertaking that others launch, fund or run.',
    dossier: 'an undertaking: programme, alliance, reform, platform, action',
    description:
      'An undertaking that others launch, fund or run: a programme, an alliance, an action. It can take part in events, and be spoken about.',
    linked: ['schema:Project'],
    properties: {
      kind: {
        list: 'initiative',
        required: true,
        description: 'What sort of undertaking it is; the choice is ours.',
        graph: 'of the vocabulary, such as `alliance`',
      },
      stage: {
        dossier: 'as of the source',
        description: 'How far it has come.',
        graph: 'such as `planned`',
      },
      period: {
        dossier: 'from start to end',
        description: 'The time for which it runs.',
        graph: 'EDTF; from start to end',
      },
      subject: {
        dossier: 'aim, in our words',
        description: 'What it is about, in the words of a source.',
        graph: 'aim',
      },
      notes: {},
    },
  },
  instrument: {
    type: 'Instrument',
    also: ['Topic'],
    section: 'instruments',
    many: 'instruments',
    word: 'instruments',
    order: 'sortName',
    meaning: 'A text of policy or law.',
    dossier: 'a text of policy or law: plan, declaration, treaty, standard',
    description: 'A plan, treaty, declaration or other text that binds or guides.',
    linked: ['schema:CreativeWork'],
    properties: {
      kind: {
        list: 'instrument',
        required: true,
        description: 'What sort of text it is; the choice is ours.',
        graph: 'of the vocabulary, such as `action-plan`',
      },
      identifiers: {
        description: 'Official numbers, for example those of a regulation.',
        graph: 'official numbers',
      },
      stage: {
        dossier: 'as of the source',
        description: 'How far it has come.',
        graph: 'such as `adopted`',
      },
      date: {
        dossier: 'date of the text',
        description: 'When it was made.',
        graph: 'EDTF; date of the text',
      },
      period: {
        dossier: 'time it covers',
        description: 'The time for which it holds.',
        graph: 'EDTF; time it covers',
      },
      subject: {
        dossier: 'contents, in our words',
        description: 'What it is about, in the words of a source.',
        graph: 'contents',
      },
      notes: {},
    },
  },
  document: {
    type: 'Document',
    many: 'documents',
    word: 'documents',
    order: 'order',
    orderedBy: 'published',
    meaning: 'A source that was read.',
    dossier: 'the source document',
    description: 'A source: what it states is in the graph, never its text.',
    linked: ['schema:CreativeWork', 'prov:Entity'],
    properties: {
      title: {
        required: true,
        dossier: 'title as printed',
        description: 'Its title as printed.',
        graph: 'as printed',
      },
      language: {
        required: true,
        dossier: 'language of the text (BCP 47)',
        description: 'The language it is in.',
        graph: 'BCP 47',
      },
      publisher: {
        required: true,
        dossier: 'who published it',
        description: 'Who published it.',
        graph: 'who published it',
      },
      url: {
        dossier: 'address; omitted if none is known',
        description: 'Where it was read.',
        graph: 'address; null if none is known',
      },
      published: {
        required: true,
        dossier: 'date of publication; XXXX if unknown',
        description: 'When it was published.',
        graph: 'EDTF; `XXXX` if unknown',
      },
      retrieved: {
        required: true,
        dossier: 'day on which it was read',
        description: 'The day on which it was read.',
        graph: 'day on which it was read',
      },
      extent: {
        required: true,
        dossier: 'how much of it was read',
        description: 'How much of it was read.',
        graph: 'full, excerpt, title: how much of it was read',
      },
      notes: {},
    },
  },
} as const satisfies Readonly<Record<EntityKind, Kind>>;

export const properties = {
  kind: {
    value: 'term',
    column: 'Kind of thing, name or claim, of the vocabulary.',
    basis: 'stated',
  },
  iso: {
    value: 'country-code',
    column: 'ISO 3166-1 code of a country.',
    basis: 'stated',
    derived: true,
  },
  address: {
    value: 'text',
    column: 'Street and number.',
    basis: 'stated',
  },
  postcode: {
    value: 'code',
    column: 'Postal code.',
    basis: 'stated',
  },
  stage: {
    value: 'term',
    list: 'stage',
    column: 'Such as proposed or adopted.',
    basis: 'stated',
  },
  period: {
    value: 'edtf',
    column: 'EDTF; time over which it holds.',
    basis: 'stated',
  },
  website: {
    value: 'url',
    column: 'Address on the web.',
    basis: 'stated',
  },
  subject: {
    value: 'texts',
    column: 'What it is about, in free words.',
    basis: 'stated',
  },
  audience: {
    value: 'texts',
    column: 'For whom it is.',
    basis: 'stated',
  },
  frequency: {
    value: 'term',
    list: 'frequency',
    column: 'How often a series is held.',
    basis: 'stated',
  },
  status: {
    value: 'term',
    list: 'status',
    column: 'planned, happened, cancelled',
    basis: 'stated',
  },
  date: {
    value: 'edtf',
    column: 'EDTF; the chosen day or days.',
    basis: 'stated',
  },
  dateWithin: {
    value: 'edtf-interval',
    column: 'EDTF interval in which an untold date lies.',
    basis: 'stated',
  },
  time: {
    value: 'time',
    examples: ['09:30/11:30'],
    column: 'Local time of day.',
    basis: 'stated',
  },
  mode: {
    value: 'term',
    list: 'mode',
    column: 'in-person, online, hybrid',
    basis: 'stated',
  },
  country: {
    value: 'text',
    column: 'Id of the country around the chosen place of an event.',
    basis: 'stated',
    derived: true,
  },
  horizon: {
    value: 'term',
    list: 'horizon',
    column: 'short, medium, long',
    basis: 'stated',
  },
  identifiers: {
    value: 'list',
    of: 'official number',
    examples: ['COM(2023) 641 final'],
    column: 'Official numbers.',
    basis: 'stated',
  },
  title: {
    value: 'text',
    column: 'Title of a document or an office, as printed.',
    basis: 'stated',
  },
  language: {
    value: 'language',
    column: 'Language of the document, BCP 47.',
    basis: 'stated',
  },
  publisher: {
    value: 'text',
    column: 'Who published the document.',
    basis: 'stated',
  },
  url: {
    value: 'url',
    column: 'Address of the document.',
    basis: 'stated',
  },
  published: {
    value: 'edtf',
    column: 'EDTF; when it was published.',
    basis: 'stated',
  },
  retrieved: {
    value: 'day',
    column: 'Day on which it was read.',
    basis: 'stated',
  },
  extent: {
    value: 'term',
    list: 'extent',
    column: 'full, excerpt, title: how much of it was read.',
    basis: 'stated',
  },
  ordinal: {
    value: 'ordinal',
    column: 'Which edition of a series: a number, or text like 141/142.',
    basis: 'stated',
    examples: [13, '141/142'],
  },
  notes: {
    value: 'notes',
    column: 'Short remarks of ours.',
    basis: 'stated',
    description: 'Short remarks of ours, in English.',
  },
} as const satisfies Readonly<Record<string, Property>>;

export const lists = {
  place: {
    enum: 'PlaceKind',
    description: 'Kinds of places.',
  },
  organisation: {
    enum: 'OrganisationKind',
    description: 'Kinds of organisations.',
  },
  event: {
    enum: 'EventKind',
    description: 'Kinds of events.',
  },
  initiative: {
    enum: 'InitiativeKind',
    description: 'Kinds of initiatives.',
  },
  instrument: {
    enum: 'InstrumentKind',
    description: 'Kinds of instruments.',
  },
  status: {
    enum: 'FactStatus',
    default: 'happened',
    description: 'Whether the source tells of something done, something to come, or something called off.',
  },
  basis: {
    enum: 'Basis',
    default: 'stated',
    description: 'How firmly a fact rests on its source.',
  },
  stage: {
    enum: 'Stage',
    description: 'How far an organisation, initiative or instrument has come.',
  },
  horizon: {
    enum: 'Horizon',
    description: 'The term for which something is meant.',
  },
  mode: {
    enum: 'EventMode',
    description: 'Whether people meet on site or remotely.',
  },
  extent: {
    enum: 'DocumentExtent',
    description: 'How much of a document was read.',
  },
  qualifier: {
    enum: 'CountQualifier',
    description: 'How a number is to be read, if it is not exact.',
  },
  unit: {
    enum: 'CountUnit',
    description: 'Units of quantities.',
  },
  count: {
    enum: 'CountKind',
    description: 'What a number counts.',
  },
  frequency: {
    enum: 'Frequency',
    description: 'How often a series is held.',
    terms: {
      annual: 'every year',
      biennial: 'every second year',
    },
  },
} as const satisfies Readonly<Record<string, List>>;

/** Nodes that are no things, relationships that are no relations, and which of these tie things together. */
export const others = {
  nodes: ['Participation', 'Position', 'Count', 'Claim', 'Name', 'Dossier', 'Writer'],
  relationships: [
    'SUPPORTS',
    'NAMES',
    'MENTIONS',
    'BY',
    'AT',
    'ON_BEHALF_OF',
    'ABOUT',
    'IN_OFFICE',
    'HELD_BY',
    'IN',
    'OF',
    'UNDER',
    'ON_AGENDA',
    'HELD_UNDER',
  ],
  ends: ['BY', 'AT', 'ON_BEHALF_OF', 'ABOUT', 'HELD_BY', 'IN'],
} as const;

export const relations = {
  discussed: {
    meaning: 'the event has the thing on its agenda, or debates it',
    from: ['event'],
    to: ['threat', 'priority', 'initiative', 'instrument', 'organisation', 'event'],
    linked: 'schema:about',
    forward: {
      field: 'discussed',
      to: 'Entity',
      description: 'What it had, or is to have, on its agenda, by rank.',
    },
    backward: {
      field: 'discussedAt',
      to: 'Event',
      dated: true,
      description: 'Events that had it on their agenda, the latest first.',
    },
  },
  adopted: {
    meaning: 'the event adopts, approves, endorses or decides the thing',
    from: ['event'],
    to: ['instrument', 'priority', 'initiative', 'event'],
    forward: {
      field: 'adopted',
      to: 'Entity',
      description: 'What it adopted, approved, endorsed or decided.',
    },
    backward: {
      field: 'adoptedAt',
      to: 'Event',
      dated: true,
      description: 'Events that adopted, approved, endorsed or decided it, the latest first.',
    },
  },
  launched: {
    meaning: 'the initiative or body is started there, or by them',
    from: ['event', 'organisation', 'person', 'place'],
    to: ['initiative', 'organisation'],
    forward: {
      field: 'launched',
      to: 'Entity',
      description: 'Initiatives and bodies that were started there, or by it.',
    },
    backward: {
      field: 'launchedBy',
      to: 'Entity',
      description: 'Where, or by whom, it was started.',
    },
  },
  proposed: {
    meaning: 'the thing is put forward there, or by them',
    from: ['event', 'organisation', 'person', 'place'],
    to: ['initiative', 'instrument'],
    forward: {
      field: 'proposed',
      to: 'Topic',
      description: 'Initiatives and instruments put forward there, or by it.',
    },
    backward: {
      field: 'proposedBy',
      to: 'Entity',
      description: 'Where, or by whom, it was put forward.',
    },
  },
  reported: {
    meaning: 'the event hears or publishes the results of the operation',
    from: ['event'],
    to: ['event'],
    forward: {
      field: 'reported',
      to: 'Event',
      dated: true,
      description: 'Operations whose results it heard or published, the latest first.',
    },
    backward: {
      field: 'reportedAt',
      to: 'Event',
      dated: true,
      description: 'Events that heard or published its results, the latest first.',
    },
  },
  signed: {
    meaning: 'they sign it',
    from: ['person', 'organisation', 'place'],
    to: ['instrument'],
    forward: {
      field: 'signed',
      to: 'Instrument',
      description: 'What it signed.',
    },
    backward: {
      field: 'signedBy',
      to: 'Actor',
      description: 'Who signed it.',
    },
  },
  addresses: {
    meaning: 'it is directed against the threat',
    from: ['initiative', 'instrument', 'event', 'organisation', 'series', 'priority'],
    to: ['threat'],
    forward: {
      field: 'addresses',
      to: 'Threat',
      description: 'Threats that it is directed against.',
    },
    backward: {
      field: 'addressedBy',
      to: 'Entity',
      description: 'What is directed against it.',
    },
  },
  pursues: {
    meaning: 'it serves the priority',
    from: ['initiative', 'instrument'],
    to: ['priority'],
    forward: {
      field: 'pursues',
      to: 'Priority',
      description: 'Priorities that it serves.',
    },
    backward: {
      field: 'pursuedBy',
      to: 'Topic',
      description: 'Initiatives and instruments that serve it.',
    },
  },
  setsPriority: {
    meaning: 'it fixes the priority, or the priority is theirs',
    from: ['instrument', 'organisation', 'initiative', 'event'],
    to: ['priority'],
    forward: {
      field: 'setsPriorities',
      to: 'Priority',
      description: 'Priorities that it fixes, or that are its own, by rank.',
    },
    backward: {
      field: 'setBy',
      to: 'Entity',
      description: 'What fixes it, or whose priority it is.',
    },
  },
  covers: {
    meaning: 'the whole contains the part, the action or the body it creates',
    from: ['instrument', 'initiative'],
    to: ['initiative', 'instrument', 'organisation'],
    forward: {
      field: 'covers',
      to: 'Entity',
      description: 'Its parts: actions, instruments, or bodies that it creates, by rank.',
    },
    backward: {
      field: 'coveredBy',
      to: 'Topic',
      description: 'The wholes of which it is a part.',
    },
  },
  continues: {
    meaning: 'it carries on, renews or replaces the earlier one',
    from: ['initiative', 'instrument', 'priority'],
    to: ['initiative', 'instrument', 'priority'],
    forward: {
      field: 'continues',
      to: 'Topic',
      description: 'Earlier ones that it carries on, renews or replaces.',
    },
    backward: {
      field: 'continuedBy',
      to: 'Topic',
      description: 'Later ones that carry it on, renew or replace it.',
    },
  },
  succeeds: {
    meaning: 'it comes after the other in a sequence; a person, in office',
    from: ['event', 'person', 'organisation'],
    to: ['event', 'person', 'organisation'],
    sameKind: true,
    forward: {
      field: 'succeeds',
      to: 'Entity',
      description: {
        event: 'The event that it comes after in a sequence.',
        person: 'Whom it comes after, in office or in a sequence.',
        organisation: 'Whom it comes after, in office or in a sequence.',
      },
    },
    backward: {
      field: 'succeededBy',
      to: 'Entity',
      description: {
        event: 'The event that comes after it in a sequence.',
        person: 'Who comes after it, in office or in a sequence.',
        organisation: 'Who comes after it, in office or in a sequence.',
      },
    },
  },
  basedOn: {
    meaning: 'it rests on the other as mandate, ground, tool or model',
    from: ['initiative', 'instrument', 'priority', 'event', 'series'],
    to: ['instrument', 'event', 'priority', 'initiative', 'organisation'],
    forward: {
      field: 'basedOn',
      to: 'Entity',
      description: 'What it rests on as mandate, ground, tool or model.',
    },
    backward: {
      field: 'basisFor',
      to: 'Entity',
      description: 'What rests on it as mandate, ground, tool or model.',
    },
  },
  implements: {
    meaning: 'it carries the instrument out',
    from: ['event', 'series', 'initiative', 'organisation'],
    to: ['instrument'],
    forward: {
      field: 'implements',
      to: 'Instrument',
      description: 'Instruments that it carries out.',
    },
    backward: {
      field: 'implementedBy',
      to: 'Entity',
      description: 'What carries it out.',
    },
  },
  memberOf: {
    meaning: 'it belongs to the body or the alliance',
    from: ['organisation', 'place', 'person'],
    to: ['organisation', 'initiative'],
    linked: 'schema:memberOf',
    forward: {
      field: 'memberOf',
      to: 'Actor',
      description: 'Bodies and alliances that it belongs to.',
    },
    backward: {
      field: 'members',
      to: 'Actor',
      description: 'Who belongs to it.',
    },
  },
  coordinates: {
    meaning: 'it runs, manages or supervises the initiative',
    from: ['organisation', 'person'],
    to: ['initiative'],
    forward: {
      field: 'coordinates',
      to: 'Initiative',
      description: 'Initiatives that it runs, manages or supervises.',
    },
    backward: {
      field: 'coordinatedBy',
      to: 'Actor',
      description: 'Who runs, manages or supervises it.',
    },
  },
  funds: {
    meaning: 'it pays for the initiative or body',
    from: ['organisation', 'initiative', 'place'],
    to: ['initiative', 'organisation'],
    forward: {
      field: 'funds',
      to: 'Actor',
      description: 'Initiatives and bodies that it pays for.',
    },
    backward: {
      field: 'fundedBy',
      to: 'Actor',
      description: 'Who pays for it.',
    },
  },
  cooperatesWith: {
    meaning: 'they work together; holds both ways',
    from: ['organisation', 'place'],
    to: ['organisation', 'place'],
    symmetric: true,
    forward: {
      field: 'cooperatesWith',
      to: 'Actor',
      description: 'With whom it works together.',
    },
  },
  sameSubjectAs: {
    meaning: 'both have the same subject, no source joins them; holds both ways, never with basis stated',
    from: ['initiative', 'instrument', 'priority'],
    to: ['initiative', 'instrument', 'priority'],
    symmetric: true,
    bases: ['inferred', 'editorial'],
    forward: {
      field: 'sameSubjectAs',
      to: 'Topic',
      description: 'What has the same subject although no source joins them; never stated.',
    },
  },
  heldIn: {
    meaning: 'the event is held there',
    graph: 'where it is held; one for each stated place, one `chosen`',
    from: ['event'],
    to: ['place'],
    linked: 'schema:location',
    key: 'place',
    after: 'mode',
    dossier: 'the narrowest place stated',
    one: {
      field: 'place',
      to: 'Place',
      marked: true,
      description: 'Where it is held; where sources disagree, the best supported place.',
    },
    forward: {
      field: 'places',
      to: 'Place',
      description: 'All places that sources give; one of them is the chosen one.',
    },
  },
  editionOf: {
    meaning: 'the event is one of the series',
    graph: 'edition of a series; `ordinal` is a number, or text like `141/142`',
    from: ['event'],
    to: ['series'],
    linked: 'schema:superEvent',
    key: 'series',
    dossier: 'the series it is an edition of',
    properties: {
      ordinal: {
        dossier: 'number in the series',
        description: 'Its number in the series, for example 13 or 141/142.',
      },
    },
    one: {
      field: 'series',
      to: 'EventSeries',
      description: 'The series of which it is an edition.',
    },
    backward: {
      field: 'editions',
      to: 'Event',
      dated: true,
      description: 'Its events with their numbers, the latest first.',
    },
  },
  partOf: {
    meaning: 'it is part of the larger one',
    from: ['event', 'organisation'],
    to: ['event', 'organisation'],
    key: 'partOf',
    dossier: {
      event: 'the larger event',
      organisation: 'the body it belongs to',
    },
    one: {
      field: 'partOf',
      description: {
        event: 'The larger event that it is part of.',
        organisation: 'The larger body that it is part of.',
      },
    },
    sameKind: true,
    backward: {
      field: 'parts',
      dated: ['event'],
      description: {
        event: 'Events that are part of it, the latest first.',
        organisation: 'Bodies that are part of it.',
      },
    },
  },
  locatedIn: {
    meaning: 'the body has its seat there, or acts for the country',
    from: ['organisation'],
    to: ['place'],
    linked: 'schema:location',
    key: 'place',
    after: 'kind',
    dossier: 'its country or seat',
    one: {
      field: 'place',
      to: 'Place',
      description: 'Where it has its seat, or for which country it acts.',
    },
  },
  inFrameworkOf: {
    meaning: 'the event is held in the frame of the body',
    from: ['event'],
    to: ['organisation', 'initiative', 'series'],
    key: 'framework',
    dossier: 'in whose frame it is held',
    one: {
      field: 'framework',
      to: 'Entity',
      description: 'The body in whose frame it is held: an organisation, an initiative or a series.',
    },
  },
  within: {
    meaning: 'the place lies in the other',
    from: ['place'],
    to: ['place'],
    linked: 'schema:containedInPlace',
    key: 'within',
    dossier: 'the place around it',
    one: {
      field: 'within',
      to: 'Place',
      description: 'The place around it, for example the country of a city.',
    },
    ties: false,
    backward: {
      field: 'contains',
      to: 'Place',
      description: 'Places within it.',
    },
  },
  broader: {
    meaning: 'the threat belongs to the wider one',
    from: ['threat'],
    to: ['threat'],
    linked: 'skos:broader',
    key: 'broader',
    list: true,
    dossier: 'only if the vocabulary lacks the threat',
    ties: false,
    forward: {
      field: 'broader',
      to: 'Threat',
      description: 'Wider threats that it belongs to.',
    },
    backward: {
      field: 'narrower',
      to: 'Threat',
      description: 'Narrower threats that belong to it.',
    },
  },
  translationOf: {
    meaning: 'the document is a translation of the other',
    from: ['document'],
    to: ['document'],
    linked: 'schema:translationOfWork',
    key: 'translationOf',
    dossier: 'the document of which it is a translation',
    one: {
      field: 'translationOf',
      to: 'Document',
      description: 'The document of which it is a translation.',
    },
    ties: false,
    backward: {
      field: 'translations',
      to: 'Document',
      dated: true,
      description: 'Its translations, the latest first.',
    },
  },
} as const satisfies Readonly<Record<string, Relation>>;

export type PropertyName = keyof typeof properties;

export type ListName = keyof typeof lists;

export type RelationName = keyof typeof relations;

/**
 * Dossier v1 as TypeScript types: the content of one YAML or JSON file that `validate` has let through.
 * What the file leaves out is absent here too: `statusOf` and `basisOf` give the defaults.
 * Source: schema/dossier.schema.json; the lists of kinds, roles and relation types are those of the vocabulary.
 */

/** `kind:slug`, such as `place:antwerp`. */
export type EntityId = string;
/** A date, interval or one-of in EDTF, such as `2024-05-23/2024-05-24`; read it with `parseDate`. */
export type Edtf = string;
/** Place in the source text, such as `h,p1` or `p3-p8`. */
export type Locator = string;
/** Language tag (BCP 47) to text; never empty. */
export type Texts = Record<string, string>;

export type Status = 'happened' | 'planned' | 'cancelled';
export type Basis = 'stated' | 'inferred' | 'editorial';
export type Stage =
  | 'proposed'
  | 'announced'
  | 'negotiated'
  | 'planned'
  | 'adopted'
  | 'signed'
  | 'active'
  | 'ended';
export type Horizon = 'short' | 'medium' | 'long';

export interface Dossier {
  dossier: 1;
  document: SourceDocument;
  places?: Place[];
  organisations?: Organisation[];
  people?: Person[];
  series?: Series[];
  events?: DossierEvent[];
  participations?: Participation[];
  threats?: Threat[];
  priorities?: Priority[];
  initiatives?: Initiative[];
  instruments?: Instrument[];
  relations?: Relation[];
  counts?: Count[];
}

/** The source that was read; its node id is `document:<id>`. */
export interface SourceDocument {
  id: string;
  title: string;
  language: string;
  publisher: string;
  url?: string;
  /** `XXXX` if unknown. */
  published: Edtf;
  /** The ISO day on which it was read. */
  retrieved: string;
  extent: 'full' | 'excerpt' | 'title';
  translationOf?: EntityId;
  notes?: string[];
}

/** A further name that the source prints. */
export interface Alias {
  text: string;
  lang: string;
  at?: Locator;
}

/** What every thing has that a source names. */
export interface Named {
  id: EntityId;
  /** The name as the source prints it. */
  name?: Texts;
  /** Our own label. */
  label?: Texts;
  aliases?: Alias[];
  /** Not named on the page: it has a label and no name, and may lack `at`. */
  implied?: true;
  at?: Locator;
  notes?: string[];
}

export interface Place extends Named {
  kind?: string;
  within?: EntityId;
  address?: string;
  postcode?: string;
}

export interface Organisation extends Named {
  kind: string;
  place?: EntityId;
  partOf?: EntityId;
  stage?: Stage;
  period?: Edtf;
  website?: string;
  subject?: Texts;
}

export interface Person extends Named {
  positions?: PersonPosition[];
}

/** An office held; without a title it is an affiliation. It has a title, an organisation, or both. */
export interface PersonPosition {
  title?: string;
  /** Language of the title, if not the document's. */
  lang?: string;
  /** Our English label. */
  label?: string;
  /** An organisation or an initiative. */
  organisation?: EntityId;
  from?: Edtf;
  to?: Edtf;
  asOf?: Edtf;
  notes?: string[];
  at?: Locator;
}

export interface Series extends Named {
  kind?: string;
  frequency?: 'annual' | 'biennial';
  period?: Edtf;
}

export interface DossierEvent extends Named {
  kind: string;
  /** Never together with `dateWithin`. */
  date?: Edtf;
  /** An interval in which the untold date lies. */
  dateWithin?: Edtf;
  /** Local time of day, `09:30` or `09:30/11:30`. */
  time?: string;
  mode?: 'in-person' | 'online' | 'hybrid';
  place?: EntityId;
  series?: EntityId;
  /** Number in the series; `141/142` for a joint edition. */
  ordinal?: number | string;
  partOf?: EntityId;
  /** An organisation, an initiative or a series. */
  framework?: EntityId;
  status?: Status;
  subject?: Texts;
  audience?: Texts;
}

export interface Participation {
  /** A person, organisation, place or initiative, or several of whom all the rest is true. */
  who: EntityId | EntityId[];
  /** An event, or a series if the source speaks of unnamed editions. */
  event: EntityId;
  role: string;
  status?: Status;
  onBehalfOf?: EntityId;
  capacity?: string;
  about?: (EntityId | AboutTopic)[];
  subject?: Texts;
  /** Time of the part taken, if longer than the event. */
  period?: Edtf;
  basis?: Basis;
  why?: string;
  at: Locator;
  notes?: string[];
}

/** A topic that the source does not itself tie to the participation. */
export interface AboutTopic {
  topic: EntityId;
  basis: 'inferred' | 'editorial';
  why: string;
}

export interface Threat extends Named {
  broader?: EntityId[];
}

export interface Priority extends Named {
  period?: Edtf;
  horizon?: Horizon;
}

export interface Initiative extends Named {
  kind: string;
  stage?: Stage;
  period?: Edtf;
  subject?: Texts;
}

export interface Instrument extends Named {
  kind: string;
  identifiers?: string[];
  stage?: Stage;
  date?: Edtf;
  period?: Edtf;
  subject?: Texts;
}

export interface Relation {
  type: string;
  from: EntityId;
  to: EntityId;
  status?: Status;
  date?: Edtf;
  period?: Edtf;
  rank?: number;
  horizon?: Horizon;
  basis?: Basis;
  why?: string;
  at: Locator;
  notes?: string[];
}

export interface Count {
  of: EntityId;
  what: string;
  value: number;
  upTo?: number;
  outOf?: number;
  qualifier?: 'about' | 'at-least' | 'at-most';
  unit?: string;
  detail?: string;
  period?: Edtf;
  status?: Status;
  at: Locator;
  notes?: string[];
}

/** The status that a block tells, `happened` if it tells none. */
export function statusOf(block: { status?: Status }): Status {
  return block.status ?? 'happened';
}

/** The basis that a block tells, `stated` if it tells none. */
export function basisOf(block: { basis?: Basis }): Basis {
  return block.basis ?? 'stated';
}

/** Those who take part, in the order of the file: a single `who` as a list of one. */
export function participantsOf(participation: Participation): EntityId[] {
  return Array.isArray(participation.who) ? participation.who : [participation.who];
}

/** One entry of `about` as a topic with its basis; a bare id is stated and has no reason. */
export function aboutOf(entry: EntityId | AboutTopic): { topic: EntityId; basis: Basis; why?: string } {
  return typeof entry === 'string' ? { topic: entry, basis: 'stated' } : entry;
}

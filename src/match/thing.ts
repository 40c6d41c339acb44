import type {
  Dossier,
  DossierEvent,
  Named,
  Organisation,
  Person,
  Place,
} from '../dossier/read/dossier.type.js';
import { aboutOf, participantsOf } from '../dossier/read/dossier.type.js';
import { kindOf, kindOfSection, sectionsOfThings, type EntityKind } from '../base/model.js';
import type { Concept, Vocabulary } from '../dossier/vocabulary/vocabulary.js';
import { nameOf, type Name } from './name.js';

export type ThingKind = Exclude<EntityKind, 'document'>;

/** What is known of a thing, from one dossier or from all: whatever tells it from others of its kind. */
export interface Thing {
  /** Ours, or a temporary one of a draft. */
  id: string;
  kind: ThingKind;
  names: Name[];
  /** Value of `kind` in the dossiers: `customs`, `dg-conference`. */
  types: Set<string>;
  /** Places where it is, was held, or lies. */
  places: Set<string>;
  series: Set<string>;
  ordinals: Set<number>;
  /** Dates, spans and periods in EDTF. */
  dates: Set<string>;
  offices: Office[];
  /** Ids of what it is tied to: by participations, relations, offices, as part of it. */
  company: Set<string>;
}

/** An office held by a person. */
export interface Office {
  title: Name | undefined;
  organisation: string | undefined;
}

/** A thing of which nothing is known yet. */
export function emptyThing(id: string, kind: ThingKind): Thing {
  return {
    id,
    kind,
    names: [],
    types: new Set(),
    places: new Set(),
    series: new Set(),
    ordinals: new Set(),
    dates: new Set(),
    offices: [],
    company: new Set(),
  };
}

/** What a dossier, or a draft whose things all have some id, tells of its things; in the order of the format. */
export function thingsOf(dossier: Dossier): Thing[] {
  const things = new Map<string, Thing>();
  for (const section of sectionsOfThings) {
    for (const block of dossier[section] ?? []) {
      const thing = thingOf(block, kindOfSection[section]);
      things.set(thing.id, thing);
    }
  }
  for (const [from, to] of tiesOf(dossier)) {
    tie(things, from, to);
    tie(things, to, from);
  }
  tieToPlans(things);
  return [...things.values()];
}

/** Whoever has to do with an event has to do with its series: editions differ, what a series deals with stays. */
function tie(things: Map<string, Thing>, id: string, other: string): void {
  const thing = things.get(id);
  thing?.company.add(other);
  addAll(thing?.company ?? new Set(), things.get(other)?.series ?? []);
}

/** Kinds of what plans are made of. */
const parts = new Set<string | undefined>(['priority', 'initiative']);

/** What stands in a plan has to do with whoever made the plan. */
function tieToPlans(things: Map<string, Thing>): void {
  const plans = [...things.values()].filter(({ kind }) => kind === 'instrument');
  for (const { company } of plans) {
    const makers = [...company].filter((other) => !parts.has(things.get(other)?.kind));
    for (const other of company) {
      const part = things.get(other);
      if (part && parts.has(part.kind)) addAll(part.company, makers);
    }
  }
}

/** What the vocabulary tells of its places, threats and series. */
export function conceptThings({ places, threats, series }: Vocabulary): Thing[] {
  return [...places, ...threats, ...series].map(conceptThing);
}

/** Languages in which countries are known by name, besides those of the vocabulary. */
const languages = ['en', 'fr', 'de', 'nl', 'es', 'it', 'pt', 'pl', 'hr', 'ro', 'vi'];
const countryNames = languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }));

function conceptThing({ id, label, kind, iso, within }: Concept): Thing {
  const thing = emptyThing(id, kindOf(id) as ThingKind);
  const abroad = iso === undefined ? [] : countryNames.map((list) => list.of(iso) ?? iso);
  thing.names = [...new Set([...Object.values(label), ...abroad])].map((text) => nameOf(text));
  if (kind !== undefined) thing.types.add(kind);
  if (within !== undefined) thing.places.add(within);
  return thing;
}

type Block = Named &
  Partial<Omit<Place, 'kind'>> &
  Partial<Omit<Organisation, 'kind'>> &
  Partial<Person> &
  Partial<Omit<DossierEvent, 'kind'>> & { kind?: string };

function thingOf(named: Named, kind: ThingKind): Thing {
  const block = named as Block;
  const thing = emptyThing(block.id, kind);
  thing.names = textsOf(block).map((text) => nameOf(text, kind === 'person'));
  addAll(thing.types, [block.kind]);
  addAll(thing.places, [block.place, block.within]);
  addAll(thing.series, [block.series]);
  addAll(thing.dates, [block.date, block.dateWithin, block.period]);
  const numbers = String(block.ordinal ?? '').match(/\d+/g) ?? [];
  addAll(thing.ordinals, [...numbers.map(Number), ...thing.names.flatMap(({ ordinals }) => ordinals)]);
  for (const { title, label, organisation } of block.positions ?? []) {
    for (const text of title === undefined ? [undefined] : [title, label]) {
      thing.offices.push({ title: text === undefined ? undefined : nameOf(text), organisation });
    }
  }
  return thing;
}

/** Printed names, labels and aliases. */
function textsOf({ name = {}, label = {}, aliases = [] }: Block): string[] {
  return [...Object.values(name), ...Object.values(label), ...aliases.map(({ text }) => text)];
}

/** Adds what is there. */
export function addAll<Item>(set: Set<Item>, items: Iterable<Item | undefined>): void {
  for (const item of items) if (item !== undefined) set.add(item);
}

/** What a dossier ties together, two at a time. */
function tiesOf(dossier: Dossier): [string, string][] {
  const ties: [string, string][] = (dossier.relations ?? []).map(({ from, to }) => [from, to]);
  for (const participation of dossier.participations ?? []) {
    const { event, onBehalfOf, about = [] } = participation;
    for (const who of participantsOf(participation)) {
      ties.push([who, event], ...about.map((entry): [string, string] => [who, aboutOf(entry).topic]));
      if (onBehalfOf !== undefined) ties.push([who, onBehalfOf]);
    }
  }
  for (const { id, partOf } of [...(dossier.organisations ?? []), ...(dossier.events ?? [])])
    if (partOf !== undefined) ties.push([id, partOf]);
  for (const { id, framework } of dossier.events ?? [])
    if (framework !== undefined) ties.push([id, framework]);
  for (const { id, positions = [] } of dossier.people ?? [])
    for (const { organisation } of positions) if (organisation !== undefined) ties.push([id, organisation]);
  return ties;
}

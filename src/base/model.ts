import * as model from '../generated/model.js';
import type { EntityKind, Kind, List, ListName, Property, Relation, Words } from '../generated/model.js';

export type {
  ChosenField,
  EntityKind,
  Kind,
  KindProperty,
  List,
  ListName,
  Property,
  PropertyName,
  Relation,
  RelationField,
  RelationName,
  ValueKind,
  Words,
} from '../generated/model.js';

/** The kinds of things, by the prefix of their ids, in the order in which they are told. */
export const kinds: Readonly<Record<EntityKind, Kind>> = model.kinds;

/** What the properties are, by their names. */
export const properties: Readonly<Record<string, Property>> = model.properties;

/** The closed lists, by their names. */
export const lists: Readonly<Record<ListName, List>> = model.lists;

/** The lists whose words a vocabulary says, in its file kinds.yaml. */
export type VocabularyList = {
  [Name in ListName]: (typeof model.lists)[Name] extends { terms: object } ? never : Name;
}[ListName];

export const vocabularyLists = Object.entries(lists).flatMap(([name, { terms }]) =>
  terms ? [] : [name as VocabularyList],
);

/** The relations between things, by their names, in the order in which they are told. */
export const relations: Readonly<Record<string, Relation>> = model.relations;

export type DossierSection = (typeof model.sections)[number];

/** The sections of a dossier, in their order. */
export const sections: readonly DossierSection[] = model.sections;

export const kindNames = Object.keys(kinds) as EntityKind[];

/** The kinds of things that a dossier has sections of, in the order of the sections. */
export const kindsOfSections = sections.flatMap((section) =>
  kindNames.filter((kind) => kinds[kind].section === section),
);

/** The names of the sections of things. */
export type ThingSection = Extract<(typeof model.kinds)[EntityKind], { section: string }>['section'];

/** The lists of things that a dossier declares, each with an `id`, in their order. */
export const sectionsOfThings = kindsOfSections.map((kind) => kinds[kind].section as ThingSection);

/** The kind of the things in each section. */
export const kindOfSection = Object.fromEntries(
  kindsOfSections.map((kind) => [kinds[kind].section, kind]),
) as Readonly<Record<ThingSection, Exclude<EntityKind, 'document'>>>;

/** The kinds that bear a label: all that can act, for `Actor`. */
export function kindsLabelled(label: string): EntityKind[] {
  return kindNames.filter((kind) => labelsOfKind(kind).includes(label));
}

/** The properties that a dossier states of a kind, in the order of the model. */
export function statedProperties(kind: EntityKind): string[] {
  return Object.keys(kinds[kind].properties).filter((name) => properties[name]?.derived !== true);
}

/** The property that stands for another of the kind where that is not known: `dateWithin` for the `date` of an event. */
export function standInFor(kind: EntityKind, property: string): string | undefined {
  const all = Object.entries(kinds[kind].properties);
  return all.find(([, { insteadOf }]) => insteadOf === property)?.[0];
}

/** The kind of a thing by its id: `kindOf('person:ine-van-wymersch')` is `person`. */
export function kindOf(id: string): EntityKind {
  return id.slice(0, id.indexOf(':')) as EntityKind;
}

/** The labels of a kind's nodes, besides `Entity`: `['Person', 'Actor']`. */
export function labelsOfKind(kind: EntityKind): string[] {
  const { type, also = [] } = kinds[kind];
  return [type, ...also];
}

/** The labels of a thing's node, besides `Entity`, by its id. */
export function labelsOf(id: string): string[] {
  return labelsOfKind(kindOf(id));
}

/** `setsPriority` as the relationship type `SETS_PRIORITY`. */
export function relationshipType(relation: string): string {
  return relation.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Relations that a dossier lists among its relations, in the order of the model. */
export const listedRelations = Object.entries(relations).filter(([, { key }]) => key === undefined);

/** Relations that a dossier states under a key of the thing that they start from, in the order of the model. */
export const keyedRelations = Object.entries(relations).filter(([, { key }]) => key !== undefined);

/** The relations that a dossier states under a key of a thing of this kind. */
export function keysOf(kind: EntityKind): KeyedRelation[] {
  return keyedRelations.flatMap(([relation, { key, from, to, sameKind, properties: beside }]) =>
    from.includes(kind) && key !== undefined
      ? [{ relation, key, to: sameKind ? [kind] : to, beside: Object.keys(beside ?? {}) }]
      : [],
  );
}

/** A relation as the key of a thing. */
export interface KeyedRelation {
  readonly relation: string;
  readonly key: string;
  /** The kinds that it may lead to from there. */
  readonly to: readonly EntityKind[];
  /** The keys of what is stated beside it. */
  readonly beside: readonly string[];
}

/** The relationship types that paths and neighbourhoods follow from thing to thing. */
export const ties = [...keyedRelations, ...listedRelations]
  .filter(([, { ties: tied = true }]) => tied)
  .map(([name]) => relationshipType(name));

/** What the graph holds besides: nodes that are no things, relationships that are no relations, and those that join ends. */
export const others: {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
  readonly ends: readonly string[];
} = model.others;

/** The kind whose things are of a GraphQL type, by the type's name; undefined where it is that of no kind. */
export function kindOfType(type: string): EntityKind | undefined {
  return kindNames.find((kind) => kinds[kind].type === type);
}

/** What is said of one kind. */
export function wordsOf(words: Words, kind: EntityKind): string {
  return typeof words === 'string' ? words : (words[kind] ?? '');
}

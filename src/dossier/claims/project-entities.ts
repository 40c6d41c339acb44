import {
  keysOf,
  kindNames,
  kinds,
  kindsOfSections,
  relationshipType,
  standInFor,
  statedProperties,
  type EntityKind,
} from '../../base/model.js';
import { statusOf, type Dossier, type DossierEvent, type Named, type Texts } from '../read/dossier.type.js';
import type { ClaimSink, Ground } from './claim-sink.js';

type Keys = Readonly<Record<string, unknown>>;

/** Claims on the things that a dossier declares: their names, mentions, properties, and the relations under their keys. */
export function projectEntities(dossier: Dossier, sink: ClaimSink): void {
  projectDocument(dossier, sink);
  const sections = dossier as unknown as Partial<Record<string, unknown>>;
  for (const kind of kindsOfSections) {
    for (const thing of (sections[kinds[kind].section ?? ''] ?? []) as Named[])
      projectThing(kind, thing, sink);
  }
}

function projectDocument({ document: { id: _id, ...told } }: Dossier, sink: ClaimSink): void {
  const { document, language } = sink;
  projectProperties('document', document, told, {}, sink);
  const name = { text: told.title, lang: language, kind: 'printed' };
  sink.add('name', [document, 'printed', language, told.title], [document], name, {});
  projectKeys('document', document, told, {}, sink);
}

function projectThing(kind: EntityKind, thing: Named, sink: ClaimSink): void {
  const on = groundOf(kind, thing);
  const told: Keys = on.status === undefined ? { ...thing } : { ...thing, status: on.status };
  projectNames(thing, sink);
  projectMention(thing, sink);
  projectProperties(kind, thing.id, told, on, sink);
  projectKeys(kind, thing.id, told, on, sink);
}

/** What is told of an event has the event's own status: the date of an announced event is a planned date. */
function groundOf(kind: EntityKind, thing: Named): Ground {
  const on: Ground = { locator: thing.at };
  return 'status' in kinds[kind].properties ? { ...on, status: statusOf(thing as DossierEvent) } : on;
}

function projectProperties(kind: EntityKind, id: string, told: Keys, on: Ground, sink: ClaimSink): void {
  for (const property of propertiesOf[kind]) {
    const values = valuesOf(kind, property, told);
    if (values) sink.add('property', [id, property], [id], values, on);
  }
}

/** Those with a claim of their own: a date told and a span in which it lies compete, under one key, to say when it is. */
const propertiesOf = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    statedProperties(kind).filter((name) => kinds[kind].properties[name]?.insteadOf === undefined),
  ]),
) as Record<EntityKind, string[]>;

function valuesOf(kind: EntityKind, property: string, told: Keys): Keys | undefined {
  if (told[property] !== undefined) return { value: told[property] };
  const standIn = standInFor(kind, property);
  return standIn !== undefined && told[standIn] !== undefined ? { [standIn]: told[standIn] } : undefined;
}

/** The relations that stand under keys of a thing. */
function projectKeys(kind: EntityKind, id: string, told: Keys, on: Ground, sink: ClaimSink): void {
  for (const { relation, key, beside } of keysOf(kind)) {
    const values = Object.fromEntries(beside.map((name) => [name, told[name]]));
    for (const to of [told[key] ?? []].flat() as string[])
      sink.add('relation', [relationshipType(relation), id, to], [id, to], values, on);
  }
}

function projectNames(entity: Named, sink: ClaimSink): void {
  const add = (kind: string, text: string, lang: string, on: Ground): void =>
    sink.add('name', [entity.id, kind, lang, text], [entity.id], { text, lang, kind }, on);
  for (const [lang, text] of textsOf(entity.name)) add('printed', text, lang, { locator: entity.at });
  for (const [lang, text] of textsOf(entity.label)) add('label', text, lang, { basis: 'editorial' });
  for (const alias of entity.aliases ?? [])
    add('alias', alias.text, alias.lang, { locator: alias.at ?? entity.at });
}

/** Where the document speaks of the thing, and under which printed names. */
function projectMention(entity: Named, sink: ClaimSink): void {
  const aliases = entity.aliases ?? [];
  const printed = textsOf(entity.name).concat(aliases.map((alias) => [alias.lang, alias.text]));
  const places = [entity.at, ...aliases.map((alias) => alias.at)].flatMap((at) => at?.split(',') ?? []);
  const values = {
    locators: [...new Set(places)],
    names: printed.map(([, text]) => text),
    langs: printed.map(([lang]) => lang),
  };
  sink.add('mention', [sink.document, entity.id], [entity.id], values, { locator: entity.at });
}

function textsOf(texts: Texts | undefined): [string, string][] {
  return Object.entries(texts ?? {});
}

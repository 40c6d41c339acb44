import { statusOf, type Dossier, type DossierEvent, type Named, type Texts } from '../read/dossier.type.js';
import type { ClaimSink, Ground } from './claim-sink.js';

/** Keys of a section's blocks that become properties of the entity as they stand. */
const propertiesOf = {
  places: ['kind', 'address', 'postcode', 'notes'],
  organisations: ['kind', 'stage', 'period', 'website', 'subject', 'notes'],
  people: ['notes'],
  series: ['kind', 'frequency', 'period', 'notes'],
  events: ['kind', 'time', 'mode', 'subject', 'audience', 'notes'],
  threats: ['notes'],
  priorities: ['period', 'horizon', 'notes'],
  initiatives: ['kind', 'stage', 'period', 'subject', 'notes'],
  instruments: ['kind', 'identifiers', 'stage', 'date', 'period', 'subject', 'notes'],
} as const;

type Section = keyof typeof propertiesOf;

/** Claims on the things that a dossier declares: their names, mentions, properties, places in hierarchies. */
export function projectEntities(dossier: Dossier, sink: ClaimSink): void {
  projectDocument(dossier, sink);
  for (const section of Object.keys(propertiesOf) as Section[]) {
    for (const entity of dossier[section] ?? []) projectEntity(section, entity, sink);
  }
  for (const event of dossier.events ?? []) projectEvent(event, sink);
  for (const place of dossier.places ?? [])
    link('WITHIN', place.id, place.within, { locator: place.at }, sink);
  for (const organisation of dossier.organisations ?? []) {
    const on = { locator: organisation.at };
    link('LOCATED_IN', organisation.id, organisation.place, on, sink);
    link('PART_OF', organisation.id, organisation.partOf, on, sink);
  }
  for (const threat of dossier.threats ?? []) {
    for (const broader of threat.broader ?? [])
      link('BROADER', threat.id, broader, { locator: threat.at }, sink);
  }
}

function projectDocument(dossier: Dossier, sink: ClaimSink): void {
  const { id: _id, translationOf, title, ...properties } = dossier.document;
  const { document, language } = sink;
  for (const [property, value] of Object.entries({ title, ...properties })) {
    sink.add('property', [document, property], [document], { value }, {});
  }
  const name = { text: title, lang: language, kind: 'printed' };
  sink.add('name', [document, 'printed', language, title], [document], name, {});
  link('TRANSLATION_OF', document, translationOf, {}, sink);
}

function projectEntity(section: Section, entity: Named, sink: ClaimSink): void {
  const on = groundOf(section, entity);
  projectNames(entity, sink);
  projectMention(entity, sink);
  for (const property of propertiesOf[section]) {
    const value = (entity as unknown as Record<string, unknown>)[property];
    if (value !== undefined) sink.add('property', [entity.id, property], [entity.id], { value }, on);
  }
}

/** What is told of an event has the event's own status: the date of an announced event is a planned date. */
function groundOf(section: Section, entity: Named): Ground {
  const on: Ground = { locator: entity.at };
  return section === 'events' ? { ...on, status: statusOf(entity as DossierEvent) } : on;
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

function projectEvent(event: DossierEvent, sink: ClaimSink): void {
  const on = { locator: event.at, status: statusOf(event) };
  sink.add('property', [event.id, 'status'], [event.id], { value: statusOf(event) }, on);
  const { date, dateWithin } = event;
  if (date !== undefined || dateWithin !== undefined) {
    // One key for both: a date told and a span in which it lies compete to say when the event is.
    sink.add(
      'property',
      [event.id, 'date'],
      [event.id],
      date === undefined ? { dateWithin } : { value: date },
      on,
    );
  }
  link('HELD_IN', event.id, event.place, on, sink);
  link('EDITION_OF', event.id, event.series, on, sink, { ordinal: event.ordinal });
  link('PART_OF', event.id, event.partOf, on, sink);
  link('IN_FRAMEWORK_OF', event.id, event.framework, on, sink);
}

function link(
  type: string,
  from: string,
  to: string | undefined,
  on: Ground,
  sink: ClaimSink,
  values: Record<string, unknown> = {},
): void {
  if (to !== undefined) sink.add('relation', [type, from, to], [from, to], values, on);
}

function textsOf(texts: Texts | undefined): [string, string][] {
  return Object.entries(texts ?? {});
}

import type {
  Dossier,
  DossierEvent,
  Initiative,
  Instrument,
  Organisation,
  Participation,
  Person,
  Place,
  Priority,
  Relation,
  Series,
  Threat,
} from '../../src/dossier/read/dossier.type.js';
import { chanceOf, type Chance } from './chance.js';

// A corpus of many documents, always the same: few threats, places and people are spoken of everywhere, most hardly
// ever. Each document tells of ten events that nobody else tells of, and of people and bodies that others know too.

/** How much each document tells. */
const eventsEach = 10;
const participationsEach = 20;
/** Every so many events one is a congress, with ten times as many people. */
const congressEvery = 200;

/** On every fourth participation, and on the agenda of every fifth event. */
export const hotThreat = 'threat:drug-trafficking';
/** On one participation in 667, and on the agenda of one event in 300. */
export const rareThreat = 'threat:rare-0';
/** Where every fourth event is held. */
export const hotCountry = 'place:be';
/** On the agenda of the congresses alone. */
export const congressThreat = 'threat:corruption';

const otherCountries = ['fr', 'vn', 'de', 'nl', 'pl', 'jp', 'kr', 'cn', 'it', 'es', 'at', 'ch'];
const otherThreats = ['fraud', 'money-laundering', 'organised-crime', 'ipr-infringement'];
const roles = ['speaker', 'panelist', 'participant', 'moderator'];
/** How many different things of each kind the corpus has, if it is large enough to name them all. */
const kinds = { people: 4000, bodies: 600, venues: 600, series: 550, threats: 560 };

/** The corpus: document after document, about 200 participations in each. */
export function* corpus(documents: number): Generator<Dossier> {
  const chance = chanceOf(20_000);
  for (let index = 0; index < documents; index += 1) yield dossier(index, chance);
}

function dossier(index: number, chance: Chance): Dossier {
  const numbers = Array.from({ length: eventsEach }, (_, at) => index * eventsEach + at);
  const circle = chance.distinct(numbers.some(isCongress) ? 220 : 60, kinds.people);
  const participations = numbers.flatMap((number) => participationsAt(number, circle, chance));
  const used = new Set(participations.flatMap(({ who, about }) => [who, ...(about ?? [])].map(String)));
  return {
    dossier: 1,
    document: documentOf(index),
    places: numbers.map(venue),
    organisations: numbered(used, 'organisation:').map(organisation),
    people: numbered(used, 'person:').map(person),
    series: numbers.map(series),
    events: numbers.map(event),
    participations,
    threats: numbered(new Set([...used, ...numbers.map(agendaOf)]), 'threat:rare-').map(threat),
    ...topicsOf(index),
    relations: [...numbers.map(discussed), ...relationsOf(index)],
  };
}

function documentOf(index: number): Dossier['document'] {
  const published = dayOf(index * eventsEach);
  return {
    id: `volume-${padded(index)}`,
    title: `Report ${index}`,
    language: 'en',
    publisher: `Publisher ${index % 7}`,
    published,
    retrieved: '2026-11-22',
    extent: 'full',
  };
}

function event(number: number): DossierEvent {
  return {
    id: `event:meeting-${padded(number)}`,
    name: { en: `Meeting ${number}` },
    kind: number % 3 === 0 ? 'conference' : 'meeting',
    date: dayOf(number),
    place: venue(number).id,
    series: series(number).id,
    at: 'p1',
  };
}

function venue(number: number): Place {
  const hall = number % kinds.venues;
  // By the number of the hall, so that a hall never moves to another country.
  const country = hall % 4 === 1 ? hotCountry : `place:${otherCountries[hall % otherCountries.length]}`;
  return { id: `place:hall-${hall}`, name: { en: `Hall ${hall}` }, kind: 'venue', within: country, at: 'p1' };
}

function series(number: number): Series {
  const which = number % kinds.series;
  return { id: `series:volume-${which}`, name: { en: `Series ${which}` }, kind: 'meeting', at: 'p1' };
}

function participationsAt(number: number, circle: readonly number[], chance: Chance): Participation[] {
  const size = isCongress(number) ? participationsEach * 10 : participationsEach;
  const people = chance.distinct(size, circle.length).map((at) => `person:guest-${circle[at]}`);
  const host = `organisation:body-${chance.skewed(kinds.bodies)}`;
  const guests = people.map((who, at): Participation => {
    const topic = topicOf(number * participationsEach + at, chance);
    const about = topic === undefined ? {} : { about: [topic] };
    const role = String(roles[at % roles.length]);
    return { who, event: event(number).id, role, ...about, at: `p${(at % 9) + 1}` };
  });
  return [...guests, { who: host, event: event(number).id, role: 'host', at: 'p1' }];
}

/** What a guest speaks on, by the number of the guest in the corpus; undefined where the document does not say. */
function topicOf(at: number, chance: Chance): string | undefined {
  if (at % 4 === 0) return hotThreat;
  if (at % 667 === 1) return rareThreat;
  if (at % 8 === 1) return `threat:rare-${1 + chance.skewed(kinds.threats - 1)}`;
  return at % 8 === 2 ? `threat:${otherThreats[chance.skewed(otherThreats.length)]}` : undefined;
}

function discussed(number: number): Relation {
  return { type: 'discussed', from: event(number).id, to: agendaOf(number), at: 'p2' };
}

function agendaOf(number: number): string {
  if (isCongress(number)) return congressThreat;
  if (number % 5 === 0) return hotThreat;
  return number % 300 === 7 ? rareThreat : `threat:rare-${1 + (number % (kinds.threats - 1))}`;
}

function organisation(which: number): Organisation {
  const country = String(otherCountries[which % otherCountries.length]);
  return {
    id: `organisation:body-${which}`,
    name: { en: `Body ${which}` },
    kind: which % 2 === 0 ? 'customs' : 'ministry',
    place: `place:${country}`,
    at: 'p3',
  };
}

function person(which: number): Person {
  return { id: `person:guest-${which}`, name: { en: `Guest ${which}` }, at: 'p4' };
}

function threat(which: number): Threat {
  return { id: `threat:rare-${which}`, label: { en: `rare threat ${which}` }, implied: true };
}

/** Each document has some priorities, initiatives and instruments of its own. */
function topicsOf(index: number): Pick<Dossier, 'priorities' | 'initiatives' | 'instruments'> {
  const own = Array.from({ length: 6 }, (_, at) => index * 6 + at);
  const named = (kind: string, which: number) => ({
    id: `${kind}:volume-${which}`,
    name: { en: `${kind} ${which}` },
    at: 'p5',
  });
  return {
    priorities: own.map((which): Priority => ({ ...named('priority', which), horizon: 'short' })),
    initiatives: own.map((which): Initiative => ({ ...named('initiative', which), kind: 'project' })),
    instruments: own.map((which): Instrument => ({ ...named('instrument', which), kind: 'strategy' })),
  };
}

function relationsOf(index: number): Relation[] {
  return Array.from({ length: 6 }, (_, at) => index * 6 + at).flatMap((which): Relation[] => [
    { type: 'adopted', from: event(index * eventsEach).id, to: `priority:volume-${which}`, at: 'p5' },
    { type: 'addresses', from: `initiative:volume-${which}`, to: hotThreat, at: 'p5' },
    { type: 'addresses', from: `instrument:volume-${which}`, to: hotThreat, at: 'p5' },
    { type: 'pursues', from: `initiative:volume-${which}`, to: `priority:volume-${which}`, at: 'p5' },
  ]);
}

function isCongress(number: number): boolean {
  return number % congressEvery === 151;
}

/** Days in no order of the numbers, so that documents of all times are mixed; some events share a day. */
function dayOf(number: number): string {
  const day = (number * 7919) % 9000;
  return new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}

/** The numbers of the ids that begin so: `numbered(ids, 'person:')`. */
function numbered(ids: ReadonlySet<string>, start: string): number[] {
  const found = [...ids].filter((id) => id.startsWith(start));
  return found.map((id) => Number(id.slice(id.lastIndexOf('-') + 1)));
}

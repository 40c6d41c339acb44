import type { Dossier } from '../../src/dossier/read/dossier.type.js';
import { itemAt, oneOf, random, zipf } from './random.js';

// The things of the corpus. Each follows from its number alone, so that every dossier tells the same of it.

const given =
  'Anna Bruno Chloe David Elena Farid Greta Hugo Ines Jonas Karim Lena Marc Nadia Oscar Paula'.split(' ');
const family =
  'Maes Peeters Nguyen Tran Dubois Rossi Schmidt Novak Kowalski Tanaka Kim Garcia Silva Jensen'.split(' ');
const words =
  'border transit cargo risk tariff container port airport origin valuation audit window data training'.split(
    ' ',
  );
const titles = ['Director General', 'Head of Unit', 'Liaison Officer', 'Analyst'];
const eventKinds = ['conference', 'meeting', 'session', 'visit', 'working-group-meeting', 'dg-conference'];
const organisationKinds = ['customs', 'ministry', 'law-enforcement', 'public-body'];

/** The place of countries in the order of their use, Belgium first: the country that the questions ask for. */
const places = [
  'place:be',
  'place:vn',
  'place:de',
  'place:fr',
  'place:jp',
  'place:at',
  'place:au',
  'place:cn',
];
const place = zipf(places);
const firstDay = Date.UTC(2010, 0, 1) / 864e5;
const days = 6000;

/** @param day counted from the first of the corpus */
export const isoDay = (day: number): string => new Date((firstDay + day) * 864e5).toISOString().slice(0, 10);

type Person = NonNullable<Dossier['people']>[number];

export function person(number: number, organisations: number): Person {
  const name = `${itemAt(given, number)} ${itemAt(family, Math.floor(number / 7))} ${number}`;
  const office = {
    title: itemAt(titles, number),
    organisation: organisationId(number % organisations),
  };
  return { id: personId(number), name: { en: name }, positions: [{ ...office, at: 'p1' }], at: 'p1' };
}

export function organisation(number: number): NonNullable<Dossier['organisations']>[number] {
  const kind = itemAt(organisationKinds, number);
  const name = { en: `Office ${number} for ${itemAt(words, number)}` };
  return { id: organisationId(number), name, kind, place: itemAt(places, number), at: 'p1' };
}

type Event = NonNullable<Dossier['events']>[number];

export function event(number: number): Event & { name: { en: string }; date: string } {
  const chance = random(number);
  const about = Array.from({ length: 3 }, () => oneOf(chance, words)).join(' ');
  const series = chance() < 0.3 ? { series: oneOf(chance, ['series:asem-dgc', 'series:asem-awc']) } : {};
  return {
    id: `event:e${number}`,
    name: { en: `Talks on ${about} ${number}` },
    kind: oneOf(chance, eventKinds),
    date: isoDay(Math.floor(chance() * days)),
    place: place(chance),
    ...series,
    at: 'h',
  };
}

export function priority(number: number): NonNullable<Dossier['priorities']>[number] {
  return {
    id: priorityId(number),
    name: { en: `Better ${itemAt(words, number)} ${number}` },
    at: 'p2',
  };
}

const personId = (number: number): string => `person:p${number}`;
const organisationId = (number: number): string => `organisation:o${number}`;
export const priorityId = (number: number): string => `priority:p${number}`;

import { oneOf, random, zipf } from './random.mjs';

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

/** @param {number} day */
export const isoDay = (day) => new Date((firstDay + day) * 864e5).toISOString().slice(0, 10);

/** @param {number} number */
export function person(number, organisations) {
  const name = `${given[number % given.length]} ${family[Math.floor(number / 7) % family.length]} ${number}`;
  const office = {
    title: titles[number % titles.length],
    organisation: organisationId(number % organisations),
  };
  return { id: personId(number), name: { en: name }, positions: [{ ...office, at: 'p1' }], at: 'p1' };
}

/** @param {number} number */
export function organisation(number) {
  const kind = organisationKinds[number % organisationKinds.length];
  const name = { en: `Office ${number} for ${words[number % words.length]}` };
  return { id: organisationId(number), name, kind, place: places[number % places.length], at: 'p1' };
}

/** @param {number} number */
export function event(number) {
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

/** @param {number} number */
export function priority(number) {
  return {
    id: priorityId(number),
    name: { en: `Better ${words[number % words.length]} ${number}` },
    at: 'p2',
  };
}

/** @param {number} number */
export const personId = (number) => `person:p${number}`;
/** @param {number} number */
export const organisationId = (number) => `organisation:o${number}`;
/** @param {number} number */
export const priorityId = (number) => `priority:p${number}`;

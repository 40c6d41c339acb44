import type { Dossier } from '../../src/dossier/read/dossier.type.js';
import { event, isoDay, organisation, person, priority, priorityId } from './things.js';
import { oneOf, random, zipf, type Chance } from './random.js';
import { perEvent, type Size } from './sizes.js';

// Dossiers by chance, skewed like the real ones: a few threats have most of the participations, some people are seen
// everywhere, a tenth of the events has two documents. Made one after another: memory does not grow with their number.

/** From the most to the least spoken of; each has its place in the vocabulary. */
export const threats = [
  'threat:drug-trafficking',
  'threat:customs-fraud',
  'threat:smuggling',
  'threat:counterfeiting',
  'threat:organised-crime',
  'threat:tobacco-smuggling',
  'threat:environmental-crime',
  'threat:corruption',
  'threat:firearms-trafficking',
  'threat:terrorism',
] as const;
/** A threat with the same few participations at every size. */
export const rareThreat = 'threat:irregular-migration';
const rareParticipations = 60;

/** Bodies that send people to an event, as many each. */
const delegations = 5;

const threat = zipf(threats);
const roles = ['speaker', 'speaker', 'panelist', 'chair', 'moderator', 'participant'];
/** How many times a priority was taken up again. */
export const lineage = 8;

/** What the dossiers of the corpus have, of all that dossiers may have. */
export type Report = Required<Pick<Dossier, 'organisations' | 'people' | 'participations'>> &
  Dossier & { events: [Held] };
type Held = ReturnType<typeof event>;
type Participation = NonNullable<Dossier['participations']>[number];
type Relation = NonNullable<Dossier['relations']>[number];
type About = NonNullable<Participation['about']>;

/** All dossiers of a size. */
export function* dossiers(size: Size): Generator<Dossier> {
  for (let number = 0; number < size.events; number += 1) {
    const report = reportOf(number, size);
    yield report;
    if (number % 10 === 0) yield announcementOf(report);
  }
}

function reportOf(number: number, size: Size): Report {
  const chance = random(number + 1_000_000_007);
  const held = event(number);
  const bodies = numbers(chance, delegations, size.organisations);
  const people = bodies.flatMap((body) => delegation(chance, body, size));
  return {
    dossier: 1,
    document: documentOf(`bench-${number}`, `Report of ${held.name.en}`, held.date),
    organisations: bodies.map(organisation),
    people,
    events: [held],
    participations: people.map(({ id }, index) => participation(id, held.id, number, index, size, chance)),
    ...agenda(number, held.id, size, chance),
  };
}

/** The same as it was to be: its statements are planned, and others support the same participations. */
function announcementOf({
  document,
  participations,
  events: [held],
  people,
  organisations,
}: Report): Dossier {
  const before = isoDay(Math.floor(Date.parse(held.date) / 864e5) - Date.UTC(2010, 0, 1) / 864e5 - 20);
  return {
    dossier: 1,
    document: documentOf(`${document.id}-plan`, `Programme of ${held.name.en}`, before),
    organisations,
    people,
    events: [{ ...held, status: 'planned' }],
    participations: participations.map((one) => ({ ...one, status: 'planned' })),
  };
}

function documentOf(id: string, title: string, published: string): Dossier['document'] {
  const origin = { language: 'en', publisher: 'Bench', retrieved: '2026-01-01', extent: 'full' } as const;
  return { id, title, url: `https://example.org/${id}`, published, ...origin };
}

/** People of one body have numbers that differ by the number of bodies. */
function delegation(
  chance: Chance,
  body: number,
  { people, organisations }: Size,
): ReturnType<typeof person>[] {
  const members = numbers(chance, perEvent / delegations, people / organisations);
  return members.map((member) => person(body + member * organisations, organisations));
}

/** Some are seen everywhere: the square of chance favours low numbers. */
function numbers(chance: Chance, count: number, of: number): number[] {
  const found = new Set<number>();
  while (found.size < count) found.add(Math.floor(of * (0.3 * chance() ** 2 + 0.7 * chance())));
  return [...found];
}

function participation(
  who: string,
  at: string,
  number: number,
  index: number,
  size: Size,
  chance: Chance,
): Participation {
  const about = topics(chance);
  const every = Math.floor(size.events / rareParticipations);
  if (index === 0 && number % every === 0 && number / every < rareParticipations) about.push(rareThreat);
  return {
    who,
    event: at,
    role: oneOf(chance, roles),
    ...(about.length > 0 && { about }),
    at: `p${index + 1}`,
  };
}

/** None, one or two topics; one in five only follows from something else. */
function topics(chance: Chance): About {
  const count = Math.floor(chance() * 3);
  const found = new Set(Array.from({ length: count }, () => threat(chance)));
  return [...found].map((topic) =>
    chance() < 0.2 ? { topic, basis: 'inferred', why: 'the office deals with it' } : topic,
  );
}

/** What the event discusses; every twentieth adopts a priority that carries an earlier one on. */
function agenda(
  number: number,
  at: string,
  size: Size,
  chance: Chance,
): Pick<Dossier, 'relations' | 'priorities'> {
  const discussed = [...new Set([threat(chance), threat(chance)])].map((to) => relation('discussed', at, to));
  if (number % 20 !== 0) return { relations: discussed };
  const own = number / 20;
  const earlier = own - Math.max(1, Math.floor(size.priorities / lineage));
  const chain = earlier >= 0 ? [own, earlier] : [own];
  const adopted = relation('adopted', at, priorityId(own));
  const continues = chain.length > 1 ? [relation('continues', priorityId(own), priorityId(earlier))] : [];
  return { priorities: chain.map(priority), relations: [...discussed, adopted, ...continues] };
}

function relation(type: string, from: string, to: string): Relation {
  return { type, from, to, at: 'p2' };
}

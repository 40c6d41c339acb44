import { derivedId, keyOf } from './claim.js';
import {
  aboutOf,
  basisOf,
  participantsOf,
  statusOf,
  type Count,
  type Dossier,
  type Participation,
  type Person,
  type PersonPosition,
  type Relation,
} from '../read/dossier.type.js';
import { relationshipType } from '../vocabulary/kinds.js';
import type { ClaimSink } from './claim-sink.js';

/** Claims on what ties the things together: participations, their topics, offices, relations, counts. */
export function projectFacts(dossier: Dossier, symmetric: ReadonlySet<string>, sink: ClaimSink): void {
  for (const person of dossier.people ?? []) {
    for (const position of person.positions ?? []) projectPosition(person, position, sink);
  }
  for (const participation of dossier.participations ?? []) {
    for (const actor of participantsOf(participation)) projectParticipation(actor, participation, sink);
  }
  for (const relation of dossier.relations ?? [])
    projectRelation(relation, symmetric.has(relation.type), sink);
  for (const count of dossier.counts ?? []) projectCount(count, sink);
}

/** The key of a position folds the case of its title: "Secretary General" and "secretary general" are one office. */
function projectPosition(person: Person, position: PersonPosition, sink: ClaimSink): void {
  const { title, lang, label, organisation, from, to, asOf, notes } = position;
  const key = [person.id, organisation ?? null, title?.toLowerCase() ?? null];
  const titleLang = title === undefined ? undefined : (lang ?? sink.language);
  const entities = organisation === undefined ? [person.id] : [person.id, organisation];
  const values = { holder: person.id, organisation, title, titleLang, label, from, to, asOf, notes };
  sink.add('position', key, entities, values, { locator: position.at ?? person.at });
}

function projectParticipation(actor: string, participation: Participation, sink: ClaimSink): void {
  const { event, role, onBehalfOf, capacity, subject, period, notes, why, at } = participation;
  const status = statusOf(participation);
  const entities = [actor, event, ...(onBehalfOf === undefined ? [] : [onBehalfOf])];
  const values = { actor, event, role, onBehalfOf, capacity, subject, period, notes };
  const on = { status, basis: basisOf(participation), why, locator: at };
  sink.add('participation', [actor, event, role], entities, values, on);
  const id = derivedId('participation', keyOf('participation', actor, event, role));
  for (const { topic, basis, why: reason } of (participation.about ?? []).map(aboutOf)) {
    const ground = { status, basis, why: reason, locator: at };
    sink.add('about', [id, topic], [topic, actor, event], { participation: id, topic }, ground);
  }
}

/** A symmetric relation holds both ways: its ends are sorted, so that two documents meet in one relationship. */
function projectRelation(relation: Relation, symmetric: boolean, sink: ClaimSink): void {
  const { type, date, period, rank, horizon, notes, why, at } = relation;
  const ends = [relation.from, relation.to];
  const [from, to] = symmetric ? ends.sort() : ends;
  const on = { status: statusOf(relation), basis: basisOf(relation), why, locator: at };
  const key = [relationshipType(type), from ?? null, to ?? null];
  sink.add('relation', key, ends, { date, period, rank, horizon, notes }, on);
}

function projectCount(count: Count, sink: ClaimSink): void {
  const { at, notes, status: _status, ...values } = count;
  const status = statusOf(count);
  const key = [
    count.of,
    count.what,
    count.detail ?? null,
    count.unit ?? null,
    count.period ?? null,
    count.qualifier ?? null,
    count.value,
    count.upTo ?? null,
    count.outOf ?? null,
    status,
  ];
  sink.add('count', key, [count.of], { ...values, notes }, { status, locator: at });
}

import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts, chosen, facts } from './entity/facts.type.js';
import { FuzzyDate, fuzzyDate } from './entity/fuzzy-date.type.js';
import { LocalizedText, texts } from './entity/localized-text.type.js';
import { relations } from './entity/relations.js';
import { UrlScalar } from './entity/scalars.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { Actor } from './entity/actor.type.js';
import { OrganisationKind, Stage } from '../generated/enums.js';
import { mapped, type } from '../plan/declare/registry.js';
import { counts, type Count } from './count.type.js';
import type { Event } from './event.type.js';
import type { Threat } from './threat.type.js';
import type { Initiative } from './initiative.type.js';
import type { Priority } from './priority.type.js';
import type { Topic } from './entity/topic.type.js';
import type { Instrument } from './instrument.type.js';
import type { Place } from './place.type.js';

@ObjectType({
  implements: [Node, Entity, Actor],
  description: 'What acts as a body: an authority, a committee, a company, a standing network.',
})
export class Organisation {
  @Field(() => OrganisationKind, {
    nullable: true,
    description: 'What sort of body it is; the choice is ours.',
  })
  kind: OrganisationKind | null;

  @Field(() => Stage, { nullable: true, description: 'How far it has come.' })
  stage: Stage | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'The time for which it exists or existed.' })
  period: FuzzyDate | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its web address.' })
  website: string | null;

  @Field(() => type('Place'), {
    nullable: true,
    description: 'Where it has its seat, or for which country it acts.',
  })
  place: Place | null;

  @Field(() => type('Organisation'), { nullable: true, description: 'The larger body that it is part of.' })
  partOf: Organisation | null;

  @Facts('Organisation', 'Bodies that are part of it.')
  parts: Connection<Organisation>;

  @Field(() => [LocalizedText], { description: 'What it is about, in the words of a source.' })
  subject: LocalizedText[];

  @Field(() => [type('Count')], {
    description: 'Numbers that sources give; where they disagree, all of them.',
  })
  counts: Count[];

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];

  @Facts('Entity', 'Initiatives and bodies that were started there, or by it.')
  launched: Connection<Entity>;

  @Facts('Entity', 'Where, or by whom, it was started.')
  launchedBy: Connection<Entity>;

  @Facts('Topic', 'Initiatives and instruments put forward there, or by it.')
  proposed: Connection<Topic>;

  @Facts('Instrument', 'What it signed.')
  signed: Connection<Instrument>;

  @Facts('Threat', 'Threats that it is directed against.')
  addresses: Connection<Threat>;

  @Facts('Priority', 'Priorities that it fixes, or that are its own, by rank.')
  setsPriorities: Connection<Priority>;

  @Facts('Instrument', 'Instruments that it carries out.')
  implements: Connection<Instrument>;

  @Facts('Actor', 'Bodies and alliances that it belongs to.')
  memberOf: Connection<Actor>;

  @Facts('Actor', 'Who belongs to it.')
  members: Connection<Actor>;

  @Facts('Initiative', 'Initiatives that it runs, manages or supervises.')
  coordinates: Connection<Initiative>;

  @Facts('Actor', 'Initiatives and bodies that it pays for.')
  funds: Connection<Actor>;

  @Facts('Actor', 'Who pays for it.')
  fundedBy: Connection<Actor>;

  @Facts('Actor', 'With whom it works together.')
  cooperatesWith: Connection<Actor>;

  @Facts('Topic', 'The wholes of which it is a part.')
  coveredBy: Connection<Topic>;

  @Facts('Entity', 'What rests on it as mandate, ground, tool or model.')
  basisFor: Connection<Entity>;

  @Facts('Event', 'Events that had it on their agenda, the latest first.')
  discussedAt: Connection<Event>;

  @Facts('Organisation', 'Whom it comes after, in office or in a sequence.')
  succeeds: Connection<Organisation>;

  @Facts('Organisation', 'Who comes after it, in office or in a sequence.')
  succeededBy: Connection<Organisation>;
}

mapped(
  Organisation,
  {
    period: fuzzyDate('x.period'),
    place: chosen('(x)-[r:LOCATED_IN]->(y:Place)'),
    partOf: chosen('(x)-[r:PART_OF]->(y:Organisation)'),
    parts: facts('(x)<-[r:PART_OF]-(y:Organisation)'),
    subject: texts('x.subject'),
    launched: relations.launched,
    launchedBy: relations.launchedBy,
    proposed: relations.proposed,
    signed: relations.signed,
    addresses: relations.addresses,
    setsPriorities: relations.setsPriorities,
    implements: relations.implements,
    memberOf: relations.memberOf,
    members: relations.members,
    coordinates: relations.coordinates,
    funds: relations.funds,
    fundedBy: relations.fundedBy,
    cooperatesWith: relations.cooperatesWith,
    coveredBy: relations.coveredBy,
    basisFor: relations.basisFor,
    discussedAt: relations.discussedAt,
    succeeds: relations.succeeds,
    succeededBy: relations.succeededBy,
    counts,
  },
  { kind: 'organisation' },
);

connectionOf('Organisation');
factConnectionOf('Organisation');

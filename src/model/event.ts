import { Counts } from './count.js';
import { entityRoot } from './entity/entity-root.js';
import { Kind } from './entity/kind.js';
import type { ListOrder } from './entity/list-arguments.js';
import { closed, span, tied, values } from './entity/list-filter.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';
import { participationsAtEvent } from './participation/participation.pages.js';
import { Participations } from './participation/participations.js';

@Kind()
export class Event {
  @Property() kind: unknown;
  @Property() status: unknown;
  @Property() date: unknown;
  @Property() dateWithin: unknown;
  @Property() time: unknown;
  @Property() mode: unknown;
  @Relation() place: unknown;
  @Relation() places: unknown;
  @Relation() series: unknown;
  @Property() ordinal: unknown;
  @Relation() partOf: unknown;
  @Relation() parts: unknown;
  @Relation() framework: unknown;
  @Participations(participationsAtEvent, 'Who had, or is to have, which role there.') participations: unknown;
  @Property() subject: unknown;
  @Property() audience: unknown;
  @Counts() counts: unknown;
  @Property() notes: unknown;
  @Relation() discussed: unknown;
  @Relation() discussedAt: unknown;
  @Relation() adopted: unknown;
  @Relation() adoptedAt: unknown;
  @Relation() launched: unknown;
  @Relation() proposed: unknown;
  @Relation() reported: unknown;
  @Relation() reportedAt: unknown;
  @Relation() addresses: unknown;
  @Relation() setsPriorities: unknown;
  @Relation() basedOn: unknown;
  @Relation() basisFor: unknown;
  @Relation() implements: unknown;
  @Relation() succeeds: unknown;
  @Relation() succeededBy: unknown;
}

const byDate: ListOrder = {
  field: 'DATE',
  description: 'First possible day of the event; unknown counts as earliest of all.',
  direction: 'DESC',
  words: 'the latest first',
};

export const EventRoot = entityRoot(Event, {
  order: byDate,
  filters: {
    kinds: values('kind', 'Of one of these kinds.'),
    status: values('status', 'Planned, happened or cancelled; all if left out.'),
    series: tied(['series'], '<-[:EDITION_OF]-', 'Editions of one of these series.'),
    place: closed(
      ['place'],
      'HELD_UNDER',
      'place',
      'Held in one of these places, or in a place within: a country, city or venue. For example place:be.',
    ),
    topic: closed(
      ['threat', 'priority', 'initiative', 'instrument'],
      'ON_AGENDA',
      'topic',
      'With one of these topics (threats, priorities, initiatives, instruments), or a narrower one, on the agenda.',
    ),
    ...span(
      'Not over before this day. What has no date never matches.',
      'Begun by this day. What has no date never matches.',
    ),
  },
});

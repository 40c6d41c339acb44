import { Field, Float } from 'type-graphql';
import { EvidencedNode } from './entity/evidence.type.js';
import { Node } from './entity/node.type.js';
import { Property } from './entity/property.js';
import { CountKind, CountQualifier, CountUnit, FactStatus } from '../generated/enums.js';
import { Computed, Mapped, type FieldDecorator } from '../plan/declare/decorators.js';
import { list, one } from '../plan/declare/mapping.js';
import { type } from '../plan/declare/registry.js';

@Mapped({
  kind: 'count',
  implements: Node,
  description: 'A number that sources give. Where they disagree, each number is a count of its own.',
})
export class Count extends EvidencedNode {
  @Computed(() => type('Entity'), {
    from: one('(x)-[:OF]->(y:Entity)'),
    description: 'What it is a number of: an event, an initiative, an organisation …',
  })
  of: unknown;

  @Field(() => CountKind, { description: 'What is counted.' })
  what: unknown;

  @Field(() => Float, { description: 'The number, or the lower end of a range.' })
  value: unknown;

  @Field(() => Float, { nullable: true, description: 'The upper end of a range.' })
  upTo: unknown;

  @Field(() => Float, { nullable: true, description: 'The total of which it is a part.' })
  outOf: unknown;

  @Field(() => CountQualifier, {
    nullable: true,
    description: 'How the number is to be read; null if it is exact.',
  })
  qualifier: unknown;

  @Field(() => CountUnit, { nullable: true, description: 'Unit of a quantity.' })
  unit: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'What exactly is counted, for example "counterfeit cigarettes".',
  })
  detail: unknown;

  @Property('The time for which it holds.') period: unknown;

  @Field(() => FactStatus, { description: 'Planned numbers are told before the event.' })
  status: unknown;

  @Property() notes: unknown;
}

const countsOf = list({
  match: 'MATCH (x)<-[:OF]-(y:Count)',
  letters: ['y'],
  order: ['y.what', 'y.value', 'y.id'],
});

/** A field that lists the numbers of an entity. */
export function Counts(): FieldDecorator {
  return Computed(() => [type('Count')], {
    from: countsOf,
    description: 'Numbers that sources give; where they disagree, all of them.',
  });
}

import { Field, Float, ObjectType } from 'type-graphql';
import type { Entity } from './entity/entity.type.js';
import { evidenceOfNode, WithEvidence } from './entity/evidence.type.js';
import { FuzzyDate, fuzzyDate } from './entity/fuzzy-date.type.js';
import { Node } from './entity/node.type.js';
import { CountKind, CountQualifier, CountUnit, FactStatus } from '../generated/enums.js';
import { list, one } from '../plan/declare/mapping.js';
import { mapped, type } from '../plan/declare/registry.js';

@ObjectType({
  implements: Node,
  description: 'A number that sources give. Where they disagree, each number is a count of its own.',
})
export class Count extends WithEvidence {
  @Field(() => type('Entity'), {
    description: 'What it is a number of: an event, an initiative, an organisation …',
  })
  of: Entity;

  @Field(() => CountKind, { description: 'What is counted.' })
  what: CountKind;

  @Field(() => Float, { description: 'The number, or the lower end of a range.' })
  value: number;

  @Field(() => Float, { nullable: true, description: 'The upper end of a range.' })
  upTo: number | null;

  @Field(() => Float, { nullable: true, description: 'The total of which it is a part.' })
  outOf: number | null;

  @Field(() => CountQualifier, {
    nullable: true,
    description: 'How the number is to be read; null if it is exact.',
  })
  qualifier: CountQualifier | null;

  @Field(() => CountUnit, { nullable: true, description: 'Unit of a quantity.' })
  unit: CountUnit | null;

  @Field(() => String, {
    nullable: true,
    description: 'What exactly is counted, for example "counterfeit cigarettes".',
  })
  detail: string | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'The time for which it holds.' })
  period: FuzzyDate | null;

  @Field(() => FactStatus, { description: 'Planned numbers are told before the event.' })
  status: FactStatus;

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];
}

mapped(
  Count,
  { of: one('(x)-[:OF]->(y:Entity)'), period: fuzzyDate('x.period'), ...evidenceOfNode },
  { kind: 'count' },
);

/** The numbers of an entity `x`. */
export const counts = list({
  match: 'MATCH (x)<-[:OF]-(y:Count)',
  letters: ['y'],
  order: ['y.what', 'y.value', 'y.id'],
});

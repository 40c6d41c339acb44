import { ArgsType, Field } from 'type-graphql';
import { EvidencedRelationship } from '../entity/evidence.type.js';
import { TopicBasis } from '../../generated/enums.js';
import { Computed, Mapped } from '../../plan/declare/decorators.js';
import { indent } from '../../plan/declare/fragment.js';
import {
  inside,
  listBy,
  value,
  type Arguments,
  type Fragment,
  type Rows,
} from '../../plan/declare/mapping.js';
import { type } from '../../plan/declare/registry.js';

@Mapped({ letter: 'r', description: 'A topic of a participation, and how firmly the two are tied.' })
export class TopicMention extends EvidencedRelationship {
  @Computed(() => type('Topic'), { from: inside('t'), description: 'The topic.' })
  topic: unknown;

  @Computed(() => TopicBasis, {
    from: value('b'),
    description: 'The firmest basis asked for on which the two are tied.',
  })
  basis: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is inferred or editorial; null if it is stated or on the agenda.',
  })
  why: unknown;
}

@ArgsType()
export class TopicBasisArgument {
  @Field(() => [TopicBasis], {
    nullable: true,
    description:
      'Which bases; STATED, INFERRED and EDITORIAL if left out. With AGENDA also the topics of the event.',
  })
  basis?: TopicBasis[];
}

const writtenBases: TopicBasis[] = [TopicBasis.STATED, TopicBasis.INFERRED, TopicBasis.EDITORIAL];

function basesOf({ basis }: Arguments): TopicBasis[] {
  const given = basis as TopicBasis[] | null | undefined;
  return given && given.length > 0 ? given : writtenBases;
}

function writtenOf(args: Arguments): TopicBasis[] {
  return basesOf(args).filter((basis) => basis !== TopicBasis.AGENDA);
}

const about: Fragment = `MATCH (x)-[r:ABOUT]->(t:Topic) WHERE r.basis IN $basis
RETURN t, r, r.basis AS b`;

// A topic that a source ties to the participation itself is not told once more because it was on the agenda too.
const agenda: Fragment = `MATCH (x)-[:AT]->(e:Event)-[r:DISCUSSED|ADDRESSES]->(t:Topic)
WHERE NOT EXISTS { (x)-[s:ABOUT]->(t) WHERE s.basis IN $basis }
  AND (r:DISCUSSED OR NOT EXISTS { (e)-[:DISCUSSED]->(t) })
RETURN t, r, 'agenda' AS b`;

function branches(shape: { written: boolean; agenda: boolean }): Fragment[] {
  return [...(shape.written ? [about] : []), ...(shape.agenda ? [agenda] : [])];
}

/** The topics of a participation `x`, the firmest first, each once. */
export const topicsOfParticipation = listBy(
  (args) => ({ written: writtenOf(args).length > 0, agenda: basesOf(args).includes(TopicBasis.AGENDA) }),
  (shape): Rows => ({
    match: `CALL (x) {\n  ${indent(branches(shape).join('\nUNION ALL\n'))}\n}`,
    letters: ['t', 'r', 'b'],
    order: [`CASE b WHEN 'stated' THEN 0 WHEN 'inferred' THEN 1 WHEN 'editorial' THEN 2 ELSE 3 END`, 't.id'],
    parameters: { basis: writtenOf },
  }),
);

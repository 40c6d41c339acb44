import { Field, Int, ObjectType } from 'type-graphql';
import { Basis, FactStatus } from '../../generated/enums.js';
import { inside, listBy, value, type Fragment, type List, type Value } from '../../plan/declare/mapping.js';
import { pageSize } from '../../plan/compose/page.js';
import { mapped, type } from '../../plan/declare/registry.js';
import { Takes } from '../../plan/declare/takes.js';
import type { Document } from '../document.type.js';
import { FirstArgument } from './arguments.js';
import { LocalizedText, pairTexts } from './localized-text.type.js';
import { UrlScalar } from './scalars.js';

@ObjectType({ description: 'Which document says so, where in it, and in which names.' })
export class Evidence {
  @Field(() => type('Document'), { description: 'The document that says so.' })
  document: Document;

  @Field(() => String, {
    nullable: true,
    description:
      'Place in the document: h headline, d date line, c caption, p3 third paragraph, b bullet, l list line, t table line, f contact block; for example "h,p1" or "p3-p8".',
  })
  locator: string | null;

  @Field(() => FactStatus, {
    description: 'What this document tells of the fact: planned, happened or cancelled.',
  })
  status: FactStatus;

  @Field(() => Basis, { description: 'How firmly the fact rests on this document.' })
  basis: Basis;

  @Field(() => String, {
    nullable: true,
    description: 'Why the fact is inferred or editorial; null if it is stated.',
  })
  why: string | null;

  @Field(() => [LocalizedText], {
    description: 'The names that this document prints for those whom the fact is about.',
  })
  statedAs: LocalizedText[];

  @Field(() => UrlScalar, { nullable: true, description: 'Address of the document.' })
  url: string | null;
}

// The claim knows whom it concerns, so the names come the same way for a participation, an office or a relation.
const printedNames = `COLLECT {
  MATCH (c)-[:CONCERNS]->(e:Entity)<-[m:MENTIONS]-(d)
  RETURN [m.names, m.langs] ORDER BY e.id
}`;

mapped(
  Evidence,
  {
    document: inside('d'),
    statedAs: value(printedNames, ([rows]) =>
      (rows as unknown[][]).flatMap(([names, langs]) => pairTexts(names, langs)),
    ),
    url: value('d.url'),
  },
  { letter: 'c' },
);

/** The fields of whatever has evidence. */
@ObjectType({ description: 'Something that documents say.' })
export abstract class WithEvidence {
  @Field(() => [type('Evidence')], {
    description:
      'What supports it: one item for each statement of a document, the first published document first. Empty for what the vocabulary alone says.',
  })
  @Takes(() => FirstArgument)
  evidence: Evidence[];

  @Field(() => Int, { description: 'How many statements of documents support it.' })
  evidenceCount: number;
}

/** Evidence of a node: the claims that support it. */
export const evidenceOfNode: { evidence: List; evidenceCount: Value } = {
  evidence: evidenceBy('MATCH (x)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(d:Document)'),
  evidenceCount: value('COUNT { (x)<-[:SUPPORTS]-() }'),
};

/** Evidence of a relationship `r`: the claims that it carries. */
export const evidenceOfRelationship: { evidence: List; evidenceCount: Value } = {
  evidence: evidenceBy('UNWIND r.claims AS k\nMATCH (c:Claim {id: k})<-[:STATES]-(d:Document)'),
  evidenceCount: value('size(r.claims)'),
};

function evidenceBy(match: Fragment): List {
  return listBy(
    () => null,
    () => ({
      match,
      letters: ['c', 'd'],
      order: ['d.earliest IS NULL', 'd.earliest', 'd.id', 'c.id'],
      limit: 'first',
      parameters: { first: pageSize },
    }),
  );
}

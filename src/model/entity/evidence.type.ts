import { Field, Int, ObjectType } from 'type-graphql';
import { Basis, FactStatus } from '../../generated/enums.js';
import { Computed, Mapped } from '../../plan/declare/decorators.js';
import { inside, listBy, value, type Fragment, type List } from '../../plan/declare/mapping.js';
import { pageSize } from '../../plan/compose/page.js';
import { type } from '../../plan/declare/registry.js';
import { supply } from '../../plan/declare/supply.js';
import { FirstArgument } from './arguments.js';
import { LocalizedText, pairTexts } from './localized-text.type.js';
import { UrlScalar } from './scalars.js';

/** The first published document first, as everywhere. */
const firstPublished: readonly Fragment[] = ['d.earliest IS NULL', 'd.earliest', 'd.id', 'c.id'];

/** Evidence by the ids of claims. */
export const evidence = supply('MATCH (c:Claim {id: z})<-[:STATES]-(d:Document)', ['c', 'd'], firstPublished);

// The claim knows whom it concerns, so the names come the same way for a participation, an office or a relation.
const printedNames = `COLLECT {
  MATCH (c)-[:CONCERNS]->(e:Entity)<-[m:MENTIONS]-(d)
  RETURN [m.names, m.langs] ORDER BY e.id
}`;

@Mapped({ letter: 'c', description: 'Which document says so, where in it, and in which names.' })
export class Evidence {
  @Computed(() => type('Document'), { from: inside('d'), description: 'The document that says so.' })
  document: unknown;

  @Field(() => String, {
    nullable: true,
    description:
      'Place in the document: h headline, d date line, c caption, p3 third paragraph, b bullet, l list line, t table line, f contact block; for example "h,p1" or "p3-p8".',
  })
  locator: unknown;

  @Field(() => FactStatus, {
    description: 'What this document tells of the fact: planned, happened or cancelled.',
  })
  status: unknown;

  @Field(() => Basis, { description: 'How firmly the fact rests on this document.' })
  basis: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Why the fact is inferred or editorial; null if it is stated.',
  })
  why: unknown;

  @Computed(() => [LocalizedText], {
    from: value(printedNames, ([rows]) =>
      (rows as unknown[][]).flatMap(([names, langs]) => pairTexts(names, langs)),
    ),
    description: 'The names that this document prints for those whom the fact is about.',
  })
  statedAs: unknown;

  @Computed(() => UrlScalar, {
    from: value('d.url'),
    nullable: true,
    description: 'Address of the document.',
  })
  url: unknown;
}

/**
 * The fields of whatever has evidence.
 *
 * @param claims clauses that bind each claim `c` and its document `d`
 * @param count how many claims there are
 */
function evidenced(claims: Fragment, count: Fragment) {
  @ObjectType({ description: 'Something that documents say.' })
  abstract class WithEvidence {
    @Computed(() => [type('Evidence')], {
      from: evidenceBy(claims),
      takes: FirstArgument,
      description:
        'What supports it: one item for each statement of a document, the first published document first. Empty for what the vocabulary alone says.',
    })
    evidence: unknown;

    @Computed(() => Int, {
      from: value(count),
      description: 'How many statements of documents support it.',
    })
    evidenceCount: unknown;
  }
  return WithEvidence;
}

/** A node with evidence: the claims that support it. */
export const EvidencedNode = evidenced(
  'MATCH (x)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(d:Document)',
  'COUNT { (x)<-[:SUPPORTS]-() }',
);

/** A relationship `r` with evidence: the claims that it carries. */
export const EvidencedRelationship = evidenced(
  'UNWIND r.claims AS k\nMATCH (c:Claim {id: k})<-[:STATES]-(d:Document)',
  'size(r.claims)',
);

function evidenceBy(match: Fragment): List {
  return listBy(
    () => null,
    () => ({
      match,
      letters: ['c', 'd'],
      order: firstPublished,
      limit: 'first',
      parameters: { first: pageSize },
    }),
  );
}

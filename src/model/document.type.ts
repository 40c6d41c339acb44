import { Field, ObjectType } from 'type-graphql';
import { PageArguments } from './entity/arguments.js';
import { connectionOf, type Connection } from './entity/connection.type.js';
import { factConnectionOf, Facts, chosen, datedFacts, relation } from './entity/facts.type.js';
import { FuzzyDate, fuzzyDate } from './entity/fuzzy-date.type.js';
import { LocalizedText, texts } from './entity/localized-text.type.js';
import { DateScalar, LanguageTagScalar, UrlScalar } from './entity/scalars.js';
import { Node } from './entity/node.type.js';
import { Entity } from './entity/entity.type.js';
import { DocumentExtent } from '../generated/enums.js';
import { mapped, type } from '../plan/declare/registry.js';
import { Takes } from '../plan/declare/takes.js';

@ObjectType({
  implements: [Node, Entity],
  description: 'A source: what it states is in the graph, never its text.',
})
export class Document {
  @Field(() => String, { nullable: true, description: 'Its title as printed.' })
  title: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language it is in.' })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it was read.' })
  url: string | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was published.' })
  published: FuzzyDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was read.' })
  retrieved: string | null;

  @Field(() => DocumentExtent, { nullable: true, description: 'How much of it was read.' })
  extent: DocumentExtent | null;

  @Field(() => type('Document'), {
    nullable: true,
    description: 'The document of which it is a translation.',
  })
  translationOf: Document | null;

  @Facts('Document', 'Its translations, the latest first.')
  translations: Connection<Document>;

  @Field(() => type('MentionConnection'), { description: 'What it speaks of, and in which names.' })
  @Takes(() => PageArguments)
  mentions: Connection<Entity>;

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];
}

mapped(
  Document,
  {
    published: fuzzyDate('x.published'),
    translationOf: chosen('(x)-[r:TRANSLATION_OF]->(y:Document)'),
    translations: datedFacts('(x)<-[r:TRANSLATION_OF]-(y:Document)'),
    mentions: relation('(x)-[r:MENTIONS]->(y:Entity)', ['y.id'], 'ASC'),
  },
  { kind: 'document' },
);

connectionOf('Document');
factConnectionOf('Document');

@ObjectType({ description: 'How a document speaks of a thing.' })
abstract class Mention {
  @Field(() => [String], {
    description:
      'Places in the document where it speaks of the thing, for example h and p1; see Evidence.locator.',
  })
  locators: string[];

  @Field(() => [LocalizedText], { description: 'The names that the document prints for it.' })
  names: LocalizedText[];
}

connectionOf('Mention', 'Entity', Mention, { names: texts('r.names', 'r.langs') });

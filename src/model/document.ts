import { Field, ObjectType } from 'type-graphql';
import { kindNames } from '../base/model.js';
import { PageArguments } from './entity/arguments.js';
import { connectionOf } from './entity/connection.type.js';
import { entityRoot } from './entity/entity-root.js';
import { relation } from './entity/facts.type.js';
import { Kind } from './entity/kind.js';
import type { ListOrder } from './entity/list-arguments.js';
import { span, tied, values } from './entity/list-filter.js';
import { LocalizedText, texts } from './entity/localized-text.type.js';
import { Property } from './entity/property.js';
import { Relation } from './entity/relation.js';
import { Computed } from '../plan/declare/decorators.js';
import { type } from '../plan/declare/registry.js';

@Kind()
export class Document {
  @Property() title: unknown;
  @Property() language: unknown;
  @Property() publisher: unknown;
  @Property() url: unknown;
  @Property() published: unknown;
  @Property() retrieved: unknown;
  @Property() extent: unknown;
  @Relation() translationOf: unknown;
  @Relation() translations: unknown;
  @Computed(() => type('MentionConnection'), {
    from: relation('(x)-[r:MENTIONS]->(y:Entity)', ['y.id'], 'ASC'),
    takes: PageArguments,
    description: 'What it speaks of, and in which names.',
  })
  mentions: unknown;
  @Property() notes: unknown;
}

@ObjectType({ description: 'How a document speaks of a thing.' })
abstract class Mention {
  @Field(() => [String], {
    description:
      'Places in the document where it speaks of the thing, for example h and p1; see Evidence.locator.',
  })
  locators: unknown;

  @Computed(() => [LocalizedText], {
    from: texts('r.names', 'r.langs'),
    description: 'The names that the document prints for it.',
  })
  names: unknown;
}

connectionOf('Mention', { of: 'Entity', edge: Mention });

const byPublication: ListOrder = {
  field: 'PUBLISHED',
  description: 'First possible day of publication; unknown counts as earliest of all.',
  direction: 'DESC',
  words: 'the latest published first',
};

export const DocumentRoot = entityRoot(Document, {
  order: byPublication,
  filters: {
    language: values('language', 'In one of these languages, exactly as tagged. For example fr.'),
    publisher: values(
      'publisher',
      'Published by one of these, exactly as a document shows it in the field publisher.',
    ),
    mentions: tied(kindNames, '<-[:MENTIONS]-', 'Which mention one of these things, whatever they are.'),
    ...span(
      'Not published before this day. What has no date never matches.',
      'Published by this day. What has no date never matches.',
    ),
  },
});

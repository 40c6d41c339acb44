import { Field, ID, InputType } from 'type-graphql';
import type { ListOrder } from './entity/list-arguments.js';
import { span, tied, values } from './entity/list-filter.js';
import { rootList } from './entity/root-list.js';
import { DateScalar, LanguageTagScalar } from './entity/scalars.js';

@InputType({
  description:
    'Which documents: all that is given must hold, of a list one item suffices. An empty list is as none. An id that nothing bears is an error.',
})
export class DocumentFilter {
  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: 'In one of these languages, exactly as tagged. For example fr.',
  })
  language?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Published by one of these, exactly as a document shows it in the field publisher.',
  })
  publisher?: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Not published before this day. What has no date never matches.',
  })
  from?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Published by this day. What has no date never matches.',
  })
  to?: string;

  @Field(() => [ID], { nullable: true, description: 'Which mention one of these things, whatever they are.' })
  mentions?: string[];
}

const byPublication: ListOrder = {
  field: 'PUBLISHED',
  description: 'First possible day of publication; unknown counts as earliest of all.',
  key: 'order',
  direction: 'DESC',
  words: 'the latest published first',
};

/** All kinds of things that a document can mention. */
const entityKinds = [
  'person',
  'organisation',
  'event',
  'series',
  'place',
  'threat',
  'priority',
  'initiative',
  'instrument',
  'document',
];

/** All documents. */
export const documents = rootList({
  type: 'Document',
  many: 'documents',
  filter: DocumentFilter,
  order: byPublication,
  filters: {
    language: values('language'),
    publisher: values('publisher'),
    mentions: tied(entityKinds, '<-[:MENTIONS]-'),
    ...span,
  },
});

import { Field } from 'type-graphql';
import { Computed, Mapped } from '../../plan/declare/decorators.js';
import { inside, sameRow } from '../../plan/declare/mapping.js';
import { type } from '../../plan/declare/registry.js';
import { connectionOf } from './connection.type.js';
import { LocalizedText, texts } from './localized-text.type.js';

@Mapped({ letter: 'r', description: 'A document that mentions a thing.' })
export class Citation {
  @Computed(() => type('Document'), { from: inside('y'), description: 'The document.' })
  document: unknown;

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

connectionOf('Citation', { node: sameRow() });

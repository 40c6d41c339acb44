import { Field, ObjectType } from 'type-graphql';
import type { Document } from '../document.type.js';
import { inside, sameRow } from '../../plan/declare/mapping.js';
import { mapped, type } from '../../plan/declare/registry.js';
import { connectionOf } from './connection.type.js';
import { LocalizedText, texts } from './localized-text.type.js';

@ObjectType({ description: 'A document that mentions a thing.' })
export class Citation {
  @Field(() => type('Document'), { description: 'The document.' })
  document: Document;

  @Field(() => [String], {
    description:
      'Places in the document where it speaks of the thing, for example h and p1; see Evidence.locator.',
  })
  locators: string[];

  @Field(() => [LocalizedText], { description: 'The names that the document prints for it.' })
  names: LocalizedText[];
}

mapped(Citation, { document: inside('y'), names: texts('r.names', 'r.langs') }, { letter: 'r' });

connectionOf('Citation', 'Citation', undefined, {}, sameRow());

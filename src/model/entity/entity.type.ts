import { Field, InterfaceType } from 'type-graphql';
import { connection, value } from '../../plan/declare/mapping.js';
import { behindCursor, follows, pageParameters } from '../../plan/compose/page.js';
import { mapped, type } from '../../plan/declare/registry.js';
import { Takes } from '../../plan/declare/takes.js';
import type { Citation } from './citation.type.js';
import { LanguageArgument, PageArguments } from './arguments.js';
import { factConnectionOf } from './facts.type.js';
import { connectionOf, type Connection } from './connection.type.js';
import { LocalizedText, pairTexts, pickText, rowTexts } from './localized-text.type.js';
import { Node } from './node.type.js';

@InterfaceType({
  implements: Node,
  description: 'A thing that documents speak of: it has names, and documents that mention it.',
})
export abstract class Entity extends Node {
  @Field(() => String, {
    description: 'Its name: as printed in a source, else as we label it; its id if it has none.',
  })
  @Takes(() => LanguageArgument)
  name: string;

  @Field(() => [LocalizedText], {
    description: 'Its names in all languages: those printed in sources first, then our labels.',
  })
  names: LocalizedText[];

  @Field(() => [LocalizedText], {
    description: 'Further names printed in sources, for example abbreviations.',
  })
  aliases: LocalizedText[];

  @Field(() => type('CitationConnection'), {
    description: 'Documents that mention it, the latest published first, with the names that they print.',
  })
  @Takes(() => PageArguments)
  sources: Connection<Citation>;
}

function namesWhere(condition: string): string {
  return `COLLECT {
  MATCH (x)<-[:NAMES]-(n:Name) WHERE ${condition}
  RETURN [n.text, n.lang] ORDER BY n.kind DESC, n.lang, n.text
}`;
}

const sources = ['y.order'];

mapped(Entity, {
  name: value(
    ['x.displayNames', 'x.displayLangs', 'x.id'],
    ([names, langs, id], { lang }) => pickText(pairTexts(names, langs), lang as string | undefined) ?? id,
  ),
  names: value(namesWhere(`n.kind <> 'alias'`), rowTexts),
  aliases: value(namesWhere(`n.kind = 'alias'`), rowTexts),
  sources: connection(follows, (behind) => ({
    page: `MATCH (x)<-[r:MENTIONS]-(y:Document)${behind ? ` WHERE ${behindCursor(sources, 'DESC')}` : ''}`,
    all: 'MATCH (x)<-[:MENTIONS]-(y:Document)',
    letters: ['y', 'r'],
    keys: sources,
    direction: 'DESC',
    cursors: 'sources',
    parameters: pageParameters('sources', sources.length),
  })),
});

connectionOf('Entity');
factConnectionOf('Entity');

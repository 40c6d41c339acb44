import { Computed, MappedInterface } from '../../plan/declare/decorators.js';
import { connection, value } from '../../plan/declare/mapping.js';
import { type } from '../../plan/declare/registry.js';
import { behindCursor, follows, pageParameters } from '../../plan/compose/page.js';
import { LanguageArgument, PageArguments } from './arguments.js';
import { connectionOf } from './connection.type.js';
import { factConnectionOf } from './facts.type.js';
import { LocalizedText, pairTexts, pickText, rowTexts } from './localized-text.type.js';
import { Node } from './node.type.js';

function namesWhere(condition: string): string {
  return `COLLECT {
  MATCH (x)<-[:NAMES]-(n:Name) WHERE ${condition}
  RETURN [n.text, n.lang] ORDER BY n.kind DESC, n.lang, n.text
}`;
}

const byPublication = ['y.order'];

@MappedInterface({
  implements: Node,
  description: 'A thing that documents speak of: it has names, and documents that mention it.',
})
export abstract class Entity extends Node {
  @Computed(() => String, {
    from: value(
      ['x.displayNames', 'x.displayLangs', 'x.id'],
      ([names, langs, id], { lang }) => pickText(pairTexts(names, langs), lang as string | undefined) ?? id,
    ),
    takes: LanguageArgument,
    description: 'Its name: as printed in a source, else as we label it; its id if it has none.',
  })
  name: unknown;

  @Computed(() => [LocalizedText], {
    from: value(namesWhere(`n.kind <> 'alias'`), rowTexts),
    description: 'Its names in all languages: those printed in sources first, then our labels.',
  })
  names: unknown;

  @Computed(() => [LocalizedText], {
    from: value(namesWhere(`n.kind = 'alias'`), rowTexts),
    description: 'Further names printed in sources, for example abbreviations.',
  })
  aliases: unknown;

  @Computed(() => type('CitationConnection'), {
    from: connection(follows, (behind) => ({
      page: `MATCH (x)<-[r:MENTIONS]-(y:Document)${behind ? ` WHERE ${behindCursor(byPublication, 'DESC')}` : ''}`,
      all: 'MATCH (x)<-[:MENTIONS]-(y:Document)',
      letters: ['y', 'r'],
      keys: byPublication,
      direction: 'DESC',
      cursors: 'sources',
      parameters: pageParameters('sources', byPublication.length),
    })),
    takes: PageArguments,
    description: 'Documents that mention it, the latest published first, with the names that they print.',
  })
  sources: unknown;
}

connectionOf('Entity');
factConnectionOf('Entity');

import { LanguageArgument } from './entity/arguments.js';
import { EvidencedNode } from './entity/evidence.type.js';
import { FuzzyDate, fuzzyDate, fuzzyDates } from './entity/fuzzy-date.type.js';
import { LocalizedText, pickText } from './entity/localized-text.type.js';
import { Node } from './entity/node.type.js';
import { Property } from './entity/property.js';
import { Computed, Mapped } from '../plan/declare/decorators.js';
import { one, value } from '../plan/declare/mapping.js';
import { type } from '../plan/declare/registry.js';

const titleColumns = ['x.title', 'x.titleLang', 'x.label'];

function titlesOf([title, titleLang, label]: readonly unknown[]): LocalizedText[] {
  const printed = typeof title === 'string' ? [{ lang: String(titleLang ?? 'und'), value: title }] : [];
  return typeof label === 'string' ? [...printed, { lang: 'en', value: label }] : printed;
}

@Mapped({
  kind: 'position',
  implements: Node,
  description: 'An office or function that somebody holds or held.',
})
export class Position extends EvidencedNode {
  @Computed(() => String, {
    from: value(
      titleColumns,
      (columns, { lang }) => pickText(titlesOf(columns), lang as string | undefined) ?? null,
    ),
    nullable: true,
    takes: LanguageArgument,
    description:
      'Its title: as printed in a source, or in English as we label it; null if the sources give none.',
  })
  title: unknown;

  @Computed(() => [LocalizedText], {
    from: value(titleColumns, titlesOf),
    description: 'Its title as printed in a source, and in English as we label it.',
  })
  titles: unknown;

  @Computed(() => type('Actor'), {
    from: one('(x)-[:HELD_BY]->(y:Actor)'),
    description: 'Who holds or held it.',
  })
  holder: unknown;

  @Computed(() => type('Actor'), {
    from: one('(x)-[:IN]->(y:Actor)'),
    nullable: true,
    description: 'In which organisation or initiative; null if the sources do not say.',
  })
  organisation: unknown;

  @Computed(() => FuzzyDate, {
    from: fuzzyDate('x.from'),
    nullable: true,
    description: 'Since when; null if the sources do not say.',
  })
  from: unknown;

  @Computed(() => FuzzyDate, {
    from: fuzzyDate('x.to'),
    nullable: true,
    description: 'Until when; null if the sources do not say.',
  })
  to: unknown;

  @Computed(() => [FuzzyDate], {
    from: fuzzyDates('x.asOf'),
    description: 'Dates at which sources show it held.',
  })
  asOf: unknown;

  @Property() notes: unknown;
}

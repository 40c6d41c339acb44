import { Field, ObjectType } from 'type-graphql';
import type { Actor } from './entity/actor.type.js';
import { LanguageArgument } from './entity/arguments.js';
import { evidenceOfNode, WithEvidence } from './entity/evidence.type.js';
import { FuzzyDate, fuzzyDate, fuzzyDates } from './entity/fuzzy-date.type.js';
import { LocalizedText, pickText } from './entity/localized-text.type.js';
import { Node } from './entity/node.type.js';
import { one, value } from '../plan/declare/mapping.js';
import { mapped, type } from '../plan/declare/registry.js';
import { Takes } from '../plan/declare/takes.js';

@ObjectType({ implements: Node, description: 'An office or function that somebody holds or held.' })
export class Position extends WithEvidence {
  @Field(() => String, {
    nullable: true,
    description:
      'Its title: as printed in a source, or in English as we label it; null if the sources give none.',
  })
  @Takes(() => LanguageArgument)
  title: string | null;

  @Field(() => [LocalizedText], {
    description: 'Its title as printed in a source, and in English as we label it.',
  })
  titles: LocalizedText[];

  @Field(() => type('Actor'), { description: 'Who holds or held it.' })
  holder: Actor;

  @Field(() => type('Actor'), {
    nullable: true,
    description: 'In which organisation or initiative; null if the sources do not say.',
  })
  organisation: Actor | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'Since when; null if the sources do not say.' })
  from: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'Until when; null if the sources do not say.' })
  to: FuzzyDate | null;

  @Field(() => [FuzzyDate], { description: 'Dates at which sources show it held.' })
  asOf: FuzzyDate[];

  @Field(() => [String], { description: 'Short remarks of ours, in English.' })
  notes: string[];
}

const titleColumns = ['x.title', 'x.titleLang', 'x.label'];

function titlesOf([title, titleLang, label]: readonly unknown[]): LocalizedText[] {
  const printed = typeof title === 'string' ? [{ lang: String(titleLang ?? 'und'), value: title }] : [];
  return typeof label === 'string' ? [...printed, { lang: 'en', value: label }] : printed;
}

mapped(
  Position,
  {
    title: value(
      titleColumns,
      (columns, { lang }) => pickText(titlesOf(columns), lang as string | undefined) ?? null,
    ),
    titles: value(titleColumns, titlesOf),
    holder: one('(x)-[:HELD_BY]->(y:Actor)'),
    organisation: one('(x)-[:IN]->(y:Actor)'),
    from: fuzzyDate('x.from'),
    to: fuzzyDate('x.to'),
    asOf: fuzzyDates('x.asOf'),
    ...evidenceOfNode,
  },
  { kind: 'position' },
);

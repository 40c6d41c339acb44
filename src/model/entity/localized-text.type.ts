import { Field, ObjectType } from 'type-graphql';
import { value, type Fragment, type Value } from '../../plan/declare/mapping.js';
import { LanguageTagScalar } from './scalars.js';

@ObjectType({ description: 'A text with the language that it is in.', simpleResolvers: true })
export class LocalizedText {
  @Field(() => LanguageTagScalar, { description: 'Language of the text, for example fr.' })
  lang: string;

  @Field(() => String, { description: 'The text itself.' })
  value: string;
}

/** Texts that the graph keeps in two parallel lists, `x.subject` and `x.subjectLang`; none if it has none. */
export function texts(property: Fragment, languages = `${property}Lang`): Value {
  return value([property, languages], ([values, langs]) => pairTexts(values, langs));
}

/** Two parallel lists, either of which may be null, as texts. */
export function pairTexts(values: unknown, langs: unknown): LocalizedText[] {
  const languages = (langs ?? []) as string[];
  return ((values ?? []) as string[]).map((text, index) => ({
    lang: languages[index] ?? 'und',
    value: text,
  }));
}

/** Rows `[text, lang]` as texts, each once. */
export function rowTexts([rows]: readonly unknown[]): LocalizedText[] {
  const byText = new Map((rows as [string, string][]).map((row) => [JSON.stringify(row), row]));
  return [...byText.values()].map(([text, lang]) => ({ lang, value: text }));
}

/**
 * The text in the language asked for, else in its main language (`sr` for `sr-Latn`), else in English, else in French,
 * else the first. Undefined if there is none.
 */
export function pickText(available: readonly LocalizedText[], asked: string | undefined): string | undefined {
  const wanted = [asked?.toLowerCase(), asked?.toLowerCase().split('-')[0], 'en', 'fr'];
  for (const lang of wanted) {
    const found = available.find((text) => text.lang.toLowerCase() === lang);
    if (found) return found.value;
  }
  return available[0]?.value;
}

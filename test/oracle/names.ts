import type { Store, Thing } from './store.js';
import { pick, together, type Text } from './texts.js';

interface LanguageArgument {
  lang?: string | null;
}

/** The name of a thing in a language, or its id. */
export function nameIn({ displayNames, displayLangs, id }: Thing, { lang }: LanguageArgument): string {
  return pick(together(displayNames, displayLangs), lang) ?? id;
}

/** Names printed in sources, then our labels; or what sources print besides. */
export function namesOf(kinds: readonly string[]) {
  return async ({ id }: Thing, _args: unknown, store: Store): Promise<Text[]> => {
    const rows = await store.rows(
      `MATCH (:Entity {id: $id})<-[:NAMES]-(n:Name) WHERE n.kind IN $kinds
       RETURN DISTINCT n.text AS value, n.lang AS lang, n.kind = 'label' AS ours ORDER BY ours, lang, value`,
      { id, kinds },
    );
    const texts = rows.map(({ value, lang }) => ({ value: String(value), lang: String(lang) }));
    return texts.filter((text, index) => texts.findIndex((other) => areSame(text, other)) === index);
  };
}

function areSame(text: Text, other: Text): boolean {
  return text.value === other.value && text.lang === other.lang;
}

/** The title of an office as printed, and our label. */
export function titlesOf({ title, titleLang, label }: Thing): Text[] {
  return [
    ...(title === undefined ? [] : [{ lang: String(titleLang ?? 'und'), value: String(title) }]),
    ...(label === undefined ? [] : [{ lang: 'en', value: String(label) }]),
  ];
}

/** The title of an office in a language. */
export function titleIn(position: Thing, { lang }: LanguageArgument): string | null {
  return pick(titlesOf(position), lang);
}

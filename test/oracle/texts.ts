export interface Text {
  lang: string;
  value: string;
}

/** Two parallel lists of the graph, texts and their languages, as texts. */
export function together(values: unknown, langs: unknown): Text[] {
  const languages = (langs ?? []) as string[];
  return ((values ?? []) as string[]).map((value, index) => ({ lang: languages[index] ?? 'und', value }));
}

/** The text in the language asked for or a wider one (RFC 4647, lookup), else English, French, any. */
export function pick(texts: readonly Text[], asked: unknown): string | null {
  const parts = typeof asked === 'string' ? asked.split('-') : [];
  const wider = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  for (const lang of [...wider, 'en', 'fr']) {
    const found = texts.find((text) => text.lang.toLowerCase() === lang.toLowerCase());
    if (found) return found.value;
  }
  return texts[0]?.value ?? null;
}

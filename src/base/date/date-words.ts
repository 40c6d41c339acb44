/** The words that surround a date in a label. Each takes the formatted date and gives the phrase. */
export interface DateWords {
  about: (date: string) => string;
  unsure: (date: string) => string;
  oneOf: (dates: string) => string;
  from: (date: string, isDay: boolean) => string;
  until: (date: string, isDay: boolean) => string;
  /** A decade by its first year, such as 2010. */
  decade: (first: string) => string;
  /** A year that is only known to lie between two. */
  between: (first: string, last: string) => string;
  unknown: string;
  unknownYear: string;
}

const en: DateWords = {
  about: (date) => `about ${date}`,
  unsure: (date) => `perhaps ${date}`,
  oneOf: (dates) => `one of ${dates}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  decade: (first) => `${first}s`,
  between: (first, last) => `between ${first} and ${last}`,
  unknown: 'unknown',
  unknownYear: 'year unknown',
};

const fr: DateWords = {
  // After the date, so that it also stands behind "à partir de" and "jusqu'en".
  about: (date) => `${date} environ`,
  unsure: (date) => `${date} (incertain)`,
  oneOf: (dates) => `une de ces dates : ${dates}`,
  from: (date, isDay) => (isDay ? `à partir du ${date}` : `à partir de ${date}`),
  until: (date, isDay) => (isDay ? `jusqu'au ${date}` : `jusqu'en ${date}`),
  decade: (first) => `années ${first}`,
  between: (first, last) => `entre ${first} et ${last}`,
  unknown: 'date inconnue',
  unknownYear: 'année inconnue',
};

const nl: DateWords = {
  about: (date) => `omstreeks ${date}`,
  unsure: (date) => `mogelijk ${date}`,
  oneOf: (dates) => `een van ${dates}`,
  from: (date) => `vanaf ${date}`,
  until: (date) => `tot en met ${date}`,
  decade: (first) => `jaren ${first}`,
  between: (first, last) => `tussen ${first} en ${last}`,
  unknown: 'onbekend',
  unknownYear: 'jaar onbekend',
};

const de: DateWords = {
  about: (date) => `etwa ${date}`,
  unsure: (date) => `vielleicht ${date}`,
  oneOf: (dates) => `eines von ${dates}`,
  from: (date) => `ab ${date}`,
  until: (date) => `bis ${date}`,
  decade: (first) => `${first}er Jahre`,
  between: (first, last) => `zwischen ${first} und ${last}`,
  unknown: 'unbekannt',
  unknownYear: 'Jahr unbekannt',
};

const vi: DateWords = {
  about: (date) => `khoảng ${date}`,
  unsure: (date) => `có thể ${date}`,
  oneOf: (dates) => `một trong các ngày ${dates}`,
  from: (date) => `từ ${date}`,
  until: (date) => `đến ${date}`,
  decade: (first) => `thập niên ${first}`,
  between: (first, last) => `giữa ${first} và ${last}`,
  unknown: 'không rõ',
  unknownYear: 'không rõ năm',
};

const WORDS = new Map(Object.entries({ en, fr, nl, de, vi }));

/** The words of a language by its primary subtag (`fr` for `fr-BE`); English where we have none. */
export function wordsOf(locale: string): DateWords {
  return WORDS.get(locale.split('-')[0] ?? '') ?? en;
}

/** What the cells of a column hold; a list is JSON. */
export type ColumnType = 'text' | 'number' | 'boolean' | 'list';

/** A property of nodes or relationships and the column in which it goes out. */
export interface Property {
  /** Name of the column. */
  name: string;
  /** Name in the graph, where that is another. */
  property?: string;
  type: ColumnType;
  about: string;
}

/** All properties of nodes besides `id`, as `schema/graph.md` lists them; a test compares the two. */
export const nodeProperties: readonly Property[] = [
  text('kind', 'Kind of thing, name or claim, of the vocabulary.'),
  text('status', 'planned, happened, cancelled'),
  text('basis', 'stated, inferred, editorial'),
  text('why', 'Why it is inferred or editorial.'),
  text('role', 'What somebody does at an event.'),
  text('capacity', 'In what capacity, in our words.'),
  text('date', 'EDTF; the chosen day or days.'),
  text('dateWithin', 'EDTF interval in which an untold date lies.'),
  text('earliest', 'First possible day.'),
  text('latest', 'Last possible day.'),
  text('time', 'Local time of day.'),
  text('period', 'EDTF; time over which it holds.'),
  text('mode', 'in-person, online, hybrid'),
  text('country', 'Id of the country around the chosen place of an event.'),
  text('stage', 'Such as proposed or adopted.'),
  text('horizon', 'short, medium, long'),
  text('frequency', 'How often a series is held.'),
  list('subject', 'What it is about, in free words.'),
  list('subjectLang', 'Languages of subject, in step.'),
  list('audience', 'For whom it is.'),
  list('audienceLang', 'Languages of audience, in step.'),
  text('website', 'Address on the web.'),
  text('address', 'Street and number.'),
  text('postcode', 'Postal code.'),
  text('iso', 'ISO 3166-1 code of a country.'),
  list('identifiers', 'Official numbers.'),
  text('title', 'Title of a document or an office, as printed.'),
  text('titleLang', 'Language of the title of an office.'),
  { ...text('officeLabel', 'Our English label of an office (label in the graph).'), property: 'label' },
  text('from', 'EDTF; since when an office is held.'),
  text('to', 'EDTF; until when.'),
  list('asOf', 'EDTF dates at which documents show an office held.'),
  text('what', 'What is counted.'),
  { name: 'value', type: 'number', about: 'The number.' },
  { name: 'upTo', type: 'number', about: 'Upper end of a range.' },
  { name: 'outOf', type: 'number', about: 'Of how many.' },
  text('qualifier', 'about, at-least, at-most'),
  text('unit', 'Such as kg or EUR.'),
  text('detail', 'What exactly is counted.'),
  text('text', 'A name.'),
  text('lang', 'Language of the name, BCP 47.'),
  text('language', 'Language of the document, BCP 47.'),
  text('publisher', 'Who published the document.'),
  text('url', 'Address of the document.'),
  text('published', 'EDTF; when it was published.'),
  text('retrieved', 'Day on which it was read.'),
  text('extent', 'full, excerpt, title: how much of it was read.'),
  text('document', 'Id of the document that makes the claim.'),
  text('locator', 'Where in the document: h,p1 is headline and first paragraph.'),
  text('key', 'JSON list: what the claim is about; claims with one key compete.'),
  text('values', 'JSON: what the claim says.'),
  list('notes', 'Short remarks of ours.'),
  list('displayLangs', 'Languages in which it has a name.'),
  list('displayNames', 'The name shown in each of them.'),
  text('sortName', 'What lists of names are ordered by.'),
  text('order', 'What lists by date are ordered by.'),
  list('tally', 'Participations under a topic: year, bases, and how many.'),
];

/** All properties of relationships besides `id`; a test compares them with `schema/graph.md`. */
export const edgeProperties: readonly Property[] = [
  text('status', 'planned, happened, cancelled'),
  text('basis', 'stated, inferred, editorial'),
  text('why', 'Why it is inferred or editorial.'),
  text('period', 'EDTF; time for which it holds.'),
  text('date', 'EDTF; day of the act.'),
  { name: 'rank', type: 'number', about: "Place in the source's list." },
  text('horizon', 'short, medium, long'),
  text('ordinal', 'Which edition of a series: a number, or text like 141/142.'),
  { name: 'chosen', type: 'boolean', about: 'The one place or office that is chosen.' },
  list('claims', 'Ids of the claims that support it.'),
  {
    ...text('provenance', 'vocabulary, where it rests on the vocabulary alone (source in the graph).'),
    property: 'source',
  },
  list('locators', 'Where the document speaks of the thing.'),
  list('names', 'Under which names the document prints it.'),
  list('langs', 'Languages of names, in step.'),
  list('notes', 'Short remarks of ours.'),
  list('bases', 'How a topic is tied, strongest first.'),
  text('topic', 'Id of the topic, in a closure.'),
  text('place', 'Id of the place, in a closure.'),
  text('country', 'Id of the country, in a closure.'),
  text('order', 'Order of the event, in a closure.'),
  text('pid', 'Id of the participation, in a closure.'),
  text('year', 'Year of the participation, in a closure.'),
];

function text(name: string, about: string): Property {
  return { name, type: 'text', about };
}

function list(name: string, about: string): Property {
  return { name, type: 'list', about };
}

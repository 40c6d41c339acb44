import { kinds, properties as model } from '../../base/model.js';

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

/** The order of the columns of nodes. What a name alone stands for is said by the model. */
const nodeOrder: readonly (string | Property)[] = [
  'kind',
  'status',
  text('basis', 'stated, inferred, editorial'),
  text('why', 'Why it is inferred or editorial.'),
  text('role', 'What somebody does at an event.'),
  text('capacity', 'In what capacity, in our words.'),
  'date',
  'dateWithin',
  text('earliest', 'First possible day.'),
  text('latest', 'Last possible day.'),
  'time',
  'period',
  'mode',
  'country',
  'stage',
  'horizon',
  'frequency',
  'subject',
  'audience',
  'website',
  'address',
  'postcode',
  'iso',
  'identifiers',
  'title',
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
  'language',
  'publisher',
  'url',
  'published',
  'retrieved',
  'extent',
  text('document', 'Id of the document that makes the claim.'),
  text('locator', 'Where in the document: h,p1 is headline and first paragraph.'),
  text('key', 'JSON list: what the claim is about; claims with one key compete.'),
  text('values', 'JSON: what the claim says.'),
  'notes',
  list('displayLangs', 'Languages in which it has a name.'),
  list('displayNames', 'The name shown in each of them.'),
  text('sortName', 'What lists of names are ordered by.'),
  text('order', 'What lists by date are ordered by.'),
  list('tally', 'Participations under a topic: year, bases, and how many.'),
];

/** The properties of things; where one is missing from the order above, its column comes last. */
const onThings = [...new Set(Object.values(kinds).flatMap(({ properties }) => Object.keys(properties)))];

/** All properties of nodes besides `id`, as `schema/graph.md` lists them; a test compares the two. */
export const nodeProperties: readonly Property[] = [
  ...nodeOrder,
  ...onThings.filter((name) => !nodeOrder.includes(name)),
].flatMap((one) => (typeof one === 'string' ? ofModel(one) : [one]));

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

/** The column of a property of the model; texts by language are two, in step. */
function ofModel(name: string): Property[] {
  const { value = 'text', column = '' } = model[name] ?? {};
  if (value === 'texts') return [list(name, column), list(`${name}Lang`, `Languages of ${name}, in step.`)];
  return [value === 'list' || value === 'notes' ? list(name, column) : text(name, column)];
}

function text(name: string, about: string): Property {
  return { name, type: 'text', about };
}

function list(name: string, about: string): Property {
  return { name, type: 'list', about };
}

import { constraintStatements } from '../../database/graph/constraints.js';

/** What went wrong while a statement ran, for the person who wrote it. */
export interface Reason {
  message: string;
  hint?: string;
  /** Names of functions, or operators: where one of them stands once in the statement, that is the place. */
  near?: readonly string[];
}

/** A text of the server, and what we make of it. */
type Rule = readonly [pattern: RegExp, say: (found: readonly string[]) => Reason];

interface Told {
  message: string;
  gqlStatusDescription?: string;
  cause?: Told;
}

const numbers = ['/', '%'];
const temporal = ['date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration'];
const searches = ['db.index.fulltext.queryNodes', 'db.index.fulltext.queryRelationships'];
const change = 'valueType(x) tells the type of a value; toInteger(x), toString(x) and the like change it.';
const searchText =
  'Put what holds signs such as ( ) [ ] " / : in double quotes, or write a \\ before each of them.';
const shortestPathEnds = 'Let the ends differ: add WHERE a <> b in front of it.';
const daysOfGraph =
  'Dates of the graph are EDTF, which may be a period or uncertain: read date(n.earliest) instead, or compare the texts n.earliest and n.latest.';

/** What each function that makes a time reads. */
const forms: Record<string, string> = {
  date: 'a day such as 2024-05-23',
  datetime: 'a moment such as 2024-05-23T10:00+02:00',
  localdatetime: 'a moment such as 2024-05-23T10:00',
  time: 'a time such as 10:00+02:00',
  localtime: 'a time such as 10:00',
  duration: 'a duration such as P1Y2M3DT4H',
};

/** Types of the server's own programs by their names in Cypher. */
const types: Record<string, string> = {
  Boolean: 'BOOLEAN',
  Double: 'FLOAT',
  List: 'LIST',
  Long: 'INTEGER',
  Map: 'MAP',
  NO_VALUE: 'NULL',
  String: 'STRING',
  UTF8StringValue: 'STRING',
};

const rules: readonly Rule[] = [
  [/^Text cannot be parsed to an? (\w+)\s*"([^]*?)"/, ([, type = '', text = '']) => unread(type, text)],
  [
    /^Invalid value for TimeZone: [^"]*"([^]*?)"/,
    ([, zone = '']) => ({
      message: `There is no time zone ${quoted(zone)}: expected one such as Europe/Brussels or +02:00.`,
      near: temporal,
    }),
  ],
  [
    /^Invalid value for (\w+) \(valid values ([^)]+)\): (\S+)/,
    ([, field = '', range = '', found = '']) => ({
      message: `The ${words(field)} of a date or time must be within ${range}; found ${found}.`,
      ...(/^(Month|Day)Of/.test(field) && { hint: daysOfGraph }),
      near: temporal,
    }),
  ],
  [/^Invalid date '([^']+)'/, ([, day = '']) => ({ message: `There is no day ${day}.`, near: temporal })],
  [
    /^No such field: (\w+)/,
    ([, part = '']) => ({
      message: `A date, time, duration or point has no part ${part}.`,
      hint: 'Parts are year, month, day, hour, minute, second and others, spelt in full; x and y, or longitude and latitude.',
      near: [`.${part}`, ...temporal],
    }),
  ],
  [
    /^Cannot construct ([\w ]+) from: (\w+)/,
    ([, what = '', type = '']) => ({
      message: `No ${what} can be made from a value of type ${cypherType(type)}.`,
      near: temporal,
    }),
  ],
  [
    /^(\w+) must be an? ([\w ]+), but was an? (\w+)/,
    ([, part = '', expected = '', type = '']) => ({
      message: `${part}: expected a ${expected}; found a value of type ${cypherType(type)}.`,
      near: temporal,
    }),
  ],
  [
    /^Unsupported unit: (.{1,40})/,
    ([, unit = '']) => ({
      message: `There is no unit ${quoted(unit)} of time.`,
      hint: 'Units are millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond and microsecond.',
      near: temporal.map((name) => `${name}.truncate`),
    }),
  ],
  [
    /^Invalid input for (?:function )?'([\w.]+)\(\)': Expected (.+?), got: (\w+)/,
    ([, name = '', expected = '', type = '']) => ({
      message: `${name}() expected ${expected}; found a value of type ${cypherType(type)}.`,
      hint: change,
      near: [name],
    }),
  ],
  [
    /^Invalid input for (?:function )?'([\w.]+)\(\)': Expected (\w+).* to be a (\w+?)(?:Value)?$/,
    ([, name = '', type = '', expected = '']) => ({
      message: `${name}() expected a ${expected}; found a value of type ${cypherType(type)}.`,
      hint: change,
      near: [name],
    }),
  ],
  [
    /^(integer|float), (\S+), is too large/,
    ([, type = '', found = '']) => ({
      message: `The text ${quoted(found)} is no ${type} that Cypher holds: it is too large.`,
      hint: 'toFloat() of it is the nearest FLOAT.',
      near: ['toInteger', 'toIntegerOrNull'],
    }),
  ],
  [
    /^\/ by zero/,
    () => ({
      message: 'A whole number is divided by zero.',
      hint: 'Leave such rows out, or write CASE WHEN y <> 0 THEN x / y END.',
      near: numbers,
    }),
  ],
  [
    /^long overflow/,
    () => ({
      message: 'A result is beyond the whole numbers of Cypher, -2^63 to 2^63-1.',
      hint: 'Reckon with toFloat(x) where the last digits do not matter.',
    }),
  ],
  [
    /^Cannot handle negative (start index|length)/,
    () => ({
      message: 'A place or length within a text is negative; expected 0 or more.',
      hint: 'Count from the end by right(text, n), or size(text) - n.',
      near: ['substring', 'left', 'right'],
    }),
  ],
  [
    /^Invalid Regex: (.+)/,
    ([, reason = '']) => ({
      message: `The regular expression cannot be read: ${reason}.`,
      hint: 'Write \\\\ before a sign such as ( or [ that is meant as it stands.',
      near: ['=~'],
    }),
  ],
  [
    /^The shortest path algorithm does not work when the start and end nodes are the same/,
    () => ({
      message: 'A shortest path was asked for between a node and itself.',
      hint: shortestPathEnds,
      near: ['shortestPath', 'allShortestPaths'],
    }),
  ],
  [
    /There is no such fulltext schema index: (.+)/,
    ([, name = '']) => ({
      message: `There is no full-text index ${quoted(name)}.`,
      hint: `The graph has ${fulltextIndexes().join(', ')}; SHOW FULLTEXT INDEXES lists them.`,
      near: searches,
    }),
  ],
  [
    /The '([^']+)' index .*is an index on (NODE|RELATIONSHIP)/,
    ([, name = '', on = '']) => ({
      message: `The index ${name} is on ${on === 'NODE' ? 'nodes' : 'relationships'}.`,
      hint: `Call db.index.fulltext.${on === 'NODE' ? 'queryNodes' : 'queryRelationships'}.`,
      near: searches,
    }),
  ],
  [
    /Could not create fulltext analyzer: ([\w-]+)/,
    ([, name = '']) => ({
      message: `There is no analyser ${quoted(name)}.`,
      hint: 'CALL db.index.fulltext.listAvailableAnalyzers() lists those there are.',
      near: searches,
    }),
  ],
  [
    /ParseException: .*?Encountered "(.+?)" at line \d+, column (\d+)/,
    ([, found = '', column = '']) => ({
      message:
        found === '<EOF>'
          ? 'The search text ends where more is expected.'
          : `The search text cannot be read from its character ${Number(column) + 1} on.`,
      hint: searchText,
      near: searches,
    }),
  ],
  [
    /NullPointerException/,
    () => ({
      message: 'The search text, or the name of the index, is null; expected a text.',
      near: searches,
    }),
  ],
  [
    /TooManyClauses|TooManyNestedClauses|StackOverflowError/,
    () => ({ message: 'The search text has too many words.', hint: 'Search for fewer.', near: searches }),
  ],
];

/**
 * The reason of an error that arose while a statement ran, in words for its author: what was expected, what came, what to
 * do. Nothing is told of the server itself: no class, no address, no inner id.
 *
 * @returns undefined where the server says nothing that we know
 */
export function reasonOf(error: unknown): Reason | undefined {
  const told = error as Told;
  const text = told.message.replace(
    /^Failed to invoke procedure `[\w.]+`: Caused by: [\w.$]+: (?!Encountered)/,
    '',
  );
  for (const [pattern, say] of rules) {
    const found = pattern.exec(text) ?? pattern.exec(told.message);
    if (found !== null) return say(found);
  }
  return signature(told) ?? wrongType(told) ?? searchFailed(told, text) ?? ownWords(text);
}

/** Names of the full-text indexes that the project makes. */
function fulltextIndexes(): string[] {
  return constraintStatements().flatMap(({ text }) => /FULLTEXT INDEX (\w+)/.exec(text)?.[1] ?? []);
}

function unread(type: string, text: string): Reason {
  const name = type.toLowerCase();
  const hint = ['date', 'datetime', 'localdatetime'].includes(name) ? { hint: daysOfGraph } : {};
  return {
    message: `${name}() cannot read ${quoted(text)}: expected ${forms[name] ?? 'another form'}.`,
    ...hint,
    near: [name],
  };
}

/** A function was called with what it does not take; its name stands in the status that Neo4j adds. */
function signature({ message, cause }: Told): Reason | undefined {
  const given = /^Invalid call signature for \w+: Provided input was \[([^]*)\]/.exec(message);
  const name = /procedure or function ([\w.]+)\(\)/.exec(cause?.gqlStatusDescription ?? '')?.[1];
  if (given === null || name === undefined) return undefined;
  const found = [...(given[1] ?? '').matchAll(/(?:^|, )(\w+)(?=[({])/g)].map(([, type = '']) =>
    cypherType(type),
  );
  return {
    message: `${name}() cannot take ${found.length === 0 ? 'this' : `a value of type ${found.join(', ')}`}.`,
    hint: forms[name] === undefined ? change : `It reads ${forms[name]}, or a map of its parts.`,
    near: [name],
  };
}

/** The status that Neo4j adds to an error of types names what was expected, and the value that came. */
function wrongType({ cause }: Told): Reason | undefined {
  const pattern = /Expected the value ([^]+) to be of type (.+), but was of type (.+)\.$/;
  const [, value = '', expected = '', type = ''] = pattern.exec(cause?.gqlStatusDescription ?? '') ?? [];
  if (expected === '') return undefined;
  const plain = (name: string): string => name.replaceAll(' NOT NULL', '');
  const shown = /^('[^']{0,60}'|-?[\d.E+-]{1,30}|true|false)$/.test(value)
    ? `${value} of type `
    : 'a value of type ';
  const found = type === 'NULL' ? 'null' : `${shown}${plain(type)}`;
  return { message: `Expected a value of type ${plain(expected)}; found ${found}.`, hint: change };
}

/** A full-text search that failed in words of Lucene. */
function searchFailed({ message }: Told, text: string): Reason | undefined {
  if (!message.includes('`db.index.fulltext.')) return undefined;
  const why = ownWords(text)?.message;
  const said = `The search text cannot be read${why === undefined ? '.' : `: ${why}`}`;
  return { message: said, hint: searchText, near: searches };
}

/** Words of the server that speak of nothing but the statement. */
function ownWords(text: string): Reason | undefined {
  const [line = ''] = text.split(/[\r\n]/);
  const inner =
    /\b(java|org|scala|com)\.\w|Exception|\w(Value|Impl)\b|[A-Z]\w+\(|\b\d+:[0-9a-f-]{36}|bolt:|\/\w+\/|Neo\./;
  if (line === '' || line.length > 300 || inner.test(line)) return undefined;
  return { message: line.endsWith('.') ? line : `${line}.` };
}

function cypherType(name: string): string {
  return types[name] ?? name.toUpperCase();
}

function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

/** `MonthOfYear` is the 'month', `NanoOfSecond` the 'nano'. */
function words(name: string): string {
  const [first = ''] = name.split('Of');
  return first.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

// Writes the tables of kinds and relations into schema/graph.md, between its marks, from schema/model.yaml.
// node scripts/run.mjs tool scripts/generate-graph-page          writes
// node scripts/run.mjs tool scripts/generate-graph-page --check  says whether the page is as it would be written, and writes nothing
import { readFileSync } from 'node:fs';
import { keyedRelations, kinds, listedRelations, properties, relationshipType } from '../src/base/model.js';
import type { EntityKind, Kind, Relation } from '../src/base/model.js';
import { fromRoot } from '../src/base/root.js';
import { writeOrCheck } from './write-or-check.js';

type Row = readonly string[];

const page = 'schema/graph.md';

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The section of a kind: what it is, and its properties where it has more than notes. */
function sectionOf([kind, one]: [string, Kind]): string {
  const rows = Object.keys(one.properties).flatMap((name) => (name === 'notes' ? [] : rowsOf(one, name)));
  const body = rows.length === 0 ? '' : `\n\n${table(['Property', 'Type', 'Meaning'], rows)}`;
  return `### ${one.type}\n\n${aboutOf(kind, one)}${body}`;
}

function aboutOf(kind: string, { type, also = [], meaning }: Kind): string {
  const labels = also.map((label) => `\`${label}\``).join(' and ');
  const ids = kind === type.toLowerCase() ? '' : `; ids \`${kind}:slug\``;
  return `${meaning.replace(/\.$/, '')}${labels && `; also ${labels}`}${ids}.`;
}

function rowsOf({ properties: own, orderedBy }: Kind, name: string): Row[] {
  const { value = 'text', column = '' } = properties[name] ?? {};
  const isList = value === 'texts' || value === 'list';
  const row = [`\`${name}\``, isList ? '[String]' : 'String', own[name]?.graph ?? column];
  const isLast = orderedBy !== undefined && (own[name]?.insteadOf ?? name) === orderedBy;
  const hasStandIn = Object.values(own).some(({ insteadOf }) => insteadOf === name);
  return [
    row,
    ...(value === 'texts' ? [[`\`${name}Lang\``, '[String]', `languages of \`${name}\`, in step`]] : []),
    ...(isLast && !hasStandIn ? orderRows : []),
  ];
}

const orderRows: Row[] = [
  ['`earliest`', 'String', 'first possible day of that, `YYYY-MM-DD`'],
  ['`latest`', 'String', 'last possible day of that'],
  ['`order`', 'String', '`earliest/id`, or `0000-00-00/id`: what pages are ordered by; never null'],
];

const stated = 'id claims status basis why notes source';

function relationRow([name, relation]: readonly [string, Relation]): Row {
  const { from, to, key, properties: beside = {}, one, meaning, graph = meaning } = relation;
  const more = key === undefined ? ['period rank horizon date'] : Object.keys(beside);
  const marked = one?.marked ? ['chosen'] : [];
  return [
    `\`${relationshipType(name)}\``,
    typesOf(from),
    typesOf(to),
    [stated, ...more, ...marked].join(' '),
    graph,
  ];
}

function typesOf(ends: readonly EntityKind[]): string {
  return ends.map((kind) => kinds[kind].type).join(', ');
}

function between(text: string, mark: string, content: string): string {
  const [start, end] = [`<!-- ${mark} of the model -->`, `<!-- end of ${mark} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${page}: expected ${start} and ${end}.`);
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}

const head = ['Type', 'From', 'To', 'Properties', 'Meaning'];
const withKinds = between(
  readFileSync(fromRoot(page), 'utf8'),
  'kinds',
  Object.entries(kinds).map(sectionOf).join('\n\n'),
);
const whole = between(
  withKinds,
  'relations',
  table(head, [...keyedRelations, ...listedRelations].map(relationRow)),
);
await writeOrCheck(page, whole, 'schema/model.yaml', 'npm run codegen');

import { z } from 'zod';
import { labelsOf, labelsOfKind, kindOf } from '../dossier/kinds.js';
import { dataset } from '../export/about.js';
import { ndjsonFormat } from '../export/ndjson.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const properties = z.record(z.string(), z.union([scalar, z.array(scalar)]));
const many = z.int().nonnegative();

/** What a line may be, by the key that tells it from the others. */
const shapes = {
  graph: z.strictObject({
    graph: z.literal(dataset.name),
    format: z.literal(ndjsonFormat),
    dataVersion: z.string(),
  }),
  dossier: z.strictObject({ dossier: z.string().startsWith('document:'), text: z.string() }),
  node: z
    .strictObject({ node: z.string(), labels: z.array(z.string()), properties })
    .refine(isOurs, { message: 'the labels and the property id must be those of the node' }),
  relationship: z.strictObject({
    relationship: z.string().regex(/^[A-Z_]+$/),
    from: z.string(),
    to: z.string(),
    properties,
  }),
  dossiers: z.strictObject({ dossiers: many, nodes: many, relationships: many }),
};

type Shapes = typeof shapes;

/** The key that tells what a line is: the head `graph`, `dossier`, `node`, `relationship`, the end `dossiers`. */
export type LineKind = keyof Shapes;

/** A line of a given kind. */
export type LineOf<Kind extends LineKind> = z.infer<Shapes[Kind]>;

/** A line, by its kind. */
export type Line = { [Kind in LineKind]: { kind: Kind; line: LineOf<Kind> } }[LineKind];

const kinds = Object.keys(shapes) as LineKind[];

/** Reads one line of a graph file. @throws Error that says what is wrong with it */
export function parseLine(text: string): Line {
  const value: unknown = JSON.parse(text);
  const kind = kinds.find((key) => typeof value === 'object' && value !== null && key in value);
  if (kind === undefined) throw new Error(`expected an object with ${kinds.join(', ')}`);
  const { success, data, error } = shapes[kind].safeParse(value);
  if (success) return { kind, line: data } as Line;
  const [issue] = error.issues;
  throw new Error(`${[kind, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not as expected'}`);
}

const otherLabels: Readonly<Record<string, string>> = {
  claim: 'Claim',
  count: 'Count',
  name: 'Name',
  participation: 'Participation',
  position: 'Position',
};

/** No file may bring bookkeeping of its own, or a node that no export would show. */
function isOurs(line: { node: string; labels: string[]; properties: Record<string, unknown> }): boolean {
  const kind = kindOf(line.node);
  const labels = kind in labelsOfKind ? ['Entity', ...labelsOf(line.node)] : [otherLabels[kind]];
  return line.properties['id'] === line.node && String(line.labels) === String(labels.toSorted());
}

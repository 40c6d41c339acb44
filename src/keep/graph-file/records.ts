import { z } from 'zod';
import { canonical } from '../../base/canonical.js';
import { dataset } from '../snapshot/about.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const properties = z.record(z.string(), z.union([scalar, z.array(scalar)]));
const many = z.int().nonnegative();

/** The form of each kind of line, by the key that identifies it. */
const shapes = {
  graph: z.strictObject({
    graph: z.literal(dataset.name),
    format: z.int(),
    dataVersion: z.string(),
  }),
  dossier: z.strictObject({ dossier: z.string().startsWith('document:'), text: z.string() }),
  node: z.strictObject({ node: z.string(), labels: z.array(z.string()), properties }),
  relationship: z.strictObject({
    relationship: z.string().regex(/^[A-Z_]+$/),
    from: z.string(),
    to: z.string(),
    properties,
  }),
  dossiers: z.strictObject({ dossiers: many, nodes: many, relationships: many, sha256: z.string() }),
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
  if (success) return canonicalLine(text, { kind, line: data } as Line);
  const [issue] = error.issues;
  throw new Error(`${[kind, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not as expected'}`);
}

/** A line that two parsers could read differently, for example with a key that occurs twice, is refused. */
function canonicalLine(text: string, line: Line): Line {
  if (text === canonical(line.line)) return line;
  throw new Error('expected the line as an export writes it: each key once, keys sorted, no spaces between');
}

// Writes src/generated/model.ts from schema/model.yaml.
// node scripts/run.mjs tool scripts/generate-model          writes
// node scripts/run.mjs tool scripts/generate-model --check  says whether the file is as it would be written, and writes nothing
import { readFileSync } from 'node:fs';
import { fromRoot } from '../src/base/root.js';
import { modelFile, readModel } from './read-model.js';
import { writeOrCheck } from './write-or-check.js';

const model = readModel(readFileSync(fromRoot(modelFile)));
if (Array.isArray(model)) {
  console.error(model.join('\n'));
  process.exit(1);
}
const { sections, kinds, properties, lists, others, relations } = model;
const literal = (value: unknown): string => JSON.stringify(value, null, 2);

await writeOrCheck(
  'src/generated/model.ts',
  `// Made by scripts/generate-model.ts from schema/model.yaml: change the model, not this file.

/** A sort of thing: the prefix of its ids, and what is said of it. */
export interface Kind {
  /** Its label in the graph and its type in GraphQL. */
  readonly type: string;
  /** Labels, and interfaces, that it shares with other kinds. */
  readonly also?: readonly string[];
  /** Its list in a dossier; none where a dossier has only one. */
  readonly section?: string;
  /** Its list in GraphQL. */
  readonly many: string;
  /** What a page calls many of them. */
  readonly word: string;
  /** The property that lists of it are ordered by. */
  readonly order: 'sortName' | 'order';
  /** The date from which \`order\` is made. */
  readonly orderedBy?: string;
  readonly meaning: string;
  readonly description: string;
  /** What the schema of dossiers says of it. */
  readonly dossier: string;
  /** What it is in schema.org, PROV-O and SKOS. */
  readonly linked: readonly string[];
  readonly properties: Readonly<Record<string, KindProperty>>;
}

/** What is said of a property at one kind. */
export interface KindProperty {
  /** The closed list of its values, where it differs from kind to kind. */
  readonly list?: string;
  /** A dossier must state it. */
  readonly required?: boolean;
  /** The property that it stands for where that is not known: the two are one fact. */
  readonly insteadOf?: string;
  /** False where no field of GraphQL shows it. */
  readonly shown?: boolean;
  /** Of its field in GraphQL, where it is not the general one. */
  readonly description?: string;
  /** Of its key in a dossier. */
  readonly dossier?: string;
  /** Of its property in the graph. */
  readonly graph?: string;
}

/** What may stand in a property. */
export type ValueKind =
  | 'text'
  | 'code'
  | 'texts'
  | 'term'
  | 'edtf'
  | 'edtf-interval'
  | 'time'
  | 'day'
  | 'url'
  | 'language'
  | 'country-code'
  | 'ordinal'
  | 'list'
  | 'notes';

/** What a property is wherever it stands. */
export interface Property {
  readonly value: ValueKind;
  /** The closed list of its values. */
  readonly list?: string;
  /** What each entry of a list is. */
  readonly of?: string;
  readonly examples?: readonly (string | number)[];
  /** What exports say of it. */
  readonly column: string;
  /** How firmly a value rests to which a dossier gives no basis. */
  readonly basis: 'stated' | 'inferred' | 'editorial';
  /** No dossier states it: the program adds it. */
  readonly derived?: boolean;
  readonly description?: string;
}

/** A closed list of words. */
export interface List {
  /** Its type in GraphQL. */
  readonly enum: string;
  readonly description: string;
  /** The word that holds where a dossier has none. */
  readonly default?: string;
  /** Its words and what they mean, where the vocabulary does not say them. */
  readonly terms?: Readonly<Record<string, string>>;
}

/** Words, by kind where the kinds need words of their own. */
export type Words = string | Readonly<Partial<Record<EntityKind, string>>>;

/** The field at one end of a relation. */
export interface RelationField {
  readonly field: string;
  /** The type of what it lists; left out where both ends are of one kind. */
  readonly to?: string;
  /** The latest first, instead of by rank; a list names the kinds that have them so. */
  readonly dated?: boolean | readonly EntityKind[];
  readonly description: Words;
}

/** The field that shows the chosen end alone. */
export interface ChosenField {
  readonly field: string;
  readonly to?: string;
  /** The import marks the chosen end: the relationship has \`chosen: true\`. */
  readonly marked?: boolean;
  readonly description: Words;
}

/** What joins two things, read along the arrow. */
export interface Relation {
  readonly meaning: string;
  /** What the page on the graph says of it, where that is more. */
  readonly graph?: string;
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  /** What it is in schema.org or SKOS. */
  readonly linked?: string;
  /** Both ends are of one kind. */
  readonly sameKind?: boolean;
  /** Holds both ways. */
  readonly symmetric?: boolean;
  /** What its basis may be, where it is not any. */
  readonly bases?: readonly ('stated' | 'inferred' | 'editorial')[];
  /** The key of the thing that it starts from, under which a dossier states it; else it stands among the relations. */
  readonly key?: string;
  /** After what the key comes, where not after that of the relation before it, else \`kind\`. */
  readonly after?: string;
  /** Several may stand under the key. */
  readonly list?: boolean;
  /** What the schema of dossiers says of the key. */
  readonly dossier?: Words;
  /** Stated beside the key. */
  readonly properties?: Readonly<Record<string, KindProperty>>;
  /** False where paths and neighbourhoods do not follow it. */
  readonly ties?: boolean;
  readonly forward?: RelationField;
  readonly backward?: RelationField;
  readonly one?: ChosenField;
}

export type EntityKind = ${Object.keys(kinds).map(literal).join(' | ')};

/** The sections of a dossier, in their order. */
export const sections = ${literal(sections)} as const;

export const kinds = ${literal(kinds)} as const satisfies Readonly<Record<EntityKind, Kind>>;

export const properties = ${literal(properties)} as const satisfies Readonly<Record<string, Property>>;

export const lists = ${literal(lists)} as const satisfies Readonly<Record<string, List>>;

/** Nodes that are no things, relationships that are no relations, and which of these tie things together. */
export const others = ${literal(others)} as const;

export const relations = ${literal(relations)} as const satisfies Readonly<Record<string, Relation>>;

export type PropertyName = keyof typeof properties;

export type ListName = keyof typeof lists;

export type RelationName = keyof typeof relations;
`,
  'schema/model.yaml',
  'npm run codegen',
);

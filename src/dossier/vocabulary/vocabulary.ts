import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, sha256 } from '../../base/canonical.js';
import { at, badSharedFile, inLineOrder } from '../read/finding.js';
import type { Finding } from '../read/finding.js';
import { locateProblems } from '../read/locate-problems.js';
import { checkShape } from '../read/validate/shape.js';
import { relationTypes } from './relation-types.js';
import { problemsOfVocabulary } from './vocabulary-check.js';
import { kindLists } from '../read/vocabulary.type.js';
import type {
  Concept,
  KindList,
  RelationType,
  Term,
  Vocabulary,
  VocabularyData,
  VocabularyFile,
  WrittenRelationType,
} from '../read/vocabulary.type.js';
import { readYaml } from '../read/yaml-file.js';
import type { YamlText } from '../read/yaml.js';

export type { Concept, KindList, RelationType, Role, Term, Vocabulary } from '../read/vocabulary.type.js';
export { kindLists } from '../read/vocabulary.type.js';

const files: VocabularyFile[] = ['places', 'threats', 'series', 'roles', 'kinds'];

/**
 * Reads the vocabulary of a directory: places, threats, series, roles and kinds, each a YAML file. The relations come from
 * the model.
 * @throws AppError BAD_USER_INPUT that names the first mistake if a file is missing or has one
 */
export async function readVocabulary(directory: string): Promise<Vocabulary> {
  const { vocabulary, findings } = await checkVocabulary(directory);
  if (vocabulary) return vocabulary;
  throw badSharedFile(findings);
}

/** As `readVocabulary`, with the mistakes as data: the vocabulary is there only if there are none. */
export async function checkVocabulary(
  directory: string,
): Promise<{ vocabulary?: Vocabulary; findings: Finding[] }> {
  const read = await Promise.all(files.map((name) => readPart(directory, name)));
  const findings = [...read.flatMap((part) => part.findings), ...ownRelations(directory)];
  if (findings.length > 0) return { findings };
  const { kinds, ...others } = Object.fromEntries(read.map(({ name, yaml }) => [name, yaml.value]));
  const data = { ...others, relations: relationTypes, kinds } as unknown as VocabularyData;
  const problems = problemsOfVocabulary(data);
  if (problems.size === 0) return { vocabulary: vocabularyOf(data), findings };
  return {
    findings: read.flatMap(({ name, yaml }) => inLineOrder(locateProblems(problems.get(name) ?? [], yaml))),
  };
}

/** What may be related how is no matter of a vocabulary: a list of its own would be left unread, so it is refused. */
function ownRelations(directory: string): Finding[] {
  const file = join(directory, 'relations.yaml');
  if (!existsSync(file)) return [];
  const expected = 'no file of this name: relations stand in schema/model.yaml, for all vocabularies';
  const problem = { path: [], expected, found: 'one', hint: 'take it out of the folder' };
  return [at(file, { line: 1, column: 1 }, problem)];
}

interface Part {
  name: VocabularyFile;
  yaml: YamlText;
  findings: Finding[];
}

async function readPart(directory: string, name: VocabularyFile): Promise<Part> {
  const yaml = await readYaml(join(directory, `${name}.yaml`));
  const shape = yaml.findings.length > 0 ? [] : checkShape(name, yaml.value);
  return { name, yaml, findings: inLineOrder([...yaml.findings, ...locateProblems(shape, yaml)]) };
}

/** A vocabulary from its content, which must be in order. */
export function vocabularyOf(data: VocabularyData): Vocabulary {
  const [places, threats, series] = [data.places, data.threats, data.series].map(({ concepts }) => concepts);
  const concepts = new Map([places, threats, series].flatMap((all = []) => all).map((one) => [one.id, one]));
  const relations = data.relations.concepts.map(completed);
  const narrower = narrowerOf(concepts);
  return {
    places: places ?? [],
    threats: threats ?? [],
    series: series ?? [],
    roleGroups: data.roles.groups,
    roles: data.roles.concepts,
    relations,
    kinds: termLists(data),
    symmetric: new Set(relations.filter((type) => type.symmetric).map((type) => type.id)),
    data,
    hash: sha256(canonical(data)),
    concept: (id) => concepts.get(id),
    ancestors: (id) => closure(id, (step) => widerOf(concepts.get(step))),
    descendants: (id) => closure(id, (step) => narrower.get(step) ?? []),
  };
}

function completed(type: WrittenRelationType): RelationType {
  return { symmetric: false, sameKind: false, basis: ['stated', 'inferred', 'editorial'], ...type };
}

function termLists(data: VocabularyData): Record<KindList, Term[]> {
  const list = (name: KindList): Term[] =>
    Object.entries(data.kinds[name]).map(([id, meaning]) => ({ id, meaning }));
  return Object.fromEntries(kindLists.map((name) => [name, list(name)])) as Record<KindList, Term[]>;
}

function widerOf(concept: Concept | undefined): string[] {
  if (!concept) return [];
  return [...(concept.within ? [concept.within] : []), ...(concept.broader ?? [])];
}

function narrowerOf(concepts: Map<string, Concept>): Map<string, string[]> {
  const narrower = new Map<string, string[]>();
  for (const concept of concepts.values()) {
    for (const wider of widerOf(concept)) narrower.set(wider, [...(narrower.get(wider) ?? []), concept.id]);
  }
  return narrower;
}

/** Breadth first, so that nearer concepts come first; each once. */
function closure(id: string, next: (id: string) => string[]): string[] {
  const found = new Set<string>([id]);
  for (const step of found) for (const further of next(step)) found.add(further);
  found.delete(id);
  return [...found];
}

import type { Dossier } from './dossier.type.js';
import { at, inLineOrder, pathText } from './finding.js';
import type { Finding, Path, Problem } from './finding.js';
import { checkRelations, checkRepeats } from './validate/claims.js';
import { checkHierarchies } from './validate/hierarchies.js';
import { checkDocument, checkReferences } from './validate/references.js';
import { checkShape } from './validate/shape.js';
import { checkValues } from './validate/values.js';
import type { Vocabulary } from './vocabulary.type.js';
import type { YamlText } from './yaml.js';

/** A dossier file that was read: the dossier is there only if there are no findings. */
export interface ReadDossier {
  file: string;
  text: string;
  dossier?: Dossier;
  /** All mistakes of the file, in line order. */
  findings: Finding[];
}

/**
 * Checks a dossier against its schema, its own references and the vocabulary (FORMAT.md, rules 1 to 12). All mistakes
 * of the file are found at once, each once; a mistake within a mistake is not told. Never throws.
 */
export function validate(yaml: YamlText, vocabulary: Vocabulary): ReadDossier {
  const { file, text, value } = yaml;
  const problems = value === undefined ? [] : problemsOf(value, vocabulary, nameOf(file));
  const findings = [...yaml.findings, ...placed(problems, yaml)];
  if (findings.length > 0) return { file, text, findings: inLineOrder(findings) };
  return { file, text, dossier: value as Dossier, findings };
}

function problemsOf(value: unknown, vocabulary: Vocabulary, fileName: string | undefined): Problem[] {
  return [
    ...checkShape('dossier', value),
    ...checkDocument(value, fileName),
    ...checkReferences(value, vocabulary),
    ...checkHierarchies(value, vocabulary),
    ...checkRelations(value, vocabulary),
    ...checkRepeats(value, vocabulary),
    ...checkValues(value),
  ];
}

/** Each place is told once; what follows from a mistake that is told is no mistake of its own. */
function placed(problems: Problem[], yaml: YamlText): Finding[] {
  const told = new Set(yaml.findings.map(({ path }) => path));
  for (const { path, meant } of problems) if (meant) told.add(pathText([...path.slice(0, -1), meant]));
  const findings: Finding[] = [];
  for (const problem of problems) {
    const finding = at(yaml.file, yaml.locate(problem.path, problem.atKey), problem);
    if (!isTold(problem.path, told)) findings.push(finding);
    told.add(finding.path);
  }
  return findings;
}

/** An entry is also told if its list is. */
function isTold(path: Path, told: Set<string>): boolean {
  const isEntry = typeof path.at(-1) === 'number';
  return told.has(pathText(path)) || (isEntry && told.has(pathText(path.slice(0, -1))));
}

/** The name of a YAML or JSON file without folder and ending; undefined for a text that is no such file. */
function nameOf(file: string): string | undefined {
  return /([^/\\]+)\.(?:ya?ml|json)$/.exec(file)?.[1];
}

import type { Dossier } from './dossier.type.js';
import { inLineOrder } from './finding.js';
import type { Finding, Problem } from './finding.js';
import { locateProblems } from './locate-problems.js';
import { checkRelations, checkRepeats } from './validate/claims.js';
import { checkHierarchies } from './validate/hierarchies.js';
import { checkDocument, checkReferences } from './validate/references.js';
import { checkShape } from './validate/shape.js';
import { checkAmount, clipped } from './validate/size.js';
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
 * Checks a dossier against its schema, its own references and the vocabulary. All mistakes
 * of the file are found at once, each once; a mistake within a mistake is not told. Never throws.
 */
export function validate(yaml: YamlText, vocabulary: Vocabulary): ReadDossier {
  const { file, text, value } = yaml;
  const problems = value === undefined ? [] : problemsOf(value, vocabulary, nameOf(file));
  const findings = [...yaml.findings, ...locateProblems(problems, yaml)];
  if (findings.length > 0) return { file, text, findings: inLineOrder(findings) };
  return { file, text, dossier: value as Dossier, findings };
}

function problemsOf(value: unknown, vocabulary: Vocabulary, fileName: string | undefined): Problem[] {
  const shape = checkShape('dossier', value);
  // What is too long for any field was looked at once; the checks below compare texts with one another.
  if (clipped(value) !== value) return shape;
  return [
    ...shape,
    ...checkAmount(value),
    ...checkDocument(value, fileName),
    ...checkReferences(value, vocabulary),
    ...checkHierarchies(value, vocabulary),
    ...checkRelations(value, vocabulary),
    ...checkRepeats(value, vocabulary),
    ...checkValues(value),
  ];
}

/** The name of a YAML or JSON file without folder and ending; undefined for a text that is no such file. */
function nameOf(file: string): string | undefined {
  return /([^/\\]+)\.(?:ya?ml|json)$/.exec(file)?.[1];
}

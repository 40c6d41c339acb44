import { at, pathText, shortened } from './finding.js';
import type { Finding, Path, Problem } from './finding.js';
import type { YamlText } from './yaml.js';

/**
 * The problems of a text with their places, as findings, in the order given. Each place is told once; what follows from
 * a mistake that is told is no mistake of its own.
 */
export function locateProblems(problems: Problem[], yaml: YamlText): Finding[] {
  const told = new Set(yaml.findings.map(({ path }) => path));
  for (const { path, meant } of problems) if (meant) told.add(pathText([...path.slice(0, -1), meant]));
  const findings: Finding[] = [];
  for (const problem of problems) {
    const finding = at(yaml.file, yaml.locate(problem.path, problem.atKey), asWritten(problem, yaml));
    if (!isTold(problem.path, told)) findings.push(finding);
    else if (problem.wantsText) hintAt(yaml, finding);
    told.add(finding.path);
  }
  return findings;
}

/** A number too long to be kept is told before it is known that it should have been a text. */
function hintAt(yaml: YamlText, { path, hint }: Finding): void {
  const told = yaml.findings.find((finding) => finding.path === path);
  if (told && hint !== undefined) told.hint ??= hint;
}

/** YAML takes 01030 for the number 1030 and Null for nothing: who is told those would write another text. */
function asWritten(problem: Problem, yaml: YamlText): Problem {
  const written = problem.wantsText ? yaml.written(problem.path) : undefined;
  if (written === undefined) return problem;
  const shown = shortened(written);
  return shown === written
    ? { ...problem, found: written, hint: `put it in quotes: '${written}'` }
    : { ...problem, found: shown };
}

/** An entry is also told if its list is. */
function isTold(path: Path, told: Set<string>): boolean {
  const isEntry = typeof path.at(-1) === 'number';
  return told.has(pathText(path)) || (isEntry && told.has(pathText(path.slice(0, -1))));
}

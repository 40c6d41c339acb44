import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { sectionsOfThings } from '../dossier/read/validate/parts.js';
import type { Completed } from './complete-draft.js';
import { sure, type Proposal } from './propose.js';
import type { Candidate } from './score.js';

/**
 * A completed draft as the text of a dossier. Above each thing whose id was proposed a comment says why, feature by
 * feature; `DECIDE` marks what a person must decide. At the head stand the names that the draft does not declare.
 *
 * @param given ids that the draft itself wrote
 */
export function writeCompleted(completed: Completed, given: ReadonlySet<string>): string {
  const { dossier, proposals } = completed;
  const yaml = new Document(dossier, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  for (const section of sectionsOfThings) {
    const list = yaml.get(section);
    for (const block of isSeq(list) ? list.items : []) {
      const id = isMap(block) ? String(block.get('id')) : '';
      const proposal = given.has(id) ? undefined : proposals.get(id);
      if (proposal) (block as Node).commentBefore = comment(id, proposal);
    }
  }
  yaml.commentBefore = head(completed, given);
  spread(yaml);
  return yaml.toString({ lineWidth: 0 });
}

/** What a person must decide, one line each. */
export function decisions({ proposals, guesses }: Completed, given: ReadonlySet<string>): string[] {
  const things = [...proposals].flatMap(([id, { decide }]) =>
    decide === undefined || given.has(id) ? [] : [`${id}: ${decide}`],
  );
  const names = guesses.filter(({ candidate }) => candidate.score < sure);
  return [
    ...things,
    ...names.map(({ text, candidate }) => `${JSON.stringify(text)}: ${candidate.id}, or another?`),
  ];
}

function head(completed: Completed, given: ReadonlySet<string>): string {
  const { length } = decisions(completed, given);
  const left = length === 0 ? 'nothing to decide' : `${length} to decide: look for DECIDE`;
  const lines = [`ids proposed by match; ${left}`];
  for (const { text, candidate } of completed.guesses) {
    const mark = candidate.score < sure ? `DECIDE: ${candidate.id}, or another? ` : '';
    lines.push(`${mark}${JSON.stringify(text)} is taken for ${explain(candidate)}`);
  }
  return lines.map((line) => ` ${line}`).join('\n');
}

function comment(id: string, { id: known, candidates, decide }: Proposal): string {
  const others = candidates.filter((candidate) => candidate.id !== known);
  const chosen = candidates.find((candidate) => candidate.id === known);
  const lines = [
    chosen ? explain(chosen) : `${id} is new`,
    ...(decide === undefined ? [] : [`DECIDE: ${decide}`, ...others.map(explain)]),
  ];
  return lines.map((line) => ` ${line}`).join('\n');
}

/** `organisation:wco 0.98: name ×22 1.00 "WCO" / "WCO" (same); kind ×1.5 intergovernmental`. */
export function explain({ id, score, features }: Candidate): string {
  const reasons = features.map(({ feature, factor, why }) => `${feature} ×${shortNumber(factor)} ${why}`);
  return `${id} ${score.toFixed(2)}: ${reasons.join('; ')}`;
}

function shortNumber(factor: number): string {
  return String(Number(factor.toPrecision(2)));
}

/** An empty line before each section, as in the other dossiers. */
function spread(yaml: Document): void {
  const sections = isMap(yaml.contents) ? yaml.contents.items.slice(1) : [];
  for (const { key } of sections) if (isScalar(key)) key.spaceBefore = true;
}

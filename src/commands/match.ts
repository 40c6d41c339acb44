import { writeFile } from 'node:fs/promises';
import { fileReason } from '../base/file-error.js';
import { formatFinding } from '../dossier/read/finding.js';
import { readIdentity } from '../dossier/vocabulary/identity.js';
import { readVocabulary } from '../dossier/vocabulary/vocabulary.js';
import { badUserInput } from '../base/errors.js';
import { matchDraft, type Matched } from '../match/match.js';
import { readKnown } from '../match/read-known.js';
import { seedsFolder, sharedFiles, vocabularyFolder } from './open.js';
import type { Output } from './output.js';

/**
 * `match FILE [--out FILE]`: completes a draft with our ids, to a file or to standard output; what a person must decide
 * to standard error. Needs no engine.
 *
 * @returns the exit code: 1 if the draft has mistakes, or the dossier is not valid yet
 * @throws AppError BAD_USER_INPUT if the file cannot be written
 */
export async function matchFile(file: string, out: string | undefined, output: Output): Promise<number> {
  const vocabulary = await readVocabulary(vocabularyFolder);
  const identity = await readIdentity(sharedFiles.identity, vocabulary);
  const known = await readKnown(seedsFolder, vocabulary, identity, (finding) =>
    output.report(`${formatFinding({ ...finding, severity: 'warning' })}: left out of what is known.`),
  );
  const matched = await matchDraft(file, out, known, vocabulary);
  if (matched.text !== undefined) await give(matched.text, out, output);
  tell(file, matched, output);
  return matched.findings.length > 0 ? 1 : 0;
}

async function give(text: string, out: string | undefined, output: Output): Promise<void> {
  if (out === undefined) return output.print(text.trimEnd());
  try {
    await writeFile(out, text);
  } catch (error) {
    throw badUserInput(`${out}: expected a file that can be written; ${fileReason(error)}.`);
  }
}

function tell(file: string, { text, findings, known, fresh, decide }: Matched, { report }: Output): void {
  for (const finding of findings) report(finding);
  if (text === undefined) return report(`${file}: refused, nothing was proposed.`);
  for (const line of decide) report(`DECIDE ${line}`);
  report(`${file}: ${known} things known, ${fresh} new, ${decide.length} for you to decide.`);
  if (findings.length > 0) report('The dossier is not valid yet: see above.');
}

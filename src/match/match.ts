import { basename } from 'node:path';
import { formatFinding, inLineOrder } from '../dossier/read/finding.js';
import { locateProblems } from '../dossier/read/locate-problems.js';
import { parseDossier } from '../dossier/read/read-dossier.js';
import type { Vocabulary } from '../dossier/vocabulary/vocabulary.js';
import { complete, slug } from './complete-draft.js';
import { readDraft, type Draft } from './draft.js';
import type { Known } from './known.js';
import { tieDraft } from './tie-draft.js';
import { decisions, writeCompleted } from './write-draft.js';

/** What came of a draft. */
export interface Matched {
  /** The complete dossier as text; undefined if the draft has mistakes. */
  text: string | undefined;
  /** Mistakes of the draft, or what the dossier still lacks, one line each. */
  findings: string[];
  /** Things taken for known ones, taken for new, and those of them that a person must decide. */
  known: number;
  fresh: number;
  decide: string[];
}

/**
 * Proposes our ids for the things of a draft. Needs no engine; the draft's file is only read.
 *
 * @param out file that the dossier is for, whose name its document then bears
 */
export async function matchDraft(
  file: string,
  out: string | undefined,
  known: Known,
  vocabulary: Vocabulary,
): Promise<Matched> {
  const { yaml, draft, findings } = await readDraft(file);
  if (!draft) return refused(findings.map(formatFinding));
  const tied = tieDraft(draft, known, (id) => vocabulary.concept(id) !== undefined);
  if (tied.problems.length > 0)
    return refused(inLineOrder(locateProblems(tied.problems, yaml)).map(formatFinding));
  const completed = complete(tied, known, documentId(draft, out));
  const given = new Set([...tied.written.values()].flatMap((id) => (id && known.thing(id) ? [id] : [])));
  const text = writeCompleted(completed, given);
  const proposals = [...completed.proposals];
  const decide = decisions(completed, given);
  const taken = proposals.filter(([, { id }]) => id !== undefined).length;
  const lacks = parseDossier(text, out ?? `${completed.dossier.document.id}.yaml`, vocabulary).findings;
  return {
    text,
    findings: lacks.map(formatFinding),
    known: taken,
    fresh: proposals.length - taken,
    decide,
  };
}

function refused(findings: string[]): Matched {
  return { text: undefined, findings, known: 0, fresh: 0, decide: [] };
}

/** The name of the file to write, else the draft's own, else made of publisher, date and title. */
function documentId({ document }: Draft, out: string | undefined): string {
  if (out !== undefined) return basename(out).replace(/\.[a-z]+$/, '');
  const { id, publisher, published, title } = document;
  return id ?? slug(`${publisher} ${published} ${title}`);
}

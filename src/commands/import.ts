import { dirname, resolve } from 'node:path';
import type { Config } from '../base/config.js';
import { bounded, formatFinding } from '../dossier/read/finding.js';
import { importDossier, retractDocument, type ImportResult, type Origin } from '../dossier/import/import.js';
import { readDossier, type ReadDossier } from '../dossier/read/read-dossier.js';
import { refresh } from '../dossier/import/rebuild.js';
import { refusedDossiers } from '../dossier/import/refused.js';
import { readVocabulary } from '../dossier/vocabulary/vocabulary.js';
import { progressLine, type Report } from '../database/engine/report.js';
import { isRefusal, reasonOfRefusal, wordsOf } from '../database/graph/refused-write.js';
import { readDataVersion } from '../dossier/import/data-version.js';
import { twinWatch, type Coming, type TwinWatch } from '../match/twin-watch.js';
import { seedsFolder, vocabularyFolder, withProject, type Opened } from './open.js';
import type { Output } from './output.js';

/**
 * `import FILE...`: each file in one transaction of its own. A file with a mistake, or that cannot be stored, is refused
 * whole and the others are imported. Says which data version the graph then has.
 *
 * @returns the exit code: 1 if a file was refused
 */
export async function importFiles(config: Config, files: string[], output: Output): Promise<number> {
  const read = await readAll(files);
  let refused = tellFindings(read, output);
  const sound = read.filter((file) => file.dossier !== undefined);
  if (sound.length > 0) {
    await withProject(config, output.report, async (opened) => {
      await refreshed(opened, output.report);
      refused += await importAll(opened, sound, output);
      output.print(`data version ${(await readDataVersion(opened.graph)) ?? 'none'}`);
    });
  }
  return refused > 0 ? 1 : 0;
}

/** @returns how many were refused */
async function importAll(opened: Opened, sound: ReadDossier[], output: Output): Promise<number> {
  const twins = await twinWatch(opened.graph, opened.foundation);
  let refused = 0;
  for (const [index, file] of sound.entries()) {
    const { dossier } = file;
    output.report(`Importing ${index + 1} of ${sound.length}: ${dossier?.document.id}`, true);
    if (dossier && !(await isImported(opened, twins, { ...file, dossier }, output))) refused += 1;
  }
  return refused;
}

/** Imports one file. An unforeseen error affects this file only, unless the database is unavailable. */
async function isImported(
  { graph, foundation }: Opened,
  twins: TwinWatch,
  { file, dossier, text }: Coming,
  { print, report }: Output,
): Promise<boolean> {
  try {
    const result = await importDossier(graph, foundation, { dossier, text, origin: originOf(file) });
    print(summary(result));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    report(`${file}: expected a dossier that can be stored, found ${reasonOfRefusal(error)}.`);
    report(`Cause: ${wordsOf(error)}`);
    report(`${file}: refused, nothing of it was loaded.`);
    return false;
  }
  for (const warning of warningsOr(twins, { file, dossier, text })) report(warning);
  return true;
}

/** Warnings only: the file is imported, even if the comparison fails. */
function warningsOr(twins: TwinWatch, coming: Coming): string[] {
  try {
    return twins.warningsOf(coming);
  } catch (error) {
    return [`warning: ${coming.file}: not compared with what is known: ${wordsOf(error)}`];
  }
}

/** `validate FILE...`: the same checks, no engine. @returns the exit code: 1 if a file has a mistake */
export async function validateFiles(files: string[], output: Output): Promise<number> {
  const read = await readAll(files);
  const refused = tellFindings(read, output);
  for (const { file, dossier } of read) if (dossier) output.print(`${file}: valid`);
  return refused > 0 ? 1 : 0;
}

/** `retract ID`: takes a document's facts out again. @returns the exit code: 1 if no such document is known */
export async function retract(config: Config, id: string, output: Output): Promise<number> {
  const document = id.startsWith('document:') ? id : `document:${id}`;
  const result = await withProject(config, output.report, async (opened) => {
    await refreshed(opened, output.report);
    return retractDocument(opened.graph, opened.foundation, document);
  });
  output.print(result ? summary(result) : `${document}: not known; nothing was retracted.`);
  return result ? 0 : 1;
}

async function refreshed({ graph, foundation }: Opened, report: Report): Promise<void> {
  const what = 'Building the graph anew from the kept dossiers';
  const tell = (done: number, of: number): void => report(progressLine(what, done, of), done < of);
  if (!(await refresh(graph, foundation, tell))) return;
  for (const finding of await refusedDossiers(graph)) report(formatFinding(finding));
}

/** A file among the seeds counts as a seed: its document is retracted when the file is gone. */
function originOf(file: string): Origin {
  return resolve(dirname(file)) === resolve(seedsFolder) ? 'seed' : 'file';
}

/** One after the other: the number of open files is limited. */
async function readAll(files: string[]): Promise<ReadDossier[]> {
  const vocabulary = await readVocabulary(vocabularyFolder);
  const read: ReadDossier[] = [];
  for (const file of files) read.push(await readDossier(file, vocabulary));
  return read;
}

function tellFindings(read: ReadDossier[], { report }: Output): number {
  const refused = read.filter((file) => file.dossier === undefined);
  for (const { file, findings } of refused) {
    for (const finding of bounded(findings)) report(formatFinding(finding));
    report(`${file}: refused, nothing of it was loaded.`);
  }
  return refused.length;
}

function summary({ document, added, removed, unchanged }: ImportResult): string {
  return `${document}: ${added} claims added, ${removed} removed, ${unchanged} unchanged`;
}

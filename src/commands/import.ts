import { dirname, resolve } from 'node:path';
import type { Config } from '../config.js';
import { formatFinding } from '../dossier/finding.js';
import { importDossier, retractDocument, type ImportResult, type Origin } from '../dossier/import.js';
import { readDossier, type ReadDossier } from '../dossier/read.js';
import { refresh } from '../dossier/rebuild.js';
import { readVocabulary } from '../dossier/vocabulary.js';
import { twinWatch } from '../match/twin-watch.js';
import { seedsFolder, vocabularyFolder, withProject } from './open.js';
import type { Output } from './output.js';

/** Mistakes of one file that are told: whoever has mended these will run the command again. */
const shownOfFile = 100;

/**
 * `import FILE...`: each file in one transaction of its own. A file with a mistake is refused whole and the others are
 * imported.
 *
 * @returns the exit code: 1 if a file was refused
 */
export async function importFiles(config: Config, files: string[], output: Output): Promise<number> {
  const read = await readAll(files);
  const refused = tellFindings(read, output);
  const sound = read.filter((file) => file.dossier !== undefined);
  if (sound.length > 0) {
    await withProject(config, output.report, async ({ graph, foundation }) => {
      await refresh(graph, foundation);
      const twins = await twinWatch(graph, foundation);
      for (const [index, { file, dossier, text }] of sound.entries()) {
        output.report(`Importing ${index + 1} of ${sound.length}: ${dossier?.document.id}`, true);
        if (!dossier) continue;
        for (const warning of twins.warningsOf({ file, dossier, text })) output.report(warning);
        output.print(
          summary(await importDossier(graph, foundation, { dossier, text, origin: originOf(file) })),
        );
      }
    });
  }
  return refused > 0 ? 1 : 0;
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
  const result = await withProject(config, output.report, async ({ graph, foundation }) => {
    await refresh(graph, foundation);
    return retractDocument(graph, foundation, document);
  });
  output.print(result ? summary(result) : `${document}: not known; nothing was retracted.`);
  return result ? 0 : 1;
}

/** A file among the seeds stays a seed, whoever imports it: it goes when its file goes. */
function originOf(file: string): Origin {
  return resolve(dirname(file)) === resolve(seedsFolder) ? 'seed' : 'file';
}

async function readAll(files: string[]): Promise<ReadDossier[]> {
  const vocabulary = await readVocabulary(vocabularyFolder);
  return Promise.all(files.map((file) => readDossier(file, vocabulary)));
}

function tellFindings(read: ReadDossier[], { report }: Output): number {
  const refused = read.filter((file) => file.dossier === undefined);
  for (const { file, findings } of refused) {
    for (const finding of findings.slice(0, shownOfFile)) report(formatFinding(finding));
    if (findings.length > shownOfFile) report(`${file}: ${findings.length - shownOfFile} more mistakes.`);
    report(`${file}: refused, nothing of it was loaded.`);
  }
  return refused.length;
}

function summary({ document, added, removed, kept }: ImportResult): string {
  return `${document}: ${added} claims added, ${removed} removed, ${kept} unchanged`;
}

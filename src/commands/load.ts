import { formatFinding, type Finding } from '../dossier/read/finding.js';
import { idleEntries } from '../dossier/import/idle.js';
import { loadSeeds, type Phase, type SeedsLoaded } from '../dossier/import/load-seeds.js';
import { progressLine, type Report } from '../database/engine/report.js';
import { fromProject } from './findings.js';
import { seedsFolder, sharedFiles, type Opened } from './open.js';

const words: Record<Phase, string> = {
  rebuild: 'Building the graph anew from the kept dossiers',
  read: 'Reading dossiers',
  import: 'Loading dossiers',
  retract: 'Taking out dossiers whose files are gone',
};

/**
 * Loads the project's own dossiers, and reports progress and result.
 *
 * @returns what is wrong with them, and entries of the shared files that have no effect; paths relative to the project
 */
export async function load({ graph, foundation }: Opened, report: Report): Promise<Finding[]> {
  const loaded = await loadSeeds(graph, foundation, seedsFolder, (phase, done, of) =>
    report(progressLine(words[phase], done, of), done < of),
  );
  const findings = fromProject([...loaded.findings, ...(await idleEntries(graph, foundation, sharedFiles))]);
  for (const finding of findings) report(formatFinding(finding));
  tell(loaded, report);
  return findings;
}

function tell({ imported, retracted, unchanged, rebuilt, causes }: SeedsLoaded, report: Report): void {
  for (const cause of causes) report(`Cause: ${cause}`);
  if (rebuilt)
    report(
      'The vocabulary, the identity map, the preferences or the projector changed: the graph was built anew from the kept dossiers.',
    );
  report(`Dossiers: ${imported} loaded, ${unchanged} unchanged, ${retracted} retracted.`);
}

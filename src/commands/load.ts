import { findingLines, loadSeeds, type SeedsLoaded } from '../dossier/load-seeds.js';
import type { Report } from '../engine/report.js';
import { seedsFolder, type Opened } from './open.js';

/** Loads the project's own dossiers, telling how far it is and what came of it. */
export async function load({ graph, foundation }: Opened, report: Report): Promise<SeedsLoaded> {
  const loaded = await loadSeeds(graph, foundation, seedsFolder, (done, of) =>
    report(`Loading dossiers: ${done} of ${of}`, done < of),
  );
  tell(loaded, report);
  return loaded;
}

function tell(loaded: SeedsLoaded, report: Report): void {
  for (const line of findingLines(loaded)) report(line);
  const { imported, retracted, unchanged, rebuilt } = loaded;
  if (rebuilt)
    report(
      'The vocabulary, the identity map or the projector changed: the graph was built anew from the kept dossiers.',
    );
  report(`Dossiers: ${imported} loaded, ${unchanged} unchanged, ${retracted} retracted.`);
}

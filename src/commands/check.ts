import { checkGraph } from '../keep/check/check.js';
import type { Config } from '../base/config.js';
import { formatFinding, type Finding } from '../dossier/read/finding.js';
import { idleEntries } from '../dossier/import/idle.js';
import { refusedDossiers } from '../dossier/import/refused.js';
import { fromProject } from './findings.js';
import { sharedFiles, withProject, type Opened } from './open.js';
import type { Output } from './output.js';

const shown = 20;

/**
 * `check`: is the graph what its dossiers give? Says so, or lists the first differences. Warns of entries in
 * `seeds/identity.yaml` and `seeds/preferences.yaml` that have no effect.
 *
 * @returns the exit code: 1 if there is a difference, or a stored dossier that the graph cannot follow
 */
export async function check(config: Config, output: Output): Promise<number> {
  const [checked, findings] = await withProject(config, output.report, async (opened) => [
    await checkGraph(opened.graph, opened.foundation),
    await findingsOf(opened),
  ]);
  for (const finding of findings) output.report(formatFinding(finding));
  const { dossiers, nodes, relationships, differences } = checked;
  const size = `${nodes} nodes, ${relationships} relationships`;
  if (differences.length === 0) {
    output.print(`${size}: as derived from ${dossiers} dossiers`);
    return findings.every(({ severity }) => severity === 'warning') ? 0 : 1;
  }
  for (const line of differences.slice(0, shown)) output.print(line);
  if (differences.length > shown) output.print(`... and ${differences.length - shown} more`);
  const many = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  output.print(`${size} derived from ${dossiers} dossiers: ${many} in the graph`);
  return 1;
}

async function findingsOf({ graph, foundation }: Opened): Promise<Finding[]> {
  return fromProject([
    ...(await refusedDossiers(graph)),
    ...(await idleEntries(graph, foundation, sharedFiles)),
  ]);
}

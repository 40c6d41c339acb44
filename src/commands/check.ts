import { checkGraph } from '../check/check.js';
import type { Config } from '../config.js';
import { withProject } from './open.js';
import type { Output } from './output.js';

const shown = 20;

/**
 * `check`: is the graph what its dossiers give? Says so, or lists the first differences.
 *
 * @returns the exit code: 1 if there is a difference
 */
export async function check(config: Config, output: Output): Promise<number> {
  const checked = await withProject(config, output.report, ({ graph, foundation }) =>
    checkGraph(graph, foundation),
  );
  const { dossiers, nodes, relationships, differences } = checked;
  const size = `${nodes} nodes, ${relationships} relationships`;
  if (differences.length === 0) {
    output.print(`${size}: as derived from ${dossiers} dossiers`);
    return 0;
  }
  for (const line of differences.slice(0, shown)) output.print(line);
  if (differences.length > shown) output.print(`... and ${differences.length - shown} more`);
  const many = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  output.print(`${size} derived from ${dossiers} dossiers: ${many} in the graph`);
  return 1;
}

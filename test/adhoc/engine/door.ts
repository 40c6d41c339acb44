import { readConfig, type Config } from '../../../src/base/config.js';
import { silent } from '../../../src/database/engine/report.js';
import type { Graph } from '../../../src/database/graph/graph.js';
import { openResearch, type Research } from '../../../src/adhoc/engine/research.js';
import { ownData } from '../../setup/own.js';

/** The settings of a project on the engine of this run, as if it were its own. */
export function ownConfig(): Config {
  return {
    ...readConfig(),
    server: undefined,
    researchServer: undefined,
    dataDirectory: ownData(),
  };
}

/** The door of ad-hoc statements on the graph of the tests, with a second engine of its own. */
export function openDoor(graph: Graph): Research {
  return openResearch(ownConfig(), graph, silent);
}

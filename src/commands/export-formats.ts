import { exportNdjson } from '../export/ndjson.js';
import type { Graph } from '../graph/graph.js';

/** One way to take the whole graph away. */
export interface ExportFormat {
  /** What it is good for, in half a sentence. */
  about: string;
  /** Media type of the answer. */
  type: string;
  /** Name of the file. */
  file: string;
  write(graph: Graph): AsyncGenerator<string>;
}

/** The formats of `npm run export -- FORMAT` and of `/export/<format>`. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  ndjson: {
    about: 'every node and relationship as one line of JSON; equal graphs give equal bytes',
    type: 'application/x-ndjson; charset=utf-8',
    file: 'graph.ndjson',
    write: exportNdjson,
  },
};

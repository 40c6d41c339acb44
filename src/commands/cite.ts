import { bibtexGraph, bibtexSource } from '../publish/cite/bibtex.js';
import { cslGraph, cslSource } from '../publish/cite/csl-json.js';
import { plainGraph, plainSource } from '../publish/cite/plain.js';
import { readSources, type Source, type Sources } from '../publish/cite/sources.js';
import type { Config } from '../base/config.js';
import { badUserInput } from '../base/errors.js';
import { withProject } from './open.js';
import type { Output } from './output.js';

/** How citations are written: those of the graph, if it is asked for, and of documents. */
type Write = (graph: Sources | undefined, sources: readonly Source[]) => string;

const formats = new Map<string, Write>([
  ['plain', lines('\n', plainGraph, plainSource)],
  ['bibtex', lines('\n\n', bibtexGraph, bibtexSource)],
  ['csl-json', cslJson],
]);

/**
 * `cite [ID]`: how to cite the graph and each of its documents, or one document.
 *
 * @returns the exit code: 1 if no such document states anything here
 * @throws AppError BAD_USER_INPUT for a format that there is not
 */
export async function cite(
  config: Config,
  id: string | undefined,
  format: string,
  output: Output,
): Promise<number> {
  const write = formats.get(format);
  if (!write) {
    throw badUserInput(
      `Expected a format of ${[...formats.keys()].join(', ')}; found ${JSON.stringify(format)}.`,
    );
  }
  const all = await withProject(config, output.report, ({ graph }) => readSources(graph));
  if (id === undefined) {
    output.print(write(all, all.sources));
    return 0;
  }
  const document = id.startsWith('document:') ? id : `document:${id}`;
  const source = all.sources.find((known) => known.id === document);
  output.print(
    source ? write(undefined, [source]) : `${document}: not known; nothing of it is in the graph.`,
  );
  return source ? 0 : 1;
}

function lines(
  separator: string,
  ofGraph: (graph: Sources) => string,
  ofSource: (source: Source) => string,
): Write {
  return (graph, sources) => [...(graph ? [ofGraph(graph)] : []), ...sources.map(ofSource)].join(separator);
}

function cslJson(graph: Sources | undefined, sources: readonly Source[]): string {
  return JSON.stringify([...(graph ? [cslGraph(graph)] : []), ...sources.map(cslSource)], null, 2);
}

import { Command } from 'commander';
import { watchOutput } from './commands/closed-output.js';
import { tellFailure } from './commands/report-failure.js';
import type { Output } from './commands/output.js';
import { runUntilStopped } from './commands/until-stopped.js';
import { readConfig } from './base/config.js';
import { streamReport } from './database/engine/report.js';

const output: Output = {
  print: (line) => process.stdout.write(`${line}\n`),
  stream: process.stdout,
  report: streamReport(process.stderr),
};

/** Sets the exit code and lets the process end by itself, so that everything under way is closed in order. */
const fail = (error: unknown): void => {
  process.exitCode = 1;
  tellFailure(error, output.report);
};
const standardOutput = watchOutput(process.stdout, fail);
watchOutput(process.stderr, () => (process.exitCode = 1));
// After an error that nothing caught the state of the program is unknown, so it ends.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    fail(error);
    process.exit();
  });

// Each command loads what it needs, and no more: a short command should not wait for the whole API to load.
const program = new Command('customs-graph')
  .description('Who spoke where on what threat, in which capacity, and how do we know.')
  .showHelpAfterError();

program
  .command('start', { isDefault: true })
  .description('bring up the engine, load the seeds, serve the API and the playground')
  .option('--keep', 'serve the graph of before; read no seeds')
  .action(async ({ keep = false }: { keep?: boolean }) => {
    const { start } = await import('./commands/start.js');
    const begin = async (): Promise<() => Promise<void>> => {
      const { server, close } = await start(readConfig(), output.report, keep);
      output.print(`Ready: ${server.url}/ (playground: ${server.url}/playground)`);
      return close;
    };
    await runUntilStopped(begin, output.report);
  });

program
  .command('import')
  .description('import dossiers, each in one transaction; or a whole graph into an empty engine')
  .argument('<files...>', 'YAML or JSON files; or the .ndjson file of an export')
  .action(async (files: string[]) => {
    const { importGraphFile, isGraphFile } = await import('./commands/import-graph.js');
    if (files.some(isGraphFile)) return importGraphFile(readConfig(), files, output);
    const { importFiles } = await import('./commands/import.js');
    process.exitCode = await importFiles(readConfig(), files, output);
  });

program
  .command('retract')
  .description('take all that a document states out of the graph')
  .argument('<id>', 'document:x, or x')
  .action(async (id: string) => {
    const { retract } = await import('./commands/import.js');
    process.exitCode = await retract(readConfig(), id, output);
  });

program
  .command('validate')
  .description('check dossiers; needs no engine')
  .argument('<files...>', 'YAML or JSON files')
  .action(async (files: string[]) => {
    const { validateFiles } = await import('./commands/import.js');
    process.exitCode = await validateFiles(files, output);
  });

program
  .command('match')
  .description('propose our ids for a draft that does not know them; needs no engine')
  .argument('<file>', 'YAML or JSON file, see schema/draft.schema.json')
  .option('--out <file>', 'file for the dossier; standard output if left out')
  .action(async (file: string, { out }: { out?: string }) => {
    const { matchFile } = await import('./commands/match.js');
    process.exitCode = await matchFile(file, out, output);
  });

program
  .command('export')
  .description('write the whole graph')
  .argument(
    '<format>',
    'csv, csv-safe, graphml, gexf, jsonld or ndjson; or one file of csv, such as nodes.csv',
  )
  .option('--out <folder>', 'folder for the files; standard output if left out')
  .action(async (format: string, { out }: { out?: string }) => {
    const { exportGraph } = await import('./commands/export.js');
    await exportGraph(readConfig(), format, out, output);
  });

program
  .command('cite')
  .description('print how to cite the graph and its documents')
  .argument('[id]', 'document:x, or x: that document alone')
  .option('--format <format>', 'plain, bibtex or csl-json', 'plain')
  .action(async (id: string | undefined, { format }: { format: string }) => {
    const { cite } = await import('./commands/cite.js');
    process.exitCode = await cite(readConfig(), id, format, output);
  });

program
  .command('check')
  .description('derive the whole graph anew from its dossiers, and compare')
  .action(async () => {
    const { check } = await import('./commands/check.js');
    process.exitCode = await check(readConfig(), output);
  });

program
  .command('backup')
  .description('write all from which the graph can be made again')
  .argument('<file>', 'JSON lines; replaced if it is there')
  .action(async (file: string) => {
    const { backUp } = await import('./commands/backup.js');
    await backUp(readConfig(), file, output);
  });

program
  .command('restore')
  .description('make the graph of a backup, in an empty database')
  .argument('<file>', 'what backup wrote')
  .action(async (file: string) => {
    const { restore } = await import('./commands/backup.js');
    await restore(readConfig(), file, output);
  });

program
  .command('cypher')
  .description('run one read-only Cypher statement')
  .argument('<what>', 'a .cypher file, the name of one in cypher/questions, or - for standard input')
  .argument('[parameters]', 'a JSON object; the examples of a question by default')
  .action(async (what: string, parameters: string | undefined) => {
    const { runCypherFile } = await import('./commands/cypher.js');
    process.exitCode = await runCypherFile(readConfig(), what, parameters, output);
  });

program
  .command('neo4j')
  .description('start only the engine, read-only, and print how to connect')
  .option('--writable', 'let clients write, import and retract')
  .action(async ({ writable = false }: { writable?: boolean }) => {
    const { keepEngine } = await import('./commands/neo4j.js');
    await keepEngine(readConfig(), writable, output);
  });

const [word = ''] = process.argv.slice(2);
// An unknown command would otherwise be taken as an argument of the default command.
if (/^\w/.test(word) && !['help', ...program.commands.map((command) => command.name())].includes(word))
  program.error(`error: unknown command '${word}'`);

try {
  await program.parseAsync();
} catch (error) {
  // The reader of our output has closed the pipe, so there is no reason to continue.
  if (!standardOutput.isClosed()) fail(error);
}

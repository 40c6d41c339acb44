import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** How a program ended: its exit code (null when a signal ended it) and all lines that it printed, in order. */
export interface Outcome {
  code: number | null;
  lines: string[];
}

/** The absolute path of a program: the first executable file of that name on the search path, else undefined. */
export function findExecutable(name: string, searchPath: string): string | undefined {
  return searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** True where `path` is a file that we may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end, with nothing to read.
 *
 * @param onLine is called with each line as it is printed, of both streams
 * @throws the system's error where the program cannot be started
 */
export function run(
  program: string,
  parameters: string[],
  environment: Record<string, string | undefined>,
  onLine: (line: string) => void = () => undefined,
): Promise<Outcome> {
  const child = spawn(program, parameters, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      onLine(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, lines }));
  });
}

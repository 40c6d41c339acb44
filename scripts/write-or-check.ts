import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fromRoot } from '../src/base/root.js';

/**
 * Writes a generated file in the project's own format, or with `--check` on the command line only compares it.
 *
 * @param path from the project's folder
 * @param text what the file is to hold, in any format
 * @param source what it is made from, for the message
 * @param command how to write it anew, for the message
 */
export async function writeOrCheck(
  path: string,
  text: string,
  source: string,
  command: string,
): Promise<void> {
  const file = fromRoot(path);
  const config = await resolveConfig(file);
  const formatted = await format(text, { ...config, filepath: file });
  const present = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (present === formatted) return;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, formatted);
    console.log(`${path} written.`);
    return;
  }
  console.error(`${path} is not what ${source} gives. Run: ${command}`);
  process.exitCode = 1;
}

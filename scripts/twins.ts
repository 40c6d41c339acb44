import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(html|js|css|svg|ttf|json)$/;

/** Lays a compressed twin beside each text that Vite builds, so that the server compresses nothing while it answers. */
export function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    writeBundle: async ({ dir = '.' }) => {
      const names = await readdir(dir, { recursive: true });
      const texts = names.filter((name) => compressible.test(name));
      await Promise.all(texts.map((name) => compress(join(dir, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(content));
}

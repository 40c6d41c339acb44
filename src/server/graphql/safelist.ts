import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { stripIgnoredCharacters } from 'graphql';
import { AppError } from '../../base/errors.js';
import { refuse } from '../http/refuse.js';

/**
 * The documents of these folders, in a form that layout and comments do not change.
 *
 * @throws AppError BAD_USER_INPUT for a folder that cannot be read or a file that is no GraphQL
 */
export async function readSafelist(folders: readonly string[]): Promise<ReadonlySet<string>> {
  const documents = await Promise.all(folders.map((folder) => readFolder(folder)));
  return new Set(documents.flat());
}

async function readFolder(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new AppError(
      'BAD_USER_INPUT',
      `SAFELIST_FOLDER: expected a folder that can be read; ${folder}: ${error.code}.`,
    );
  });
  const files = names.filter((name) => name.endsWith('.graphql')).map((name) => join(folder, name));
  return Promise.all(files.map((file) => readDocument(file)));
}

async function readDocument(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  try {
    return stripIgnoredCharacters(text);
  } catch (error) {
    throw new AppError('BAD_USER_INPUT', `${file}: expected GraphQL; ${(error as Error).message}`);
  }
}

/** Answers the documents of the list and no others. (Apollo takes what is thrown any earlier for a failure of its own.) */
export function safelistPlugin<Context extends BaseContext>(
  safelist: ReadonlySet<string>,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source }) => {
        if (!safelist.has(stripIgnoredCharacters(source))) throw refuse(unlisted(safelist.size));
      },
    }),
  };
}

function unlisted(size: number): AppError {
  return new AppError(
    'FORBIDDEN',
    `This server answers ${size} known operations only, and this is none of them.`,
    'The tabs of the playground show those of the project; ask who runs this server to add yours.',
  );
}

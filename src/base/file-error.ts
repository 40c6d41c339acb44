import { stat } from 'node:fs/promises';
import { AppError } from './errors.js';

/** What the system says of a file, in words, and what to do about it. */
const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: ['there is no such file or folder', 'Check the path.'],
  ENOTDIR: ['a part of its path is a file and no folder', 'Check the path.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  EEXIST: ['something else of this name is there', 'Choose another name, or take that away.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter one.'],
  ELOOP: ['its links lead in a circle', 'Check the path.'],
  EACCES: ['this user may not do that', 'Give the user the right to it, or choose another place.'],
  EPERM: ['this user may not do that', 'Give the user the right to it, or choose another place.'],
  EROFS: ['its disk is read-only', 'Choose another place, or let the disk be written.'],
  ENOSPC: ['the disk is full', 'Free some space, then try again.'],
  EDQUOT: ['the disk is full for this user', 'Free some space, then try again.'],
  EMFILE: ['too many files are open', 'Raise the limit of open files (ulimit -n).'],
  ENFILE: ['too many files are open on this machine', 'Close some programs, then try again.'],
  EBUSY: ['another program uses it', 'End that program, then try again.'],
  ETXTBSY: ['another program uses it', 'End that program, then try again.'],
  EIO: ['the disk failed', 'Check the disk.'],
  EINVAL: ['it cannot be used so', 'Name an ordinary file.'],
  ENXIO: ['nobody is at its other end', 'Name an ordinary file.'],
  ERR_FS_FILE_TOO_LARGE: ['it is larger than 2 GB', 'Name a smaller file.'],
  ERR_ENCODING_INVALID_ENCODED_DATA: ['it is no text in UTF-8', 'Save it in UTF-8.'],
  ERR_STRING_TOO_LONG: ['it is larger than half a GB', 'Name a smaller file.'],
};

/** What was tried, by the name of the system's call. */
const attempts: Readonly<Record<string, string>> = {
  mkdir: 'be made',
  mkdtemp: 'be made',
  scandir: 'be listed',
  opendir: 'be listed',
  unlink: 'be removed',
  rm: 'be removed',
  rmdir: 'be removed',
  rename: 'be renamed',
  write: 'be written',
  read: 'be read',
  copyfile: 'be copied',
  cp: 'be copied',
};

/**
 * An error of the file system, or of a program that cannot be started, as one sentence that names the file, what was tried, and why
 * it failed; undefined for all others.
 *
 * @param code of the error: BAD_USER_INPUT where a person named the file
 */
export function fileError(
  error: unknown,
  code: 'BAD_USER_INPUT' | 'ENGINE' = 'BAD_USER_INPUT',
): AppError | undefined {
  const { code: kind = '', path, syscall = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const [reason, hint] = reasons[kind] ?? [];
  if (reason === undefined) return undefined;
  const attempt = syscall.startsWith('spawn') ? 'be started' : (attempts[syscall] ?? 'be opened');
  const message = `${path ?? 'A file'}: cannot ${attempt}: ${reason} (${kind}).`;
  return new AppError(code, message, hint, { cause: error });
}

/** Why a file cannot be used, for a sentence that names it already: `its disk is read-only`. */
export function fileReason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code]?.[0] ?? message;
}

/** @throws the system's error, or one like it, where a path leads to no ordinary file: reading it could block or never end */
export async function expectFile(file: string): Promise<void> {
  const there = await stat(file);
  if (there.isFile()) return;
  throw Object.assign(new Error('it is no ordinary file'), there.isDirectory() && { code: 'EISDIR' });
}

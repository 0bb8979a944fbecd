import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { AppError } from '#domain/errors.ts';

/** @throws AppError `NOT_FOUND` for what is no file, or none that can be read */
export const assertReadableFile = async (path: string): Promise<void> => {
  const code = await codeOf(path);
  if (code !== null) throw unreadable(path, Object.assign(new Error(code), { code }));
};

/** What stands against reading it as a file; null: nothing does. */
const codeOf = async (path: string): Promise<string | null> => {
  try {
    const found = await stat(path);
    if (!found.isFile()) return found.isDirectory() ? 'EISDIR' : 'pipe';
    await access(path, constants.R_OK);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
};

/** The bytes of a file. @throws AppError `NOT_FOUND` where reading breaks off */
export const fileParts = async function* (path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
};

/** Says why a file cannot be read, whatever the system calls it. */
export const unreadable = (path: string, cause: unknown): AppError => {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return new AppError('NOT_FOUND', `${path} cannot be read: ${reasons[code] ?? message}`, { details: { path }, cause });
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  ENOTDIR: 'a part of its path is no directory',
  EISDIR: 'it is a directory, and a file is expected',
  pipe: 'it is a pipe or a device, and a file is expected',
};

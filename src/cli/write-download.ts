import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Download } from '#api/dependencies.ts';
import { AppError, isAppError } from '#domain/errors.ts';
import type { Io } from './io.ts';

/**
 * Writes an export to a file, or to stdout where none is named.
 *
 * The file appears when it is complete; an export that fails leaves what was there.
 *
 * @throws AppError `FILE_NOT_WRITTEN`
 */
export const writeDownload = async (io: Io, { content }: Download, path: string | undefined): Promise<void> => {
  if (path !== undefined) return writeFile(path, content);
  for await (const part of content) if (!(await io.print(part))) return;
};

const writeFile = async (path: string, content: Download['content']): Promise<void> => {
  // A link stays one, and what is no file (a device, a pipe) is written into and not replaced.
  const target = await realpath(path).catch(() => path);
  const isFile = await stat(target).then(
    (found) => found.isFile(),
    () => true,
  );
  const unfinished = isFile ? `${target}.${process.pid}.part` : target;
  try {
    await pipeline(Readable.from(content), createWriteStream(unfinished));
    if (isFile) await rename(unfinished, target);
  } catch (cause) {
    if (isFile) await rm(unfinished, { force: true });
    if (isAppError(cause)) throw cause;
    throw new AppError('FILE_NOT_WRITTEN', `${path} cannot be written: ${(cause as Error).message}`, {
      details: { path },
      cause,
    });
  }
};

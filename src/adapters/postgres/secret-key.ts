import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#domain/errors.ts';

/** The 32 bytes that secrets are encrypted with. */
export type SecretKey = {
  /** For messages: the path of the file, or the setting. */
  readonly place: string;
  /** null where there is none yet. */
  read(): Promise<Buffer | null>;
  /** The key, made where there is none yet. */
  readOrMake(): Promise<Buffer>;
};

export const secretKeyBytes = 32;

/** A key that a setting gives: the same on every machine that shares a database. */
export const givenSecretKey = (key: Buffer): SecretKey => ({
  place: 'KONTOR_SECRETS_KEY',
  read: async () => key,
  readOrMake: async () => key,
});

/**
 * The file `secrets.key` in a data directory, readable by its owner alone, made when the first secret is entered.
 *
 * Reading and making throw AppError `SECRET_UNREADABLE` when the file is there and is no key, or cannot be read or written.
 */
export const secretKeyFile = (directory: string): SecretKey => {
  const file = path.join(directory, 'secrets.key');
  const read = async (): Promise<Buffer | null> => {
    const key = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return null;
      throw unusable(file, `cannot be read: ${cause.message}`, cause);
    });
    if (key !== null && key.length !== secretKeyBytes)
      throw unusable(file, `is no key: expected ${secretKeyBytes} bytes, found ${key.length}`);
    return key;
  };
  return {
    place: file,
    read,
    async readOrMake() {
      const known = await read();
      if (known !== null) return known;
      await makeKey(file).catch((cause: Error) => {
        throw unusable(file, `cannot be made: ${cause.message}`, cause);
      });
      return (await read())!;
    },
  };
};

/** Whole or not at all, and never over a key that another process made meanwhile. */
const makeKey = async (file: string): Promise<void> => {
  const draft = `${file}.${randomUUID()}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, randomBytes(secretKeyBytes), { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
};

const unusable = (file: string, what: string, cause?: unknown): AppError =>
  new AppError('SECRET_UNREADABLE', `${file}, which encrypts the stored keys, ${what}.`, { details: { file }, cause });

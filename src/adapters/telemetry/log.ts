import { join } from 'node:path';
import pino, { type Logger, type StreamEntry } from 'pino';
import { createStream } from 'rotating-file-stream';
import { readableLines } from './readable-lines.ts';

export type LogSettings = {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where the files are, a directory that is there; null: none. */
  readonly directory: string | null;
  /** Size at which a file is closed, and how many closed ones are kept. */
  readonly fileBytes: number;
  readonly files: number;
  /** For people at a terminal; a stream that is none gets JSON. */
  readonly console: (NodeJS.WritableStream & { readonly isTTY?: boolean }) | null;
};

export type ProcessLog = {
  readonly log: Logger;
  /** Writes what is still under way. */
  close(): Promise<void>;
};

const secretNames = ['password', 'newPassword', 'currentPassword', 'token', 'secret', 'authorization', 'cookie'];

/** Where a secret may be in the fields of a line, on the top and one or two levels below. */
export const redactedPaths: readonly string[] = [
  ...secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  '*["set-cookie"]',
  '*.*["set-cookie"]',
];

/** Names and passwords in a URL, as a driver's message may repeat it. */
const urlSecret = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*:[^\s/@]*@/gi;

/**
 * Opens the log of the process: JSON lines into files that are closed by size, and short lines for people on the console.
 *
 * Secrets are taken out by field name, and by form out of messages and stacks.
 */
export const openLog = (settings: LogSettings): ProcessLog => {
  const streams: StreamEntry[] = [];
  const file = settings.directory === null ? null : openFile(settings.directory, settings);
  if (file !== null) streams.push({ level: 'trace', stream: file });
  if (settings.console !== null) {
    const stream = settings.console.isTTY === true ? readableLines(settings.console) : settings.console;
    streams.push({ level: 'trace', stream });
  }
  const log = pino(
    {
      level: settings.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...redactedPaths], censor: '[redacted]' },
      serializers: { err: withoutSecrets },
    },
    pino.multistream(streams),
  );
  return {
    log,
    close: () =>
      new Promise((resolve) => {
        if (file === null) resolve();
        else file.end(() => resolve());
      }),
  };
};

const openFile = (directory: string, { fileBytes, files }: LogSettings) => {
  const stream = createStream(fileName, { path: directory, size: `${fileBytes}B`, maxFiles: files, mode: 0o600 });
  // A full disk must not take the process down with it; the console still has the lines.
  stream.on('error', () => undefined);
  stream.on('warning', () => undefined);
  return stream;
};

/** `kontor.log` is written to; a closed file has the time and a number, so that names sort by age. */
const fileName = (time: number | Date | null, index?: number): string => {
  if (time === null) return 'kontor.log';
  const stamp = new Date(time).toISOString().replaceAll(/[:.]/g, '-');
  return `kontor-${stamp}-${index ?? 1}.log`;
};

const withoutSecrets = (error: Error): object => {
  const { message, stack, ...rest } = pino.stdSerializers.err(error);
  return { ...rest, message: clean(message), stack: clean(stack) };
};

const clean = (text: string): string => text.replaceAll(urlSecret, '$1[redacted]@');

/** Where the log files of a data directory are. */
export const logDirectoryOf = (config: { readonly logDirectory: string | null; readonly dataDirectory: string }) =>
  config.logDirectory ?? join(config.dataDirectory, 'logs');

import type { DestinationStream } from 'pino';

const colours: Readonly<Record<string, string>> = {
  debug: '\x1b[90m',
  info: '\x1b[36m',
  warn: '\x1b[33m',
  error: '\x1b[31m',
};
const plain = '\x1b[0m';
const hidden: ReadonlySet<string> = new Set(['level', 'time', 'pid', 'msg', 'err', 'requestId', 'correlation']);

/** Writes each JSON line as `12:30:05 INFO  what happened  key=value`, for people who watch a terminal. */
export const readableLines = (out: NodeJS.WritableStream): DestinationStream => ({
  write: (line) => {
    out.write(`${readable(line)}\n`);
  },
});

const readable = (line: string): string => {
  const entry = JSON.parse(line) as Record<string, unknown> & { level: string; time: string; msg?: string };
  const fields = Object.entries(entry)
    .filter(([key]) => !hidden.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`);
  const { message, stack } = (entry.err ?? {}) as { message?: string; stack?: string };
  const trouble = message === undefined ? '' : entry.level === 'error' ? `\n${stack ?? message}` : `: ${message}`;
  const time = new Date(entry.time).toTimeString().slice(0, 8);
  const level = `${colours[entry.level] ?? ''}${entry.level.toUpperCase().padEnd(5)}${plain}`;
  return [time, level, `${entry.msg ?? ''}${trouble}`, ...fields].join(' ').trimEnd();
};

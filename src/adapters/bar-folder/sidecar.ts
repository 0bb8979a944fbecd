import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { CandleFileAnswers } from '#ports/candle-files.ts';
import { unreadable } from './unreadable.ts';

export type SidecarAnswers = Omit<CandleFileAnswers, 'interval'>;

/** Answers for the files of a folder and of those below it, in JSON. */
export const folderSidecar = 'bars.json';

const answers = z.strictObject({
  timeZone: z.string().optional(),
  barTime: z.enum(['start', 'end']).optional(),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
});

/**
 * Reads what people say about a file in JSON: in `<file>.json` beside it, else in the `bars.json` of its folder, else of the
 * folders above up to `root`. What nobody says stays open.
 *
 * @throws AppError `SOURCE_UNKNOWN` for JSON that says something else
 */
export const sidecarAnswers = async (source: string, root: string, file: string): Promise<SidecarAnswers> => {
  const said = await Promise.all([`${file}.json`, ...foldersUp(root, file)].map((at) => readAnswers(source, at)));
  const nearest = Object.assign({}, ...said.toReversed()) as z.infer<typeof answers>;
  return { timeZone: null, barTime: null, dateOrder: null, decimal: null, ...nearest };
};

const foldersUp = (root: string, file: string): readonly string[] => {
  const steps = path.relative(root, path.dirname(file)).split(path.sep).filter(Boolean);
  return Array.from({ length: steps.length + 1 }, (_, up) =>
    path.join(root, ...steps.slice(0, steps.length - up), folderSidecar),
  );
};

const readAnswers = async (source: string, file: string): Promise<z.infer<typeof answers>> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw unreadable(source, `${file}: ${error.message}`, error);
  });
  const parsed = answers.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue!.path.join('.');
  throw unreadable(source, `${file}: ${place === '' ? '' : `${place}: `}${issue!.message}`);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { returnFiles } from '#adapters/return-files/return-files.ts';
import { tearsheetHtml } from '#application/tearsheet/html/page.ts';
import { makeTearsheet, type NamedSeries, type Tearsheet } from '#application/tearsheet/tearsheet.ts';
import { tearsheetJson } from '#application/tearsheet/tearsheet-json.ts';
import { AppError, isAppError } from '#domain/errors.ts';
import type { FigureLanguage } from '#domain/performance/words/say-figure.ts';
import type { ReturnFile } from '#ports/return-files.ts';
import type { Io } from './io.ts';
import { tearsheetText } from './tearsheet-text.ts';
import { writeDownload } from './write-download.ts';

type Options = {
  readonly benchmark?: string;
  readonly riskFree: number;
  readonly periods: number;
  readonly language: FigureLanguage;
  readonly html?: boolean;
  readonly json?: boolean;
  readonly out?: string;
};

export const tearsheet = async (path: string, options: Options, io: Io): Promise<void> => {
  const own = await readSeries(path, io);
  const benchmark = options.benchmark === undefined ? null : await readSeries(options.benchmark, io);
  const { periods, riskFree } = options;
  const sheet = makeTearsheet(own, { periods, riskFree }, benchmark);
  for (const line of [own, benchmark].flatMap((read) => read?.notes ?? [])) io.say(line);
  if (sheet.benchmark !== null)
    io.say(`Benchmark: ${sheet.benchmark.matched.days.length} of ${own.series.days.length} days matched by date.`);
  const { fileName, mediaType } = options.html ? html : text;
  const content = Readable.from([contentOf(sheet, options)]);
  await writeDownload(io, { fileName, mediaType, content }, options.out);
};

const html = { fileName: 'tearsheet.html', mediaType: 'text/html' };
const text = { fileName: 'tearsheet.txt', mediaType: 'text/plain' };

const contentOf = (sheet: Tearsheet, { html, json, language }: Options): string => {
  if (json) return `${JSON.stringify(tearsheetJson(sheet), null, 2)}\n`;
  return html ? tearsheetHtml(sheet, language) : tearsheetText(sheet, language);
};

/** `notes` are said when everything has been read: a refusal is one line and nothing before it. */
type ReadSeries = NamedSeries & { readonly notes: readonly string[] };

const readSeries = async (path: string, io: Io): Promise<ReadSeries> => {
  const content = await contentAt(path, io);
  const name = path === '-' ? 'stdin' : basename(path, extname(path));
  const file = await returnFiles.read(content).catch((error: unknown) => Promise.reject(inFile(error, path)));
  return { name, series: file.series, notes: notesOf(file, name) };
};

const contentAt = async (path: string, io: Io): Promise<() => AsyncIterable<Uint8Array>> => {
  if (path === '-') {
    const bytes = await buffer(io.stdin);
    return async function* () {
      yield bytes;
    };
  }
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new AppError('NOT_FOUND', `${path} cannot be read`, { details: { path }, cause });
  });
  return () => createReadStream(path);
};

/** Two files may be read: says which one it is about. */
const inFile = (error: unknown, path: string): unknown =>
  isAppError(error)
    ? new AppError(error.code, `${path}: ${error.message}`, { details: { path, ...error.details }, cause: error })
    : error;

const notesOf = ({ series, percent, reordered }: ReturnFile, name: string): readonly string[] => {
  const largest = series.returns.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const perhapsPercent = !percent && largest >= 0.5;
  return [
    ...(reordered ? [`${name}: the rows were not in the order of their dates; they are now.`] : []),
    ...(perhapsPercent
      ? [
          `${name}: one day made ${(largest * 100).toFixed(0)} %. Percent need a % sign in each value, or a column "return %".`,
        ]
      : []),
  ];
};

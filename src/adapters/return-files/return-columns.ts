import { headerKey } from '#adapters/text-files/header-key.ts';
import { type HeaderLine, headerLines } from '#adapters/text-files/header-line.ts';
import { AppError } from '#domain/errors.ts';

const dateNames = ['date', 'day', 'datum', 'tag', 'time', 'timestamp', 'datetime'];
const returnNames = ['return', 'returns', 'ret', 'rets', 'daily return', 'daily returns', 'rendite', 'tagesrendite'];
const percentMarks = ['%', 'pct', 'percent', 'prozent'];
/** Names of levels: their daily changes are returns, they are not. */
const levelNames = [
  'close',
  'adj close',
  'price',
  'kurs',
  'nav',
  'value',
  'wert',
  'equity',
  'balance',
  'level',
  'index',
];

export type ReturnColumns = {
  readonly line: number;
  readonly separator: string;
  readonly width: number;
  readonly date: number;
  readonly value: number;
  readonly name: string;
  readonly percent: boolean;
};

const expected = 'date,return';

/**
 * Finds the columns of a return file by its header, the first line that has text.
 *
 * @throws AppError `FORMAT_UNKNOWN`, saying what the header has
 */
export const findReturnColumns = (text: string): ReturnColumns => {
  const lines = headerLines(text, 20);
  const first = lines.filter(({ line }) => line === lines[0]!.line);
  const found = first.map((line) => columnsOf(line)).find((columns) => columns !== null);
  if (found) return found;
  const names = first[0]!.names.map((name) => name.slice(0, 40));
  const level = names.find((name) => levelNames.includes(headerKey(name)));
  const hint = level === undefined ? '' : ` "${level}" is a level; a return is its change from the day before.`;
  throw new AppError(
    'FORMAT_UNKNOWN',
    `The first line is to name a date and a return (${expected}); found: ${names.join(', ')}.${hint}`,
    { details: { line: first[0]!.line, expected, found: names } },
  );
};

const columnsOf = ({ line, separator, names }: HeaderLine): ReturnColumns | null => {
  const keys = names.map((name) => headerKey(name));
  const date = keys.findIndex((key) => dateNames.includes(key));
  const bare = keys.map((key) => withoutMark(key));
  const value = bare.findIndex((key) => returnNames.includes(key));
  if (date < 0 || value < 0) return null;
  const name = names[value]!;
  return { line, separator, width: names.length, date, value, name, percent: bare[value] !== keys[value] };
};

/** `Return (%)`, `return_pct` and `return %` without what says percent. */
const withoutMark = (key: string): string =>
  percentMarks
    .reduce((rest, mark) => rest.replace(`(${mark})`, '').replace(mark, ''), key)
    .replaceAll('_', ' ')
    .trim();

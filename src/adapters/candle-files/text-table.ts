import { type Info, parse } from 'csv-parse/sync';
import { AppError } from '#domain/errors.ts';

export type TextLine = { readonly line: number; readonly cells: readonly string[] };

const separators = [';', '\t', ',', '|'] as const;

/** Returns the separator that cuts each of the first lines most often; a comma where none does. */
export const separatorOf = (text: string): string => {
  const lines = text
    .slice(0, 8_192)
    .split(/\r?\n/, 6)
    .filter((line) => line.trim() !== '');
  const cuts = (separator: string): number => Math.min(...lines.map((line) => line.split(separator).length));
  const best = separators.toSorted((a, b) => cuts(b) - cuts(a))[0]!;
  return cuts(best) > 1 ? best : ',';
};

/**
 * Cuts text into lines and trimmed cells; blank lines are passed over. The first line is `from`.
 *
 * @throws AppError `FORMAT_UNKNOWN` when a quote is left open
 */
export const readLines = (text: string, separator: string, from = 1): readonly TextLine[] => {
  if (text.includes('"')) return readQuoted(text, separator, from);
  const lines: TextLine[] = [];
  text.split('\n').forEach((content, index) => {
    if (content.trim() !== '') lines.push({ line: index + from, cells: content.split(separator).map(trimmed) });
  });
  return lines;
};

const trimmed = (cell: string): string => cell.trim();

const readQuoted = (text: string, separator: string, from: number): readonly TextLine[] => {
  try {
    const records = parse(text, {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: Info }[];
    return records.map(({ record, info }) => ({ line: info.lines + from - 1, cells: record }));
  } catch (cause) {
    throw new AppError('FORMAT_UNKNOWN', `The quotes of the file do not match: ${(cause as Error).message}`, { cause });
  }
};

import { AppError } from '#domain/errors.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { parseNumber } from './number-text.ts';
import { readTextHead, readWholeText } from './text-head.ts';

/**
 * Reads a file of JSON whose numbers come as exact decimal text, not as floating point.
 *
 * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN` for what is no JSON or is cut off
 */
export const readJson = async (file: FileSource): Promise<unknown> => {
  const head = await readTextHead(file);
  if (!/^\ufeff?\s*[[{]/.test(head.text)) throw noJson(head.text.slice(0, 20), undefined);
  const text = await readWholeText(file, head);
  try {
    return JSON.parse(text, exactly);
  } catch (cause) {
    throw noJson((cause as Error).message, cause);
  }
};

const exactly = (_: string, value: unknown, { source }: { readonly source?: string } = {}): unknown =>
  typeof value === 'number' && source !== undefined ? decimalOf(source) : value;

/** `1e-8` as 0.00000001: JSON writes small numbers so. */
const decimalOf = (source: string): string => {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source) ?? [];
  const shift = Number(exponent);
  if (whole === undefined || Math.abs(shift) > 30) return source;
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  return parseNumber(`${sign}${padded.slice(0, at)}.${padded.slice(at)}0`, 'point') ?? source;
};

const noJson = (found: string, cause: unknown): AppError =>
  new AppError('FORMAT_UNKNOWN', `The file is no whole JSON: ${found}`, {
    details: { found: [found], missing: [], share: 0 },
    cause,
  });

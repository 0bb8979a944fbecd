import type { Variant } from './export-file.ts';

/**
 * What the lines of an export hold: `yyyyMMdd HHmmss;open;high;low;close;volume` of a minute, by its end;
 * `yyyyMMdd;open;…` of a day; ticks as `yyyyMMdd HHmmss;price;volume` or, since version 8,
 * `yyyyMMdd HHmmss fffffff;last;bid;ask;volume`.
 *
 * @see https://ninjatrader.com/support/helpGuides/nt8/importing.htm
 */
export type ExportLayout = {
  readonly kind: 'minute' | 'day' | 'tick';
  readonly cells: number;
  /** The columns of a tick. */
  readonly price: number;
  readonly volume: number;
};

const dayText = /^\d{8}$/;
const timeText = /^(\d{4})(\d{2})(\d{2}) (\d{2})(\d{2})(\d{2})(?: \d{1,7})?$/;
const numberText = /^-?\d+(?:[.,]\d+)?$/;

const priceColumns: Readonly<Record<Variant, number>> = { last: 1, bid: 2, ask: 3 };

/** Tells by a line what a file holds; null where it is no export. */
export const exportLayout = (line: string, variant: Variant): ExportLayout | null => {
  const cells = line.trim().split(';');
  if (!cells.slice(1).every((cell) => numberText.test(cell))) return null;
  const count = cells.length;
  if (count === 6 && dayText.test(cells[0]!)) return { kind: 'day', cells: count, price: 4, volume: 5 };
  if (!timeText.test(cells[0]!)) return null;
  if (count === 6) return { kind: 'minute', cells: count, price: 4, volume: 5 };
  if (count === 3) return { kind: 'tick', cells: count, price: 1, volume: 2 };
  return count === 5 ? { kind: 'tick', cells: count, price: priceColumns[variant], volume: 4 } : null;
};

export type ExportRow = {
  /** The minute (or the midnight of the day) that the time lies in, in milliseconds as if the clock were UTC's. */
  readonly minute: number;
  /** Nothing after the minute's start. */
  readonly isWhole: boolean;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
};

/** Returns what reads the lines of a file; it gives null for one that is not of the layout. */
export const exportReader = (layout: ExportLayout): ((line: string) => ExportRow | null) => {
  const minuteOf = layout.kind === 'day' ? dayStart : minuteReader();
  return (line) => {
    const cells = line.split(';');
    if (cells.length !== layout.cells) return null;
    const minute = minuteOf(cells[0]!);
    const volume = numberOf(cells[layout.volume]!);
    const isWhole = layout.kind === 'day' || /^.{13}00(?: 0+)?$/.test(cells[0]!);
    if (layout.kind === 'tick') {
      const price = numberOf(cells[layout.price]!);
      return isSound(minute, price, volume)
        ? { minute, isWhole, open: price, high: price, low: price, close: price, volume }
        : null;
    }
    const [open, high, low, close] = [1, 2, 3, 4].map((column) => numberOf(cells[column]!)) as [
      number,
      number,
      number,
      number,
    ];
    return isSound(minute, open, high, low, close, volume) ? { minute, isWhole, open, high, low, close, volume } : null;
  };
};

const isSound = (...numbers: readonly number[]): boolean => numbers.every((number) => !Number.isNaN(number));

const numberOf = (text: string): number => (numberText.test(text) ? Number(text.replace(',', '.')) : Number.NaN);

const dayStart = (text: string): number =>
  dayText.test(text) ? dateMs(text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)) : Number.NaN;

/** Remembers the last minute: ticks come by the thousand in one. */
const minuteReader = (): ((text: string) => number) => {
  let known = '';
  let knownMinute = Number.NaN;
  return (text) => {
    const match = timeText.exec(text);
    if (match === null || Number(match[6]) > 59) return Number.NaN;
    const prefix = text.slice(0, 13);
    if (prefix !== known) {
      known = prefix;
      const [hour, minute] = [Number(match[4]), Number(match[5])];
      knownMinute =
        hour > 23 || minute > 59 ? Number.NaN : dateMs(match[1]!, match[2]!, match[3]!) + (hour * 60 + minute) * 60_000;
    }
    return knownMinute;
  };
};

/** NaN for a day that no calendar has, and outside the years that zones are laid out for. */
const dateMs = (year: string, month: string, day: string): number => {
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(at);
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal && Number(year) > 1970 && Number(year) < 2099 ? at : Number.NaN;
};

import type { Figure } from '#domain/performance/figure.ts';
import { type FigureLanguage, figureWords, sampleName, whyNoNumber } from '#domain/performance/words/say-figure.ts';
import { tearsheetWords } from './tearsheet-words.ts';

/** How the tear sheet writes numbers and dates in a language. */
export type SheetFormats = {
  readonly percent: (value: number, digits?: number) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly count: (value: number) => string;
  readonly date: (day: number) => string;
  readonly month: (month: number) => string;
  /** The value with its unit; ∞ for an infinite one, an en dash for none. */
  readonly figure: (figure: Figure) => string;
  /** What a figure was computed from: `900 days`. */
  readonly sample: (figure: Figure) => string;
  /** Why a figure has no number, or null. */
  readonly why: (figure: Figure) => string | null;
};

const dayMs = 86_400_000;

export const sheetFormats = (language: FigureLanguage): SheetFormats => {
  const { locale } = tearsheetWords[language];
  const numbers = new Map<string, Intl.NumberFormat>();
  const written = (style: 'percent' | 'decimal', digits: number, value: number): string => {
    const key = `${style} ${digits}`;
    const format =
      numbers.get(key) ??
      new Intl.NumberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits });
    numbers.set(key, format);
    return format.format(value === 0 ? 0 : value).replace('-', '−');
  };
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const inDays = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const percent = (value: number, digits = 2): string => written('percent', digits, value);
  const number = (value: number, digits = 2): string => written('decimal', digits, value);
  const value = (figure: Figure & { readonly kind: 'value' }): string => {
    if (figure.unit === 'fraction' || figure.unit === 'probability') return percent(figure.value);
    if (figure.unit === 'duration-ms') return durationText(figure.value);
    if (figure.unit === 'count') return number(figure.value, 0);
    if (figure.unit === 'days') return inDays.format(figure.value);
    return number(figure.value, Math.abs(figure.value) < 0.1 ? 4 : 2);
  };
  return {
    percent,
    number,
    count: (amount) => number(amount, 0),
    date: (day) => dates.format(day * dayMs),
    month: (month) => months.format(Date.UTC(2024, month, 1)),
    figure: (figure) => {
      if (figure.kind === 'value') return value(figure);
      return figure.kind === 'infinite' ? `${figure.sign < 0 ? '−' : ''}∞` : '–';
    },
    sample: ({ sample, of }) => `${number(sample, 0)} ${sampleName(sample, of, figureWords[language].samples)}`,
    why: (figure) =>
      figure.kind === 'infinite' ? tearsheetWords[language].infinite : whyNoNumber(figure, figureWords[language]),
  };
};

/** Hours, minutes and seconds as a clock has them; hours go on beyond 24. */
const durationText = (ms: number): string => {
  const seconds = Math.round(ms / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

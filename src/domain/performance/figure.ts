/**
 * What a figure is measured in. `fraction` is a part of one (0.01 = 1 %), `ratio` a bare number, `money` an amount in the
 * currency of the selection, `days` calendar days, `r-multiple` a multiple of the planned risk.
 */
export type FigureUnit =
  | 'money'
  | 'fraction'
  | 'ratio'
  | 'count'
  | 'days'
  | 'duration-ms'
  | 'r-multiple'
  | 'ticks'
  | 'probability';

/** What a sample counts. `span-days` are calendar days from the first to the last date, both counted. */
export const sampleKinds = [
  'returns',
  'span-days',
  'matched-days',
  'drawdowns',
  'months',
  'years',
  'trades',
  'long-trades',
  'short-trades',
  'wins',
  'losses',
  'trades-with-risk',
  'trades-with-excursions',
  'trades-with-duration',
] as const;

export type SampleKind = (typeof sampleKinds)[number];

/** Why there is no number although there is data. Each has a sentence in German and English (`figure-words.ts`). */
export const undefinedReasons = [
  'no-data',
  'no-variation',
  'no-wins',
  'no-losses',
  'no-gains-or-losses',
  'no-drawdown',
  'no-benchmark',
  'no-benchmark-variation',
  'nothing-beyond',
  'no-such-period',
  'no-risk-plan',
  'no-excursions',
  'lost-more-than-everything',
  'not-positive',
  'out-of-range',
] as const;

export type UndefinedReason = (typeof undefinedReasons)[number];

/** Stands where a number cannot: never 0, NaN or ±Infinity in its place. */
export type NoNumber =
  | { readonly kind: 'infinite'; readonly sign: 1 | -1 }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason }
  | { readonly kind: 'too-little-data'; readonly of: SampleKind; readonly needs: number; readonly has: number };

/** What a formula answers: a finite number, or why there is none. */
export type Answer = number | NoNumber;

/**
 * A figure as every page, command and report shows it: what it is, in which unit, and of how many.
 *
 * Check `kind` before reading `value`; `value` is always finite. `sample` counts what `of` names.
 */
export type Figure = (
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'infinite'; readonly sign: 1 | -1 }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason }
  | { readonly kind: 'too-little-data'; readonly needs: number; readonly has: number; readonly needsOf: SampleKind }
) & { readonly unit: FigureUnit; readonly sample: number; readonly of: SampleKind };

export const infinite = (sign: number): NoNumber => ({ kind: 'infinite', sign: sign < 0 ? -1 : 1 });

export const notDefined = (reason: UndefinedReason): NoNumber => ({ kind: 'undefined', reason });

export const tooLittle = (of: SampleKind, needs: number, has: number): NoNumber => ({
  kind: 'too-little-data',
  of,
  needs,
  has,
});

export const isNumber = (answer: Answer): answer is number => typeof answer === 'number';

/**
 * Divides. Something over nothing is infinite with the sign of the numerator; nothing over nothing is undefined, for
 * `reason`.
 */
export const quotient = (numerator: number, denominator: number, reason: UndefinedReason): Answer => {
  if (denominator !== 0) return numerator / denominator;
  return numerator === 0 ? notDefined(reason) : infinite(numerator);
};

/** Multiplies answers. What is infinite stays so with its sign; infinite times nothing is undefined, for `reason`. */
export const product = (left: Answer, right: Answer, reason: UndefinedReason): Answer => {
  if (isNumber(left) && isNumber(right)) return left * right;
  const missing = [left, right].find((answer) => !isNumber(answer) && answer.kind !== 'infinite');
  if (missing !== undefined) return missing;
  const sign = signOf(left) * signOf(right);
  return sign === 0 ? notDefined(reason) : infinite(sign);
};

const signOf = (answer: Answer): number => {
  if (isNumber(answer)) return Math.sign(answer);
  return answer.kind === 'infinite' ? answer.sign : 0;
};

/** Goes on with a number; what is none stays what it is. */
export const withNumber = (answer: Answer, next: (value: number) => Answer): Answer =>
  isNumber(answer) ? next(answer) : answer;

/** Makes the figure of an answer. A number that is not finite is an overflow and becomes undefined, `out-of-range`. */
export const toFigure = (answer: Answer, unit: FigureUnit, sample: number, of: SampleKind): Figure => {
  const common = { unit, sample, of };
  if (isNumber(answer))
    return Number.isFinite(answer)
      ? { kind: 'value', value: answer + 0, ...common }
      : { kind: 'undefined', reason: 'out-of-range', ...common };
  if (answer.kind === 'too-little-data')
    return { kind: 'too-little-data', needs: answer.needs, has: answer.has, needsOf: answer.of, ...common };
  return { ...answer, ...common };
};

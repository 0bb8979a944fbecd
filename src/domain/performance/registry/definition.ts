import type { FigureUnit, SampleKind } from '#domain/performance/figure.ts';
import type { ConventionKey } from './conventions.ts';

/** How the figures are gathered on a page, in this order. */
export const figureGroups = [
  'growth',
  'periods',
  'risk',
  'drawdown',
  'ratios',
  'days',
  'benchmark',
  'results',
  'sides',
  'r-multiples',
  'time',
  'excursions',
  'evidence',
] as const;

export type FigureGroup = (typeof figureGroups)[number];

/** What a figure is computed from beside the series or the trades themselves; without it, it is undefined. */
export type FigureInput = 'benchmark' | 'risk-plan' | 'excursions' | 'duration';

/**
 * A figure as data, for pages, documentation, commands and *why this number?*.
 *
 * `sample` is what the count beside the figure counts. `needs` are the least counts it is computed from: below one of
 * them it is `too-little-data`, never a number. `better` says which way is good, for colours and sorting; null where
 * neither is. Whatever is brought to a year needs 90 `span-days`.
 */
export type FigureDefinition = {
  readonly group: FigureGroup;
  readonly unit: FigureUnit;
  readonly formula: string;
  readonly convention: ConventionKey;
  readonly sample: SampleKind;
  readonly needs: readonly SampleNeed[];
  readonly input?: FigureInput;
  readonly better: 'higher' | 'lower' | null;
};

export type SampleNeed = { readonly of: SampleKind; readonly count: number };

export const atLeast = (count: number, of: SampleKind): readonly SampleNeed[] => [{ of, count }];

/** Nothing is brought to a year from less than 90 calendar days. */
export const aYearNeeds: readonly SampleNeed[] = [
  { of: 'returns', count: 2 },
  { of: 'span-days', count: 90 },
];

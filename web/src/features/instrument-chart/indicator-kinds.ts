import type { LineStyleName } from './indicator-layers.ts';

export type IndicatorLine = {
  /** Its name in the server's answer. */
  readonly name: string;
  readonly style: LineStyleName;
};

/** What the menu offers: the parameters with what is usual, and where the lines are drawn. */
export type IndicatorKind = {
  readonly parameters: readonly { readonly name: ParameterName; readonly usual: number; readonly step: number }[];
  readonly pane: 'price' | 'own';
  /** Its values run from 0 to 100; all others are in the unit of prices. */
  readonly rate?: true;
  readonly lines: readonly IndicatorLine[];
  readonly color: string;
  /** Levels that a reader of the line looks for. */
  readonly guides?: readonly number[];
};

export type ParameterName = 'period' | 'width' | 'fast' | 'slow' | 'signal' | 'window' | 'slowK' | 'slowD';

const bars = (name: ParameterName, usual: number) => ({ name, usual, step: 1 });
const value = [{ name: 'value', style: 'line' }] as const;
const steps = (...names: readonly string[]): readonly IndicatorLine[] =>
  names.map((name) => ({ name, style: /^(low|s\d|overnightLow)$/.test(name) ? 'dashed-steps' : 'steps' }));

export const indicatorKinds = {
  sma: { parameters: [bars('period', 20)], pane: 'price', lines: value, color: '#2a78d6' },
  ema: { parameters: [bars('period', 50)], pane: 'price', lines: value, color: '#c2570c' },
  bollinger: {
    parameters: [bars('period', 20), { name: 'width', usual: 2, step: 0.5 }],
    pane: 'price',
    lines: [
      { name: 'upper', style: 'line' },
      { name: 'middle', style: 'dashed' },
      { name: 'lower', style: 'line' },
    ],
    color: '#7c5cd6',
  },
  vwap: { parameters: [], pane: 'price', lines: value, color: '#0f8a7e' },
  levels: {
    parameters: [],
    pane: 'price',
    lines: steps('high', 'low', 'close', 'overnightHigh', 'overnightLow'),
    color: '#8a6d1d',
  },
  pivots: {
    parameters: [],
    pane: 'price',
    lines: steps('pivot', 'r1', 'r2', 'r3', 's1', 's2', 's3'),
    color: '#b0407f',
  },
  rsi: { parameters: [bars('period', 14)], pane: 'own', lines: value, color: '#7c5cd6', guides: [30, 70], rate: true },
  macd: {
    parameters: [bars('fast', 12), bars('slow', 26), bars('signal', 9)],
    pane: 'own',
    lines: [
      { name: 'histogram', style: 'histogram' },
      { name: 'macd', style: 'line' },
      { name: 'signal', style: 'dashed' },
    ],
    color: '#2a78d6',
  },
  atr: { parameters: [bars('period', 14)], pane: 'own', lines: value, color: '#c2570c' },
  stochastic: {
    parameters: [bars('window', 14), bars('slowK', 3), bars('slowD', 3)],
    pane: 'own',
    lines: [
      { name: 'k', style: 'line' },
      { name: 'd', style: 'dashed' },
    ],
    color: '#0f8a7e',
    guides: [20, 80],
    rate: true,
  },
} as const satisfies Record<string, IndicatorKind>;

export type IndicatorName = keyof typeof indicatorKinds;
export const indicatorNames = Object.keys(indicatorKinds) as readonly IndicatorName[];
export const kindOf = (name: IndicatorName): IndicatorKind => indicatorKinds[name];

export const isIndicatorName = (name: string): name is IndicatorName => Object.hasOwn(indicatorKinds, name);

/** An indicator that a person chose. */
export type ChosenIndicator = {
  readonly kind: IndicatorName;
  readonly values: readonly number[];
  readonly color: string;
};

/** How the server is asked for it: `bollinger:20:2`; also what tells two of one kind apart. */
export const indicatorText = ({ kind, values }: Pick<ChosenIndicator, 'kind' | 'values'>): string =>
  [kind, ...values].join(':');

/** Colours that can be told apart on light and dark, for indicators and drawings. */
export const palette = ['#2a78d6', '#c2570c', '#7c5cd6', '#0f8a7e', '#b0407f', '#8a6d1d', '#6b7280'] as const;

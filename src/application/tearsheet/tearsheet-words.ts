import type { FigureLanguage } from '#domain/performance/words/say-figure.ts';

/** What the tear sheet says beside the names of figures. */
export type TearsheetWords = {
  readonly locale: string;
  readonly title: string;
  readonly period: string;
  readonly days: string;
  readonly periods: string;
  readonly riskFree: string;
  readonly benchmark: string;
  readonly matched: string;
  readonly figure: string;
  readonly own: string;
  readonly sample: string;
  readonly growth: string;
  readonly growthText: string;
  readonly underwater: string;
  readonly years: string;
  readonly months: string;
  readonly year: string;
  readonly rollingSharpe: string;
  readonly rollingSortino: string;
  readonly rollingVolatility: string;
  readonly rollingBeta: string;
  readonly rollingText: string;
  readonly distribution: string;
  readonly distributionText: string;
  readonly drawdowns: string;
  readonly start: string;
  readonly valley: string;
  readonly recovery: string;
  readonly depth: string;
  readonly length: string;
  readonly notYet: string;
  readonly none: string;
  readonly tooShort: string;
  readonly infinite: string;
};

const en: TearsheetWords = {
  locale: 'en-US',
  title: 'Tear sheet',
  period: '{from} to {to}',
  days: '{count} days',
  periods: '{count} returns a year',
  riskFree: 'risk-free rate {rate}',
  benchmark: 'benchmark {name}',
  matched: '{count} of {all} days matched by date',
  figure: 'Figure',
  own: 'Series',
  sample: 'From',
  growth: 'Cumulative return',
  growthText: 'What was earned since the first day, compounded; the five deepest drawdowns are shaded.',
  underwater: 'Under water',
  years: 'Years',
  months: 'Months',
  year: 'Year',
  rollingSharpe: 'Rolling Sharpe ratio',
  rollingSortino: 'Rolling Sortino ratio',
  rollingVolatility: 'Rolling volatility',
  rollingBeta: 'Rolling beta',
  rollingText: 'Of the {count} days before each day.',
  distribution: 'Distribution of days',
  distributionText: 'How often a day ended where, beside a normal distribution of the same mean and deviation.',
  drawdowns: 'Worst drawdowns',
  start: 'Start',
  valley: 'Lowest',
  recovery: 'Recovered',
  depth: 'Depth',
  length: 'Days',
  notYet: 'not yet',
  none: 'There is no drawdown.',
  tooShort: 'Needs {needs} days, has {has}.',
  infinite: 'infinite',
};

const de: TearsheetWords = {
  locale: 'de-DE',
  title: 'Kennzahlenblatt',
  period: '{from} bis {to}',
  days: '{count} Tage',
  periods: '{count} Renditen im Jahr',
  riskFree: 'risikoloser Zins {rate}',
  benchmark: 'Vergleichsreihe {name}',
  matched: '{count} von {all} Tagen nach Datum zugeordnet',
  figure: 'Kennzahl',
  own: 'Reihe',
  sample: 'Aus',
  growth: 'Rendite seit Beginn',
  growthText: 'Was seit dem ersten Tag verdient wurde, verkettet; die fünf tiefsten Rückgänge sind unterlegt.',
  underwater: 'Unter dem Höchststand',
  years: 'Jahre',
  months: 'Monate',
  year: 'Jahr',
  rollingSharpe: 'Rollierende Sharpe-Ratio',
  rollingSortino: 'Rollierende Sortino-Ratio',
  rollingVolatility: 'Rollierende Volatilität',
  rollingBeta: 'Rollierendes Beta',
  rollingText: 'Der jeweils letzten {count} Tage.',
  distribution: 'Verteilung der Tage',
  distributionText:
    'Wie oft ein Tag wo endete, neben einer Normalverteilung mit gleichem Mittel und gleicher Abweichung.',
  drawdowns: 'Schwerste Rückgänge',
  start: 'Beginn',
  valley: 'Tiefpunkt',
  recovery: 'Aufgeholt',
  depth: 'Tiefe',
  length: 'Tage',
  notYet: 'noch nicht',
  none: 'Es gibt keinen Rückgang.',
  tooShort: 'Braucht {needs} Tage, hat {has}.',
  infinite: 'unendlich',
};

export const tearsheetWords: Readonly<Record<FigureLanguage, TearsheetWords>> = { de, en };

/** Puts values into the `{…}` of a sentence. */
export const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

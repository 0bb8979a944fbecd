import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isoDateOfDay } from '#domain/values/zone.ts';
import { wealthCurve } from './compound.ts';
import { listDrawdowns, underwaterCurve } from './drawdowns.ts';
import type { Figure } from './figure.ts';
import { returnFigureNames, tradeFigureNames } from './registry/figure-registry.ts';
import { returnFigures } from './return-figures.ts';
import type { ReturnSeries } from './return-series.ts';
import { tradeFigures } from './trade-figures.ts';

type Dated = { readonly dates: readonly string[]; readonly returns: readonly number[] };
type DailyCase = Dated & {
  readonly name: string;
  readonly riskFree: number;
  readonly periods: number;
  readonly benchmark: Dated | null;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly drawdowns: readonly Readonly<Record<string, string | number | null>>[];
};
type Column = readonly (number | null)[];
type TradeCase = {
  readonly columns: Readonly<Record<string, Column>>;
  readonly figures: Readonly<Record<string, number>>;
};

const golden = <Content>(name: string): Content =>
  JSON.parse(readFileSync(`${import.meta.dirname}/../../../test/golden/performance/${name}.json`, 'utf8'));

const seriesOf = ({ dates, returns }: Dated): ReturnSeries => ({
  days: Int32Array.from(dates, (date) => Date.parse(date) / 86_400_000),
  returns: Float64Array.from(returns),
});

const assertNear = (figure: Figure, expected: number, name: string, relative = 1e-10): void => {
  assert.equal(figure.kind, 'value', `${name}: ${JSON.stringify(figure)}`);
  if (figure.kind !== 'value') return;
  const allowed = Math.max(Math.abs(expected) * relative, 1e-13);
  assert.ok(Math.abs(figure.value - expected) <= allowed, `${name}: ${figure.value} instead of ${expected}`);
};

const daily = golden<readonly DailyCase[]>('daily-returns');

for (const given of daily) {
  const benchmark = given.benchmark === null ? null : seriesOf(given.benchmark);
  const figures: Readonly<Record<string, Figure>> = returnFigures(seriesOf(given), given, benchmark);

  test(`computes the figures of ${given.name} as numpy does`, () => {
    for (const [name, expected] of Object.entries(given.figures)) {
      const figure = figures[name]!;
      // A stretch that the series does not reach back to has no figure here.
      if (figure.kind === 'undefined' && figure.reason === 'no-such-period') continue;
      if (expected === null) assert.equal(figure.kind, 'undefined', name);
      else assertNear(figure, expected, name);
    }
  });

  test(`lists the drawdowns of ${given.name} as numpy does`, () => {
    const series = seriesOf(given);
    const found = listDrawdowns(series.days, underwaterCurve(wealthCurve(series.returns)));
    assert.deepEqual(
      found.map(({ start, valley, end, recovery, days }) => ({
        start: isoDateOfDay(start),
        valley: isoDateOfDay(valley),
        end: isoDateOfDay(end),
        recovery: recovery === null ? null : isoDateOfDay(recovery),
        days,
      })),
      given.drawdowns.map(({ depth, ...rest }) => rest),
    );
    found.forEach(({ depth }, index) => {
      assert.ok(Math.abs(depth - Number(given.drawdowns[index]!.depth)) < 1e-12);
    });
  });
}

test('has an outside value for every figure of returns, but those of more years than the series has', () => {
  const covered = Object.keys(daily[0]!.figures);
  const missing = returnFigureNames.filter((name) => !covered.includes(name));
  assert.deepEqual(missing, ['five_years_annualised', 'ten_years_annualised']);
});

test('computes the figures of Bacon’s portfolio as PerformanceAnalytics does', () => {
  const { periods, returns, figures } = golden<{
    readonly periods: number;
    readonly returns: readonly number[];
    readonly figures: Readonly<Record<string, number>>;
  }>('bacon');
  const days = Int32Array.from(returns, (_, month) => Date.UTC(2000, month, 3) / 86_400_000);
  const found: Readonly<Record<string, Figure>> = returnFigures(
    { days, returns: Float64Array.from(returns) },
    { periods, riskFree: 0 },
  );
  for (const [name, expected] of Object.entries(figures)) assertNear(found[name]!, expected, name);
});

const trades = golden<TradeCase>('trades');
const column = (name: string): Float64Array => Float64Array.from(trades.columns[name]!, (value) => value ?? Number.NaN);
const given = {
  unitsPerMoney: 1,
  net: column('net'),
  gross: column('gross'),
  commission: column('commission'),
  side: Int8Array.from(column('side')),
  durationMs: column('durationMs'),
  riskMultiple: column('riskMultiple'),
  mae: column('mae'),
  mfe: column('mfe'),
};

test('computes the figures of trades as numpy does', () => {
  const figures = tradeFigures(given);
  for (const name of tradeFigureNames) {
    if (name === 'current_streak' || name === 'probability_of_luck') continue;
    assertNear(figures[name], trades.figures[name]!, name);
  }
});

test('finds the probability of luck of 200 000 resamples within four standard errors of its own 1000', () => {
  const luck = tradeFigures(given).probability_of_luck;
  const expected = trades.figures.probability_of_luck!;
  assert.ok(luck.kind === 'value');
  assert.ok(Math.abs(luck.value - expected) < 4 * Math.sqrt((expected * (1 - expected)) / 1000), `${luck.value}`);
});

test('computes the same of whole parts as of the currency, in the currency', () => {
  const parts = (values: Float64Array): Float64Array => values.map((value) => Math.round(value * 100));
  const inParts = tradeFigures({
    ...given,
    unitsPerMoney: 100,
    net: parts(given.net),
    gross: parts(given.gross),
    commission: parts(given.commission),
    mae: parts(given.mae),
    mfe: parts(given.mfe),
  });
  const inMoney = tradeFigures(given);
  for (const name of tradeFigureNames) {
    const figure = inMoney[name];
    if (figure.kind === 'value') assertNear(inParts[name], figure.value, name, 1e-9);
  }
});

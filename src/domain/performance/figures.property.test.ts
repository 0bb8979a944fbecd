import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wealthCurve } from './compound.ts';
import { listDrawdowns, underwaterCurve } from './drawdowns.ts';
import type { Figure } from './figure.ts';
import { monthlyTable } from './period-returns.ts';
import { returnFigures } from './return-figures.ts';
import type { ReturnSeries } from './return-series.ts';
import type { TradeColumns } from './trade-columns.ts';
import { chosenTradeFigures, tradeFigures } from './trade-figures.ts';

const convention = { periods: 252, riskFree: 0.02 };

const seriesOf = (returns: readonly number[], first = 18_000): ReturnSeries => ({
  days: Int32Array.from(returns, (_, index) => first + index + Math.floor(index / 5) * 2),
  returns: Float64Array.from(returns),
});

/** Ordinary returns, and the awkward ones: nothing, everything lost, more than everything, absurdly much. */
const someReturn = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -0.1, max: 0.1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e-300, -1, -1.5, 1e6, 1e200, 0.001) },
);
const someSeries = fc.array(someReturn, { maxLength: 300 }).map((returns) => seriesOf(returns));
/** As files have them, in millionths. */
const ordinary = fc.array(
  fc.integer({ min: -50_000, max: 50_000 }).map((value) => value / 1e6),
  { minLength: 100, maxLength: 300 },
);

const assertSound = (figures: Readonly<Record<string, Figure>>): void => {
  for (const [name, figure] of Object.entries(figures)) {
    if (figure.kind === 'value') assert.ok(Number.isFinite(figure.value), `${name} is ${figure.value}`);
    if (figure.kind === 'too-little-data') assert.ok(figure.has < figure.needs, name);
    assert.ok(Number.isInteger(figure.sample) && figure.sample >= 0, name);
  }
};

const numberOf = (figure: Figure): number => {
  assert.equal(figure.kind, 'value', JSON.stringify(figure));
  return figure.kind === 'value' ? figure.value : 0;
};

const near = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));

test('never gives a number that is none, whatever the series and the benchmark', () => {
  fc.assert(
    fc.property(someSeries, someSeries, (series, benchmark) => {
      assertSound(returnFigures(series, convention, benchmark));
      assertSound(returnFigures(series, convention));
    }),
  );
});

test('has drawdowns of 0 or less that reach the deepest and never overlap', () => {
  fc.assert(
    fc.property(ordinary, (returns) => {
      const series = seriesOf(returns);
      const underwater = underwaterCurve(wealthCurve(series.returns));
      const drawdowns = listDrawdowns(series.days, underwater);
      const figures = returnFigures(series, convention);
      assert.ok(underwater.every((value) => value <= 0));
      assert.equal(numberOf(figures.max_drawdown), Math.min(0, ...drawdowns.map(({ depth }) => depth)));
      drawdowns.forEach(({ start, valley, end, recovery }, index) => {
        assert.ok(start <= valley && valley <= end && (recovery === null || end < recovery));
        if (index > 0) assert.ok(drawdowns[index - 1]!.recovery! <= start);
      });
    }),
  );
});

test('keeps what does not depend on the size of the bets', () => {
  fc.assert(
    fc.property(ordinary, fc.double({ min: 0.1, max: 4, noNaN: true }), (returns, factor) => {
      const once = returnFigures(seriesOf(returns), { periods: 252, riskFree: 0 });
      const scaled = returnFigures(seriesOf(returns.map((value) => value * factor)), { periods: 252, riskFree: 0 });
      for (const name of [
        'sharpe',
        'sortino',
        'omega',
        'skew',
        'kurtosis',
        'win_rate',
        'profit_factor',
        'kelly',
      ] as const) {
        const [left, right] = [once[name], scaled[name]];
        assert.equal(left.kind, right.kind, name);
        if (left.kind === 'value' && right.kind === 'value') assert.ok(near(left.value, right.value), name);
      }
      for (const name of ['volatility', 'var_95', 'var_95_historical', 'downside_deviation'] as const)
        assert.ok(near(numberOf(once[name]) * factor, numberOf(scaled[name])), name);
    }),
  );
});

test('finds a series equal to itself as its benchmark, and twice it at a beta of 2', () => {
  fc.assert(
    fc.property(ordinary, (returns) => {
      fc.pre(new Set(returns.map((value) => value.toFixed(6))).size > 5);
      const series = seriesOf(returns);
      const same = returnFigures(series, convention, series);
      assert.ok(near(numberOf(same.beta), 1));
      assert.ok(Math.abs(numberOf(same.alpha)) < 1e-9);
      assert.equal(same.information_ratio.kind, 'undefined');
      const twice = returnFigures(seriesOf(returns.map((value) => 2 * value)), convention, series);
      assert.ok(near(numberOf(twice.beta), 2));
      assert.ok(near(numberOf(twice.correlation), 1));
    }),
  );
});

test('compounds the months of a year to its total, and the years to the whole', () => {
  fc.assert(
    fc.property(ordinary, (returns) => {
      const series = seriesOf(returns);
      const table = monthlyTable(series);
      for (const { months, total } of table)
        assert.ok(near(months.reduce<number>((wealth, value) => wealth * (1 + (value ?? 0)), 1) - 1, total));
      const whole = table.reduce((wealth, { total }) => wealth * (1 + total), 1) - 1;
      assert.ok(near(whole, numberOf(returnFigures(series, convention).total_return)));
    }),
  );
});

test('does not define ratios of a series that never varies', () => {
  for (const value of [0, 0.001, -0.001]) {
    const figures = returnFigures(seriesOf(new Array<number>(200).fill(value)), { periods: 252, riskFree: 0 });
    for (const name of ['sharpe', 'smart_sharpe', 'probabilistic_sharpe', 'skew', 'kurtosis'] as const)
      assert.equal(figures[name].kind, 'undefined', `${name} of ${value}`);
    assert.notEqual(figures.calmar.kind, value < 0 ? 'undefined' : 'value');
    assertSound(figures);
  }
});

test('annualises nothing under 90 days, and says how many it needs', () => {
  const short = returnFigures(
    seriesOf(new Array<number>(62).fill(0).map((_, index) => ((index % 7) - 2) / 500)),
    convention,
  );
  for (const name of ['cagr', 'volatility', 'sharpe', 'sortino', 'calmar'] as const)
    assert.deepEqual(short[name], {
      kind: 'too-little-data',
      needs: 90,
      has: 86,
      needsOf: 'span-days',
      unit: short[name].unit,
      sample: 62,
      of: 'returns',
    });
});

test('counts a fall on the first day as a drawdown', () => {
  const figures = returnFigures(seriesOf([-0.1, 0.02, 0.03]), convention);
  assert.ok(near(numberOf(figures.max_drawdown), -0.1));
  assert.equal(numberOf(figures.longest_drawdown_days), 3);
});

const someAmount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const someTrade = fc.record({
  net: someAmount,
  commission: fc.integer({ min: 0, max: 500 }),
  long: fc.boolean(),
  risk: fc.option(fc.integer({ min: 1, max: 100_000 })),
  against: fc.option(fc.integer({ min: 0, max: 1000 })),
});
type Trade = typeof someTrade extends fc.Arbitrary<infer Value> ? Value : never;

const columnsOf = (trades: readonly Trade[]): TradeColumns => ({
  unitsPerMoney: 100,
  net: Float64Array.from(trades, ({ net }) => net),
  gross: Float64Array.from(trades, ({ net, commission }) => net + commission),
  commission: Float64Array.from(trades, ({ commission }) => commission),
  side: Int8Array.from(trades, ({ long }) => (long ? 1 : -1)),
  durationMs: Float64Array.from(trades, ({ net }) => Math.abs(net)),
  riskMultiple: Float64Array.from(trades, ({ net, risk }) => (risk === null ? Number.NaN : net / risk)),
  mae: Float64Array.from(trades, ({ net, against }) => (against === null ? Number.NaN : Math.min(0, net) - against)),
  mfe: Float64Array.from(trades, ({ net, commission }) => Math.max(0, net + commission)),
});
const someTrades = fc.array(someTrade, { maxLength: 120 });

test('never gives a number that is none, whatever the trades', () => {
  fc.assert(fc.property(someTrades, (trades) => assertSound(tradeFigures(columnsOf(trades)))));
});

test('adds the parts of any partition up to the whole', () => {
  const added = [
    'trade_count',
    'win_count',
    'loss_count',
    'net_profit',
    'gross_profit',
    'gross_loss',
    'commission',
  ] as const;
  const sum = (trades: readonly Trade[], name: (typeof added)[number]): number => {
    const figure = chosenTradeFigures(columnsOf(trades), [name])[name];
    return figure.kind === 'value' ? figure.value : 0;
  };
  fc.assert(
    fc.property(someTrades, fc.integer({ min: 1, max: 5 }), (trades, parts) => {
      for (const name of added) {
        const pieces = Array.from({ length: parts }, (_, part) => trades.filter((_, index) => index % parts === part));
        assert.ok(
          near(
            pieces.reduce((total, piece) => total + sum(piece, name), 0),
            sum(trades, name),
          ),
          name,
        );
      }
    }),
  );
});

test('has the expectancy that win rate and averages give, and efficiencies that add up', () => {
  fc.assert(
    fc.property(someTrades, (trades) => {
      const figures = tradeFigures(columnsOf(trades));
      const number = (figure: Figure): number => (figure.kind === 'value' ? figure.value : 0);
      const { win_rate, average_win, loss_rate, average_loss, expectancy } = figures;
      const expected = number(win_rate) * number(average_win) + number(loss_rate) * number(average_loss);
      if (trades.length > 0) assert.ok(near(number(expectancy), expected));
      const { entry_efficiency, exit_efficiency, total_efficiency } = figures;
      if (total_efficiency.kind === 'value')
        assert.ok(near(total_efficiency.value, number(entry_efficiency) + number(exit_efficiency) - 1));
    }),
  );
});

test('says that no trade has a planned stop, rather than 0 R', () => {
  const trades = columnsOf([{ net: 5, commission: 0, long: true, risk: null, against: null }]);
  assert.equal(tradeFigures(trades).expectancy_r.kind, 'undefined');
  assert.deepEqual(tradeFigures({ ...trades, mae: null }).edge_ratio, {
    kind: 'undefined',
    reason: 'no-excursions',
    unit: 'ratio',
    sample: 0,
    of: 'trades-with-excursions',
  });
});

test('says how many trades it needs', () => {
  const figure = tradeFigures(
    columnsOf(new Array(7).fill({ net: 5, commission: 1, long: true, risk: 1, against: 1 })),
  ).kelly;
  assert.ok(figure.kind === 'too-little-data');
  assert.deepEqual([figure.needs, figure.has, figure.needsOf], [20, 7, 'trades']);
});

test('refuses columns that are not of one length', () => {
  assert.throws(() => tradeFigures({ ...columnsOf([]), gross: Float64Array.of(1) }), /INVALID_VALUE|one length/);
});

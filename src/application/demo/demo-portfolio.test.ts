import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activityProblems } from '#domain/activities/check-activity.ts';
import { factProblems } from '#domain/instruments/instrument-facts.ts';
import { assertPortfolioSettings } from '#domain/portfolio/portfolio-settings.ts';
import { assertTaxonomy } from '#domain/portfolio/taxonomy.ts';
import { taxProfileProblems } from '#domain/tax/check-tax-profile.ts';
import { taxYear } from '#domain/tax/fold-tax-years.ts';
import { demoInstruments, demoSplit, factsOf } from './demo-instruments.ts';
import { makeDemoPortfolio } from './demo-portfolio.ts';
import { demoDayBars } from './demo-prices.ts';
import { makeDemoRates } from './demo-rates.ts';
import { demoSettings, demoTaxonomy } from './demo-wishes.ts';
import { demoTaxInputs } from './demo-withholding.ts';
import { investingYears } from './investing-days.ts';
import { asRecorded } from './investment-diary.ts';

const madeOn = (day: string) => {
  const now = Date.parse(`${day}T12:00:00Z`);
  return makeDemoPortfolio(now, makeDemoRates(now));
};
const demo = madeOn('2026-11-20');
const { prices, profile, activities } = demo;
const inputs = demoTaxInputs(activities, demo);
const years = Array.from({ length: investingYears + 1 }, (_, index) => prices.days.year - investingYears + index);

describe('the portfolio of the demo', () => {
  it('is the same for the same day, and sound in every part', () => {
    assert.deepEqual(madeOn('2026-11-20').activities, activities);
    assert.deepEqual(activities.map(asRecorded).flatMap(activityProblems), []);
    assert.deepEqual(demoInstruments.map(factsOf).flatMap(factProblems), []);
    assert.deepEqual(taxProfileProblems(profile), []);
    assertTaxonomy(demoTaxonomy);
    assertPortfolioSettings(demoSettings);
    const names = activities.map(({ account, sourceId }) => `${account} ${sourceId}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('shows what a portfolio has to cope with', () => {
    const types = new Set(activities.map(({ type }) => type));
    for (const type of ['split', 'spin-off', 'transfer-in', 'swap', 'reward', 'currency-exchange', 'advance-lump-sum'])
      assert.ok(types.has(type as 'split'), type);
    const classes = new Set(demoInstruments.map(({ assetClass }) => assetClass));
    assert.deepEqual([...classes].sort(), ['bond', 'certificate', 'crypto', 'fund', 'metal', 'share']);
    const foreign = activities.filter(({ withheld }) => Number(withheld?.foreign ?? 0) > 0);
    assert.deepEqual([...new Set(foreign.map(({ instrument }) => instrument))].sort(), [
      'ATLASCLOUD',
      'MATTERHORN',
      'PACIFICDEV',
    ]);
    const bond = activities.find(({ accrued }) => accrued != null);
    assert.equal(bond?.instrument, 'DEMOBOND');
  });

  it('lies before today and trades at the closes of days that are no weekend, from ten years ago', () => {
    const { dates } = prices.days;
    assert.equal(dates[0], '2016-01-04');
    assert.equal(dates.at(-1), '2026-11-19');
    for (const date of dates) assert.ok(![0, 6].includes(new Date(date).getUTCDay()), date);
    for (const { type, date, instrument, price } of activities) {
      assert.ok(date <= dates.at(-1)!, date);
      if ((type === 'buy' || type === 'sell') && instrument != null)
        assert.equal(Number(price), prices.on(instrument, date), `${instrument} ${date}`);
    }
  });

  it('has bars around its closes, which end where they shall, also over the split', () => {
    for (const instrument of demoInstruments) {
      const bars = demoDayBars(instrument, prices);
      for (let day = 0; day < bars.count; day++) {
        const name = `${instrument.id} ${prices.days.dates[day]}`;
        assert.ok(day === 0 || bars.time[day]! > bars.time[day - 1]!, name);
        assert.ok(bars.high[day]! >= Math.max(bars.open[day]!, bars.close[day]!), name);
        assert.ok(bars.low[day]! <= Math.min(bars.open[day]!, bars.close[day]!) && bars.low[day]! > 0, name);
      }
      const ratio = instrument.id === demoSplit.instrument ? demoSplit.ratio : 1;
      assert.equal(bars.close.at(-1), Number((instrument.end / ratio).toFixed(instrument.digits)));
    }
  });

  it('has lots that fit everything that was moved', () => {
    assert.deepEqual(inputs.book.inconsistencies, []);
    const coins = inputs.book.holdings.filter(({ instrument }) => instrument === 'BTC/EUR');
    assert.deepEqual(coins.map(({ account }) => account).sort(), ['DEMO-EXCHANGE', 'DEMO-WALLET']);
  });
});

describe('the tax years of the demo', () => {
  it('have no gap, and the banks withheld what the rules give, but once', () => {
    const all = years.map((year) => taxYear(inputs, year));
    assert.deepEqual(
      all.flatMap(({ gaps }) => gaps),
      [],
    );
    const banks = all.flatMap((year) => year.banks);
    assert.deepEqual([...new Set(banks.map(({ bank }) => bank))].sort(), ['Demo-Direktbank', 'Demo-Hausbank']);
    const differences = banks.flatMap(({ events }) => events).filter(({ difference }) => difference !== null);
    assert.deepEqual(
      differences.map(({ difference }) => difference!.all),
      ['0.37'],
    );
    assert.ok(all.filter(({ assessments }) => assessments.some(({ withheld }) => Number(withheld.all) > 0)).length > 4);
    assert.deepEqual(
      all.filter(({ joint }) => joint).map(({ year }) => year),
      years.slice(-6),
    );
    assert.ok(all.at(-1)!.persons.some(({ privateSales }) => privateSales.items.length > 0));
    assert.equal(all[0]!.persons[0]!.carriedIn.shares, '640.00');
    assert.ok(all.flatMap(({ lumpSums }) => lumpSums).filter(({ stated }) => Number(stated) > 0).length > 3);
  });

  for (const day of ['2025-01-02', '2026-01-05', '2026-06-15', '2027-03-01'])
    it(`have none either on ${day}`, () => {
      const then = madeOn(day);
      const others = demoTaxInputs(then.activities, then);
      assert.deepEqual(others.book.inconsistencies, []);
      assert.deepEqual(taxYear(others, Math.min(then.prices.days.year, 2026)).gaps, []);
      assert.deepEqual(then.activities.map(asRecorded).flatMap(activityProblems), []);
    });
});

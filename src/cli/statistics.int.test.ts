import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

let data: Awaited<ReturnType<typeof temporaryData>>;
const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path]);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor('statistics', ...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};
type Row = { readonly netPnl: string; readonly grossPnl: string; readonly commission: string };

before(async () => {
  data = await temporaryData();
});
after(() => data.remove());

test('says that there is nothing, before there is', async () => {
  const { exitCode, err } = await kontor('statistics');
  assert.deepEqual([exitCode, err.trim()], [0, 'No closed positions.']);
  const { trades, figures } = await json();
  assert.equal(trades, 0);
  assert.deepEqual(figures, {});
});

test('prints every figure with its unit and its sample, over the same positions that the list has', async () => {
  await kontor('demo', 'load');
  const positions: readonly Row[] = JSON.parse(
    (await kontor('positions', '--status', 'closed', '--instrument', 'MNQ', '--json')).out,
  );
  const listed = JSON.parse((await kontor('positions', '--status', 'closed', '--json')).out) as readonly Row[];
  assert.equal(positions.length, 0, 'MNQ names no contract');
  const { currency, trades, figures } = await json();
  const cents = (name: keyof Row) => listed.reduce((sum, row) => sum + Math.round(Number(row[name]) * 100), 0) / 100;
  assert.equal(currency, 'USD');
  assert.equal(trades, listed.length);
  assert.ok(Object.keys(figures).length >= 60);
  assert.deepEqual(figures.net_profit, {
    value: cents('netPnl'),
    unit: 'money',
    sample: listed.length,
    sample_of: 'trades',
    convention: 'net-of-commission',
    basis: 'trades',
    group: 'results',
  });
  assert.equal(figures.result_before_costs.value, cents('grossPnl'));
  assert.equal(figures.commission.value, cents('commission'));
  assert.equal(figures.average_mae.sample, listed.length, 'measured on the demo’s bars');

  const long = await json('--side', 'long');
  const short = await json('--side', 'short');
  assert.equal(long.trades + short.trades, trades);
  assert.equal(figures.long_net_profit.value, long.figures.net_profit.value);
});

test('measures returns on what the accounts started with, or on the capital that is said', async () => {
  const whole = await json();
  const returned = (capital: number) => whole.figures.net_profit.value / capital;
  assert.equal(whole.capital, 145_000, 'the demo’s accounts say what they started with');
  assert.ok(Math.abs(whole.figures.total_return.value - returned(145_000)) < 1e-9);
  const { capital, figures } = await json('--capital', '50000', '--risk-free', '3%');
  assert.equal(capital, 50_000);
  assert.ok(Math.abs(figures.total_return.value - returned(50_000)) < 1e-9);
  assert.equal(figures.sharpe.sample_of, 'returns');
});

test('says what is wrong with an option', async () => {
  for (const [option, value] of [
    ['--capital', 'much'],
    ['--currency', 'usd'],
    ['--risk-free', '300%'],
    ['--from', '28.1.2025'],
  ] as const) {
    const { exitCode, err } = await kontor('statistics', option, value);
    assert.equal(exitCode, 2, option);
    assert.match(err, new RegExp(`${option}.*${value}`), option);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRisks, type RiskView, riskRules } from './risk-rules.ts';

const share = (instrument: string, value: number, more: Partial<RiskView['holdings'][number]> = {}) => ({
  instrument,
  assetClass: 'share' as const,
  currency: 'EUR',
  country: 'DE',
  sector: 'Software',
  value,
  exposure: value,
  ...more,
});
const view: RiskView = {
  holdings: [share('SAP', 900), share('AAPL', 100, { currency: 'USD', country: 'US', sector: null })],
  money: [{ account: 'A', bank: 'Bank', currency: 'EUR', value: 1_000 }],
  baseCurrency: 'EUR',
  homeCountry: 'DE',
  year: null,
  drawdown: null,
  volatility: 0.3,
  targetDistance: null,
  unvalued: [],
};
const find = (id: string, of = view, settings = {}) => checkRisks(of, settings).find(({ rule }) => rule === id)!;

test('there are at least seventeen rules, each named once', () => {
  assert.ok(riskRules.length >= 17);
  assert.equal(new Set(riskRules.map(({ id }) => id)).size, riskRules.length);
});

test('a share of 45 % breaks a rule of 10 %, and says which one it is', () => {
  const { state, measure } = find('largest-share');
  assert.equal(state, 'broken');
  assert.deepEqual(measure, { kind: 'measured', value: 0.45, because: [{ name: 'SAP', value: 0.45 }] });
});

test('what is not known is neither kept nor broken', () => {
  assert.equal(find('drawdown').state, 'not-known');
  assert.equal(find('sector', { ...view, holdings: [share('X', 1, { sector: null })] }).state, 'not-known');
  assert.equal(find('largest-share', { ...view, holdings: [], money: [] }).state, 'not-known');
});

test('a threshold of its own counts, and a rule can be switched off', () => {
  assert.equal(find('largest-share', view, { 'largest-share': { threshold: 0.5, isOff: false } }).state, 'kept');
  assert.equal(find('largest-share', view, { 'largest-share': { threshold: null, isOff: true } }).state, 'off');
});

test('a bank with more than the guarantee covers, debts, and something owed are told', () => {
  const poor = {
    ...view,
    holdings: [share('SAP', 300_000), share('TSLA', -90_000)],
    money: [
      { account: 'A', bank: 'Bank', currency: 'EUR', value: 80_000 },
      { account: 'B', bank: 'Bank', currency: 'EUR', value: 30_000 },
      { account: 'C', bank: null, currency: 'EUR', value: -5_000 },
    ],
  };
  assert.deepEqual(find('deposit-guarantee', poor).measure, {
    kind: 'measured',
    value: 110_000,
    because: [{ name: 'Bank', value: 110_000 }],
  });
  assert.equal(find('debts', poor).state, 'broken');
  assert.equal(find('owed', poor).state, 'broken');
  assert.equal(find('exposure', poor).state, 'broken');
});

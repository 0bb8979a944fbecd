import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFill, serverWord } from './server-words.ts';

const adapters = join(import.meta.dirname, '../../../../src/adapters');
const readers = [
  ...['text-files', 'mapped-table', 'ninjatrader', 'tradovate', 'rithmic', 'projectx', 'tradestation', 'sierra-chart'],
  ...['quantower', 'metatrader', 'interactive-brokers', 'tradervue', 'tradezella', 'kontor-json'],
  ...['kraken', 'coinbase', 'bitpanda', 'trading212', 'degiro'],
].map((folder) => join(adapters, folder));
const sources = readers
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('serverWord', () => {
  it('has words for everything that the reader of executions expects or finds', () => {
    const said = [
      ...sources.matchAll(/(?:needed|fault)\(\s*'[^']+',\s*'([^']+)'/g),
      ...sources.matchAll(/word\(\s*'[^']+',\s*[^']+,\s*'([^']+)',?\s*\)/g),
      ...sources.matchAll(/malformed\('([^']+)'\)/g),
      ...sources.matchAll(/expected: '(an? [^']+|the [^']+|text)'/g),
      ...sources.matchAll(/looksLike: '([^']+)'/g),
    ].map(([, text = '']) => text);
    expect(said.length).toBeGreaterThan(20);
    const own = said.filter((text) => serverWord(text) === null && text !== 'a text file (CSV)');
    expect(own).toEqual([]);
  });

  it('keeps the zone and the numbers', () => {
    expect(serverWord('a time that Europe/Berlin has once; its clocks went back over this one')).toEqual({
      key: 'timeOnce',
      values: { zone: 'Europe/Berlin' },
    });
    expect(serverWord('an amount in USD, the currency of MNQ')).toEqual({
      key: 'commissionCurrency',
      values: { currency: 'USD', root: 'MNQ' },
    });
    expect(serverWord('a year of four digits, such as 2025')?.key).toBe('fourDigits');
    expect(serverWord('a whole number of contracts')?.key).toBe('wholeContracts');
    expect(serverWord('14 columns, as the header has')).toEqual({ key: 'columns', values: { number: '14' } });
    expect(serverWord('9 columns; the file ends in the middle of the row')).toEqual({
      key: 'foundCut',
      values: { number: '9' },
    });
  });

  it('leaves the file’s own words alone', () => {
    expect(serverWord('21540.5x')).toBeNull();
  });
});

describe('readFill', () => {
  it('reads what a conflict says', () => {
    const text = 'buy 3 MNQ 2025-03 @ 21540.25 at 2025-01-28T15:59:52.000Z commission 1.5';
    expect(readFill(text)).toEqual({
      side: 'buy',
      quantity: '3',
      instrument: 'MNQ 2025-03',
      price: '21540.25',
      executedAt: '2025-01-28T15:59:52.000Z',
      commission: '1.5',
    });
  });

  it('reads what an added row says, negative prices too', () => {
    expect(readFill('sell 1 CL MAY20 @ -37.63 · 2020-04-20T18:30:00.000Z')).toMatchObject({
      side: 'sell',
      price: '-37.63',
      commission: null,
    });
    expect(readFill('Buy;1;MNQ')).toBeNull();
  });
});

import { demoSplit } from './demo-instruments.ts';
import type { DemoRate } from './german-depots.ts';
import { euros, type InvestmentDiary, noCounter, unitText } from './investment-diary.ts';

export const [broker, exchange, wallet, safe] = ['DEMO-BROKER', 'DEMO-EXCHANGE', 'DEMO-WALLET', 'DEMO-SAFE'] as const;

/** What no German bank sees: a broker abroad, coins at an exchange and in a wallet, gold at home. */
export const writeOtherAccounts = (diary: InvestmentDiary, rateOf: DemoRate): void => {
  writeBroker(diary, rateOf);
  writeCoins(diary);
  writeGold(diary);
};

const dollars = { currency: 'USD' } as const;

const writeBroker = (diary: InvestmentDiary, rateOf: DemoRate): void => {
  const on = diary.on.bind(diary);
  const changed = (date: string | null, amount: number): void => {
    if (date === null) return;
    const received = amount * Number(rateOf('USD', date)) * 0.9995;
    diary.note(date, 'currency-exchange', broker, {
      gross: euros(amount),
      counter: { ...noCounter, currency: 'USD', amount: euros(received) },
    });
  };
  diary.note(on(5, 2, 1), 'deposit', broker, { gross: '9500.00' });
  changed(on(5, 2, 3), 9_000);
  diary.buy(on(5, 2, 10), broker, 'ATLASCLOUD', 22, { ...dollars, fee: '1.00' });
  const splitOn = on(demoSplit.yearsAgo, demoSplit.month, demoSplit.day);
  for (let yearsAgo = 5; yearsAgo >= 0; yearsAgo--) {
    for (const month of [3, 6, 9, 12]) {
      const date = on(yearsAgo, month, 14);
      if (date === null) continue;
      const before = splitOn === null || date < splitOn;
      if (!before && diary.unitsOf(broker, 'ATLASCLOUD') === 22) split(diary, splitOn);
      diary.pay(date, broker, 'ATLASCLOUD', (before ? 0.84 : 0.24) * 1.03 ** (5 - yearsAgo), (gross) => ({
        ...dollars,
        withheld: { foreign: euros(gross * 0.15) },
      }));
      if (yearsAgo <= 2) diary.note(on(yearsAgo, month, 28), 'interest', broker, { ...dollars, gross: '14.20' });
    }
    // The first one comes before any dollars are there: something for the page of what does not fit.
    diary.note(on(yearsAgo, 1, 8), 'fee', broker, { ...dollars, gross: '10.00', note: 'Market data' });
    if (yearsAgo === 2) diary.buy(on(2, 4, 16), broker, 'ATLASCLOUD', 55, { ...dollars, fee: '1.00' });
    if (yearsAgo === 1) diary.sell(on(1, 8, 20), broker, 'ATLASCLOUD', 18, { ...dollars, fee: '1.00' });
    if (yearsAgo === 0) diary.sell(on(0, 2, 17), broker, 'ATLASCLOUD', 10, { ...dollars, fee: '1.00' });
  }
};

const split = (diary: InvestmentDiary, date: string | null): void => {
  diary.note(date, 'split', broker, {
    instrument: demoSplit.instrument,
    ratio: { new: String(demoSplit.ratio), old: '1' },
  });
  diary.take(broker, demoSplit.instrument, 22 * (demoSplit.ratio - 1));
};

const writeCoins = (diary: InvestmentDiary): void => {
  const on = diary.on.bind(diary);
  buyCoins(diary, on(6, 2, 4), 'BTC/EUR', 0.25);
  buyCoins(diary, on(5, 7, 7), 'ETH/EUR', 3.4);
  buyCoins(diary, on(4, 4, 12), 'BTC/EUR', 0.12);
  const half = Number((diary.unitsOf(exchange, 'BTC/EUR') * 0.6).toFixed(6));
  diary.transfer(on(3, 9, 18), exchange, wallet, 'BTC/EUR', half);
  const swapped = on(1, 4, 22);
  if (swapped !== null) {
    const units = Number((diary.unitsOf(exchange, 'ETH/EUR') * 0.4).toFixed(6));
    const worth = units * diary.prices.on('ETH/EUR', swapped);
    const coins = Number((worth / diary.prices.on('SOL/EUR', swapped)).toFixed(6));
    diary.note(swapped, 'swap', exchange, {
      instrument: 'ETH/EUR',
      quantity: unitText(units),
      gross: euros(worth),
      fee: '2.50',
      counter: { ...noCounter, instrument: 'SOL/EUR', quantity: unitText(coins) },
    });
    diary.take(exchange, 'ETH/EUR', -units);
    diary.take(exchange, 'SOL/EUR', coins);
    for (let month = 5; month <= 12; month++) reward(diary, on(1, month, 25));
    for (let month = 1; month <= 12; month++) reward(diary, on(0, month, 25));
  }
  buyCoins(diary, on(1, 11, 12), 'SOL/EUR', 12);
  sellCoins(diary, on(0, 1, 27), 'BTC/EUR', 0.1);
  sellCoins(diary, on(0, 2, 16), 'SOL/EUR', 0.4);
};

const buyCoins = (diary: InvestmentDiary, date: string | null, instrument: string, units: number): void => {
  if (date === null) return;
  const gross = units * diary.prices.on(instrument, date);
  diary.note(date, 'deposit', exchange, { gross: euros(Math.ceil(gross / 100 + 0.2) * 100) });
  diary.buy(date, exchange, instrument, units, { gross: euros(gross), fee: euros(gross * 0.0025) });
};

const sellCoins = (diary: InvestmentDiary, date: string | null, instrument: string, part: number): void => {
  if (date === null) return;
  const units = Number((diary.unitsOf(exchange, instrument) * part).toFixed(6));
  const gross = units * diary.prices.on(instrument, date);
  diary.sell(date, exchange, instrument, units, { gross: euros(gross), fee: euros(gross * 0.0025) });
};

const reward = (diary: InvestmentDiary, date: string | null): void => {
  if (date === null) return;
  const units = Number((diary.unitsOf(exchange, 'SOL/EUR') * 0.0055).toFixed(6));
  const price = diary.prices.on('SOL/EUR', date);
  diary.note(date, 'reward', exchange, {
    instrument: 'SOL/EUR',
    quantity: unitText(units),
    gross: euros(units * price),
    note: 'Staking',
  });
  diary.take(exchange, 'SOL/EUR', units);
};

const writeGold = (diary: InvestmentDiary): void => {
  const buyOunces = (date: string | null, units: number): void => {
    if (date === null) return;
    const gross = units * diary.prices.on('GOLD-OUNCE', date);
    diary.note(date, 'deposit', safe, { gross: euros(gross + 20) });
    diary.buy(date, safe, 'GOLD-OUNCE', units, { gross: euros(gross), fee: '20.00' });
  };
  buyOunces(diary.on(7, 10, 8), 2);
  buyOunces(diary.on(2, 2, 19), 1);
};

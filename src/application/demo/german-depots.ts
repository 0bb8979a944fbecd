import { investingYears } from './investing-days.ts';
import { euros, type InvestmentDiary, noCounter } from './investment-diary.ts';

export const [mainDepot, directDepot, spouseDepot] = ['DEMO-HAUSBANK', 'DEMO-DIREKTBANK', 'DEMO-HAUSBANK-2'] as const;

/** Units of a currency for one euro on a day, as the bank has them. */
export type DemoRate = (currency: string, date: string) => string;

/** Yearly dividends of one unit: from what they began with, by so much more each year. */
const grown = (first: number, growth: number, yearsAgo: number): number =>
  first * (1 + growth) ** (investingYears - yearsAgo);

/** Ten years at two German banks: savings plans, single shares, a bond, a certificate, and what they brought. */
export const writeGermanDepots = (diary: InvestmentDiary, rateOf: DemoRate): void => {
  for (let yearsAgo = investingYears; yearsAgo >= 0; yearsAgo--) writeYear(diary, rateOf, yearsAgo);
};

const writeYear = (diary: InvestmentDiary, rateOf: DemoRate, yearsAgo: number): void => {
  const on = (month: number, day: number) => diary.on(yearsAgo, month, day);
  if (yearsAgo === investingYears) {
    diary.note(on(1, 18), 'deposit', mainDepot, { gross: '11000.00' });
    diary.note(on(1, 18), 'deposit', directDepot, { gross: '7000.00' });
  }
  // Prices are there from the first days of that year on, so that everything can be compared from its beginning.
  for (let month = yearsAgo === investingYears ? 2 : 1; month <= 12; month++) {
    decisions[`${yearsAgo} ${month}`]?.(diary, (day) => on(month, day));
    saveMonth(diary, yearsAgo, month);
    incomeOfMonth(diary, rateOf, yearsAgo, month);
  }
  diary.note(on(12, 28), 'fee', mainDepot, { gross: '24.90', note: 'Depotentgelt' });
};

const saveMonth = (diary: InvestmentDiary, yearsAgo: number, month: number): void => {
  const on = (day: number) => diary.on(yearsAgo, month, day);
  const plan = 300 + 20 * (investingYears - yearsAgo);
  diary.note(on(2), 'deposit', mainDepot, { gross: euros(plan + 30) });
  diary.save(on(15), mainDepot, 'WORLDACC', plan);
  diary.note(on(3), 'deposit', directDepot, { gross: '190.00' });
  diary.save(on(16), directDepot, 'WORLDDIST', 175);
  if (yearsAgo > 6) return;
  diary.note(on(3), 'deposit', spouseDepot, { gross: '210.00' });
  diary.save(on(15), spouseDepot, 'WORLDACC', 200);
};

const fee = (amount: string) => ({ fee: amount });

type On = (day: number) => string | null;

/** Single decisions, by the years ago and the month. What is bought for more is paid in on the same day. */
const decisions: Readonly<Record<string, (diary: InvestmentDiary, on: On) => void>> = {
  '10 2': (diary, on) => {
    diary.buy(on(8), mainDepot, 'RHEINSOFT', 80, fee('9.90'));
    diary.buy(on(22), mainDepot, 'NORDWERK', 60, fee('9.90'));
  },
  '9 5': (diary, on) => diary.buy(on(11), directDepot, 'MATTERHORN', 70, fee('7.50')),
  '8 3': (diary, on) => {
    payIn(diary, on(6), mainDepot, 'PACIFICDEV', 50);
    diary.buy(on(6), mainDepot, 'PACIFICDEV', 50, fee('11.40'));
  },
  '7 9': (diary, on) => {
    payIn(diary, on(19), directDepot, 'HAEUSERFONDS', 80);
    diary.buy(on(19), directDepot, 'HAEUSERFONDS', 80, fee('7.50'));
  },
  '6 8': (diary, on) => {
    const date = on(24);
    if (date === null) return;
    const gross = euros(8_000 * (diary.prices.on('DEMOBOND', date) / 100));
    diary.note(date, 'deposit', mainDepot, { gross: '8000.00' });
    diary.buy(date, mainDepot, 'DEMOBOND', 8_000, { gross, ...fee('12.50'), accrued: '38.36' });
  },
  '5 4': (diary, on) => {
    payIn(diary, on(12), directDepot, 'SOLARBRAND', 110);
    diary.buy(on(12), directDepot, 'SOLARBRAND', 110, fee('7.50'));
  },
  '4 10': (diary, on) => spinOff(diary, on(4)),
  '3 3': (diary, on) => diary.transfer(on(14), mainDepot, directDepot, 'RHEINSOFT', 20),
  '2 5': (diary, on) => {
    payIn(diary, on(21), mainDepot, 'RHEINSOFT-DISC', 60);
    diary.buy(on(21), mainDepot, 'RHEINSOFT-DISC', 60, fee('9.90'));
  },
  '2 11': (diary, on) => diary.sell(on(18), mainDepot, 'NORDWERK', 15, fee('9.90')),
  '1 6': (diary, on) => diary.sell(on(17), directDepot, 'RHEINSOFT', 8, fee('7.50')),
  '1 10': (diary, on) => {
    diary.sell(on(21), mainDepot, 'PACIFICDEV', 12, fee('11.40'));
    diary.sell(on(28), directDepot, 'SOLARBRAND', 60, fee('7.50'));
  },
  '1 11': (diary, on) => {
    diary.note(on(12), 'withdrawal', mainDepot, { gross: '5500.00' });
    diary.note(on(12), 'withdrawal', directDepot, { gross: '5000.00' });
  },
  '0 3': (diary, on) => diary.sell(on(11), mainDepot, 'WORLDACC', 45, fee('9.90')),
  '0 5': (diary, on) => diary.sell(on(20), mainDepot, 'RHEINSOFT', 10, fee('9.90')),
};

/** In whole hundreds, so that the fee is in it, too. */
const payIn = (
  diary: InvestmentDiary,
  date: string | null,
  account: string,
  instrument: string,
  units: number,
): void => {
  if (date === null) return;
  const worth = units * diary.prices.on(instrument, date);
  diary.note(date, 'deposit', account, { gross: euros(Math.ceil(worth / 100 + 0.2) * 100) });
};

/** One share of the grid for three of the whole; what they cost is shared by their first prices. */
const spinOff = (diary: InvestmentDiary, date: string | null): void => {
  if (date === null) return;
  const units = diary.unitsOf(mainDepot, 'NORDWERK') / 3;
  const [part, rest] = [diary.prices.on('NORDWERK-NETZ', date) / 3, diary.prices.on('NORDWERK', date)];
  diary.note(date, 'spin-off', mainDepot, {
    instrument: 'NORDWERK',
    counter: { ...noCounter, instrument: 'NORDWERK-NETZ', quantity: String(units) },
    costShare: (part / (part + rest)).toFixed(4),
  });
  diary.take(mainDepot, 'NORDWERK-NETZ', units);
};

const incomeOfMonth = (diary: InvestmentDiary, rateOf: DemoRate, yearsAgo: number, month: number): void => {
  const on = (day: number) => diary.on(yearsAgo, month, day);
  const abroad = (account: string, instrument: string, date: string | null, perUnit: number, state: Abroad): void => {
    if (date !== null) diary.pay(date, account, instrument, perUnit, (gross) => paidAbroad(gross, state, date, rateOf));
  };
  if (month % 3 === 0) {
    diary.pay(on(20), directDepot, 'WORLDDIST', grown(0.19, 0.05, yearsAgo));
    abroad(mainDepot, 'PACIFICDEV', on(12), grown(0.22, 0.06, yearsAgo), unitedStates);
    if (yearsAgo <= 3) diary.note(on(28), 'interest', directDepot, { gross: euros(31 + 4 * (3 - yearsAgo)) });
  }
  if (month === 4) abroad(directDepot, 'MATTERHORN', on(9), grown(1.9, 0.04, yearsAgo), switzerland);
  if (month === 5) {
    for (const account of [mainDepot, directDepot]) diary.pay(on(24), account, 'RHEINSOFT', grown(1.1, 0.06, yearsAgo));
    diary.pay(on(8), mainDepot, 'NORDWERK', grown(2.6, 0.01, yearsAgo));
    diary.pay(on(10), mainDepot, 'NORDWERK-NETZ', 0.65);
  }
  if (month === 6 && yearsAgo < 6)
    diary.note(on(15), 'interest', mainDepot, { instrument: 'DEMOBOND', gross: '200.00', note: 'Kupon' });
  if (month === 12) diary.pay(on(4), directDepot, 'HAEUSERFONDS', 1.05);
};

type Abroad = { readonly currency: string; readonly rate: number };
/** With the form that halves it, and without one. */
const unitedStates: Abroad = { currency: 'USD', rate: 0.15 };
const switzerland: Abroad = { currency: 'CHF', rate: 0.35 };

/** A German bank credits euro, and says at which rate. */
const paidAbroad = (gross: number, { currency, rate }: Abroad, date: string, rateOf: DemoRate) => {
  const perEuro = rateOf(currency, date);
  const foreign = euros(gross * rate);
  return {
    currency,
    withheld: { foreign },
    euro: {
      gross: euros(gross / Number(perEuro)),
      fee: null,
      foreignTax: euros(Number(foreign) / Number(perEuro)),
      rate: perEuro,
      gain: null,
    },
  };
};

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  alone,
  broker,
  buy,
  dividend,
  germanBank,
  inBavaria,
  inHesse,
  linesOf,
  sell,
  spouse,
  taxOf,
  type WrittenActivity,
  type WrittenLedger,
  withheld,
  withheldBy,
  writtenTaxYear,
} from '#test/support/tax-ledger.ts';
import type { TaxProfile } from './tax-profile.ts';

const german = (more: Partial<TaxProfile> = {}): Partial<TaxProfile> => ({
  persons: [alone],
  accounts: [germanBank('broker')],
  ...more,
});
const stated = (gain: string) => ({ euro: { gross: null, fee: null, foreignTax: null, rate: null, gain } });
/** A sale whose gain the bank states. */
const gain = (date: string, amount: string, more: Partial<WrittenActivity> = {}): WrittenActivity[] => [
  buy('2020-01-02', '1', '1', more),
  sell(date, '1', '1', { ...more, ...stated(amount) }),
];
const startPots = (shares: string, other: string, year: number) => [
  { bank: 'broker', owners: ['a'], year, shares, other },
];

describe('a bank', () => {
  it('takes foreign tax four times off the base (P3)', () => {
    const year = writtenTaxYear(
      {
        profile: german(),
        activities: [
          dividend('2025-11-17', '105.68', '15.85', {
            currency: 'USD',
            euro: { gross: null, fee: null, foreignTax: null, rate: '1.1615', gain: null },
          }),
        ],
      },
      2025,
    );
    const [event] = year.banks[0]!.events;
    assert.deepEqual([year.items[0]!.amount, year.items[0]!.creditable, event!.base], ['90.99', '13.65', '36.39']);
    assert.deepEqual(withheldBy(year), ['9.10 0.50']);
  });

  it('keeps foreign tax that has no room for later income of the year, and pays none of it back', () => {
    const year = writtenTaxYear(
      {
        profile: german({ startPots: startPots('0', '90', 2025) }),
        activities: [dividend('2025-01-10', '100', '15'), dividend('2025-02-10', '100', '0', { instrument: 'OTHER' })],
      },
      2025,
    );
    // 100 − 90 = 10 − 60: nothing; then 110 − 60 = 50.
    assert.deepEqual(withheldBy(year), ['0.00 0.00', '12.50 0.68']);
    assert.deepEqual(
      year.banks[0]!.events.map(({ creditUsed }) => creditUsed),
      ['2.50', '12.50'],
    );
  });

  it('credits no more than the treaty allows (P2)', () => {
    const year = writtenTaxYear(
      {
        instruments: [{ id: 'POLISH', taxClass: 'share', country: 'PL' }],
        profile: german(),
        activities: [
          dividend('2025-06-06', '61.60', '11.70', { instrument: 'POLISH', ...withheld('6.16', '0.33', '0', '11.70') }),
        ],
      },
      2025,
    );
    assert.deepEqual(withheldBy(year), ['6.16 0.33']);
    assert.deepEqual([year.banks[0]!.agreeing, year.banks[0]!.events[0]!.creditUsed], [1, '9.24']);
  });

  it('pays back what a later loss frees, with church tax (P5)', () => {
    const year = writtenTaxYear(
      {
        profile: german({ persons: [inBavaria] }),
        activities: [...gain('2026-03-03', '7550.93'), ...gain('2026-07-29', '-1356.15', { instrument: 'OTHER' })],
      },
      2026,
    );
    assert.equal(withheldBy(year)[1], '-332.39 -18.28 -26.59');
    assert.equal(year.banks[0]!.events[1]!.after.shares, '6194.78');
  });

  it('sets a fund loss off against other income, and leaves losses of shares alone (P6)', () => {
    const year = writtenTaxYear(
      {
        profile: german(),
        activities: [
          ...gain('2026-02-02', '-6783.97'),
          ...gain('2026-03-03', '3558.10', { instrument: 'BOND' }),
          ...gain('2026-07-07', '-4.12', { instrument: 'BONDS' }),
        ],
      },
      2026,
    );
    assert.equal(withheldBy(year)[2], '-1.03 -0.05');
    assert.deepEqual(year.banks[0]!.events[2]!.after, { shares: '-6783.97', other: '3553.98' });
  });

  it('uses the pot of shares before it taxes a share gain (P8)', () => {
    const year = writtenTaxYear(
      {
        profile: german({ persons: [inBavaria], startPots: startPots('6.12', '0', 2025) }),
        activities: gain('2025-03-03', '2622.29'),
      },
      2025,
    );
    assert.deepEqual(withheldBy(year), ['641.22 35.26 51.29']);
  });

  it('uses losses before the allowance (P10)', () => {
    const year = writtenTaxYear(
      {
        profile: german({
          startPots: startPots('0', '2647.90', 2025),
          allowanceOrders: [{ bank: 'broker', owners: ['a'], year: 2025, amount: '1000' }],
        }),
        activities: [
          dividend('2025-06-06', '80.51', '0', {
            instrument: 'ETF',
            currency: 'USD',
            euro: { gross: null, fee: null, foreignTax: null, rate: '1.1554', gain: null },
          }),
        ],
      },
      2025,
    );
    const [event] = year.banks[0]!.events;
    assert.deepEqual([event!.amount, event!.after.other, event!.allowanceLeft], ['48.78', '-2599.12', '1000.00']);
  });

  it('does not set losses of shares off against dividends (P11)', () => {
    const year = writtenTaxYear(
      {
        profile: german({ startPots: startPots('2229.39', '0', 2026) }),
        activities: [
          dividend('2026-06-06', '1.05', '0', {
            instrument: 'OTHER',
            currency: 'GBP',
            euro: { gross: null, fee: null, foreignTax: null, rate: '0.86493', gain: null },
          }),
        ],
      },
      2026,
    );
    assert.deepEqual(withheldBy(year), ['0.30 0.01']);
    assert.equal(year.banks[0]!.customers[0]!.rolled.shares, '2229.39');
  });

  it('taxes a common depot by halves (P16)', () => {
    const year = writtenTaxYear(
      {
        profile: german({ persons: [alone, spouse], accounts: [germanBank('broker', { owners: ['a', 'b'] })] }),
        activities: gain('2025-03-03', '417.43', { instrument: 'BOND' }),
      },
      2025,
    );
    assert.deepEqual(withheldBy(year), ['104.36 5.72']);
    assert.deepEqual([linesOf(year, 'KAP', 'a')[7], linesOf(year, 'KAP', 'b')[7]], ['208.72', '208.71']);
  });

  it('withholds church tax of 9 % (P17)', () => {
    const year = writtenTaxYear(
      { profile: german({ persons: [inHesse] }), activities: gain('2025-03-03', '810.13') },
      2025,
    );
    assert.deepEqual(withheldBy(year), ['198.08 10.89 17.82']);
  });

  it('pays all back within the year (C28), and gives the allowance back that a loss makes needless', () => {
    const ledger = (order: string): WrittenLedger => ({
      profile: german({ allowanceOrders: [{ bank: 'broker', owners: ['a'], year: 2025, amount: order }] }),
      activities: [
        dividend('2025-01-10', '400', '0', { instrument: 'OTHER' }),
        ...gain('2025-03-10', '-400', { instrument: 'BOND' }),
        dividend('2025-05-10', '100', '0', { instrument: 'OTHER' }),
      ],
    });
    assert.deepEqual(withheldBy(writtenTaxYear(ledger('0'), 2025)), ['100.00 5.50', '-100.00 -5.50', '25.00 1.37']);
    const year = writtenTaxYear(ledger('300'), 2025);
    assert.deepEqual(
      year.banks[0]!.events.map(({ allowanceUsed }) => allowanceUsed),
      ['300.00', '-300.00', '100.00'],
    );
  });

  it('keeps losses in its pots over the year end, and foreign tax it has no room for does not go along', () => {
    const activities = [
      ...gain('2024-03-03', '-500'),
      ...gain('2024-04-04', '-200', { instrument: 'BOND' }),
      dividend('2024-05-05', '100', '15'),
      ...gain('2025-03-03', '800', { instrument: 'OTHER' }),
    ];
    const first = writtenTaxYear({ profile: german(), activities }, 2024);
    assert.deepEqual(first.banks[0]!.customers[0]!.rolled, { shares: '500.00', other: '100.00' });
    assert.equal(linesOf(first, 'KAP')[41], '15.00');
    assert.deepEqual(first.persons[0]!.carriedOut, { shares: '0.00', other: '0.00' });
    const second = writtenTaxYear({ profile: german(), activities }, 2025);
    // 800 − 500 − 100 = 200.
    assert.deepEqual(withheldBy(second), ['50.00 2.75']);
  });

  it('certifies losses that were asked for by 15 December, and starts again at zero', () => {
    const activities = [
      ...gain('2024-03-03', '-500'),
      ...gain('2024-04-04', '-200', { instrument: 'BOND' }),
      ...gain('2025-03-03', '800', { instrument: 'OTHER' }),
      dividend('2024-05-05', '2000', '0', { instrument: 'OTHER', account: 'abroad' }),
    ];
    const asked = (requestedOn: string) => ({
      activities,
      profile: german({
        accounts: [germanBank('broker'), broker('abroad')],
        lossCertificates: [{ bank: 'broker', owners: ['a'], year: 2024, requestedOn, shares: null, other: null }],
      }),
    });
    const inTime = writtenTaxYear(asked('2024-12-15'), 2024);
    assert.deepEqual(inTime.banks[0]!.customers[0]!.certified, { shares: '500.00', other: '200.00' });
    assert.deepEqual([linesOf(inTime, 'KAP')[12], linesOf(inTime, 'KAP')[13]], ['200.00', '500.00']);
    // 2 000 − 200 − 1 000 = 800; losses of shares wait.
    assert.equal(taxOf(inTime), '200.00 11.00');
    assert.equal(inTime.persons[0]!.carriedOut.shares, '500.00');
    assert.deepEqual(withheldBy(writtenTaxYear(asked('2024-12-15'), 2025)), ['200.00 11.00']);
    const late = writtenTaxYear(asked('2024-12-16'), 2024);
    assert.equal(late.banks[0]!.customers[0]!.certified, null);
    assert.ok(late.notes.includes('certificate-late'));
    assert.equal(taxOf(late), '250.00 13.75');
  });

  it('shares one common order among what either spouse has there', () => {
    const year = writtenTaxYear(
      {
        profile: german({
          persons: [alone, spouse],
          jointYears: [{ from: 2020, to: null }],
          accounts: [germanBank('one', { bank: 'B' }), germanBank('two', { bank: 'B', owners: ['b'] })],
          allowanceOrders: [{ bank: 'B', owners: ['a', 'b'], year: 2025, amount: '2000' }],
        }),
        activities: [
          dividend('2025-01-10', '1500', '0', { account: 'one', instrument: 'OTHER' }),
          dividend('2025-02-10', '900', '0', { account: 'two', instrument: 'OTHER' }),
        ],
      },
      2025,
    );
    assert.deepEqual(withheldBy(year), ['0.00 0.00', '100.00 5.50']);
    assert.deepEqual([taxOf(year), year.assessments[0]!.balance], ['100.00 5.50', '0.00']);
  });

  it('sets losses of one spouse off against gains of the other at the end of the year, if they gave one order', () => {
    const ledger = (orders: TaxProfile['allowanceOrders']): WrittenLedger => ({
      profile: german({
        persons: [alone, spouse],
        jointYears: [{ from: 2020, to: null }],
        accounts: [germanBank('one', { bank: 'B' }), germanBank('two', { bank: 'B', owners: ['b'] })],
        allowanceOrders: orders,
      }),
      activities: [
        ...gain('2025-02-02', '-500', { account: 'one' }),
        ...gain('2025-03-03', '-100', { account: 'one', instrument: 'BOND' }),
        ...gain('2025-04-04', '800', { account: 'two' }),
      ],
    });
    const year = writtenTaxYear(ledger([{ bank: 'B', owners: ['a', 'b'], year: 2025, amount: '0' }]), 2025);
    // 200.00 / 11.00 are withheld from 800; 600 of losses give 150.00 / 8.25 back.
    assert.deepEqual(
      year.banks[0]!.events.slice(2).map(({ kind, date, tax }) => [
        kind,
        date,
        tax.capitalGainsTax,
        tax.solidaritySurcharge,
      ]),
      [
        ['booking', '2025-04-04', '200.00', '11.00'],
        ['spouse-offset', '2025-12-31', '0.00', '0.00'],
        ['spouse-offset', '2025-12-31', '-150.00', '-8.25'],
      ],
    );
    assert.deepEqual(
      year.banks[0]!.customers.map(({ rolled, income }) => [rolled.shares, rolled.other, income]),
      [
        ['0.00', '0.00', '0.00'],
        ['0.00', '0.00', '200.00'],
      ],
    );
    const apart = writtenTaxYear(ledger([]), 2025).banks[0]!.customers.map(({ rolled }) => rolled.shares);
    assert.deepEqual(apart, ['500.00', '0.00']);
  });

  it('books a late correction in the year in which it learns of it', () => {
    const year = writtenTaxYear(
      {
        profile: german(),
        activities: [
          dividend('2025-01-10', '1000', '0', { instrument: 'OTHER' }),
          {
            type: 'tax-refund',
            date: '2025-04-10',
            instrument: 'OTHER',
            ...stated('-400'),
            ...withheld('-100', '-5.50'),
          },
        ],
      },
      2025,
    );
    assert.deepEqual(withheldBy(year), ['250.00 13.75', '-100.00 -5.50']);
    assert.deepEqual([year.items[1]!.category, year.items[1]!.pot], ['bank-correction', 'other']);
  });
});

describe('what a bank withheld', () => {
  const compared = (profile: Partial<TaxProfile>, activities: readonly WrittenActivity[]) =>
    writtenTaxYear({ profile: german(profile), activities }, 2025).banks[0]!;
  const bond = (amount: string, tax: Partial<WrittenActivity>) =>
    gain('2025-03-03', amount, { instrument: 'BOND', ...tax }).slice(1);
  const bought = buy('2020-01-02', '1', '1', { instrument: 'BOND' });

  it('agrees within a cent for each tax', () => {
    const bank = compared({}, [bought, ...bond('810.13', withheld('202.53', '11.14'))]);
    assert.deepEqual([bank.agreeing, bank.differing], [1, 0]);
    assert.equal(compared({}, [bought, ...bond('810.13', withheld('202.55', '11.13'))]).differing, 1);
  });

  it('is listed with the reason where it differs', () => {
    const reason = (profile: Partial<TaxProfile>, tax: Partial<WrittenActivity>) =>
      compared(profile, [bought, ...bond('1000', tax)]).events[0]!.difference?.reason;
    const order = { allowanceOrders: [{ bank: 'broker', owners: ['a'], year: 2025, amount: '600' }] };
    assert.equal(reason(order, withheld('250', '13.75')), 'without-allowance');
    assert.equal(reason({ startPots: startPots('0', '300', 2025) }, withheld('250', '13.75')), 'without-pots');
    assert.equal(reason({}, withheld('244.50', '13.44', '22.00')), 'other-church-tax');
    assert.equal(reason({}, withheld('0', '0')), 'nothing-stated');
    const other = compared({}, [bought, ...bond('1000', withheld('200', '11'))]).events[0]!.difference!;
    assert.deepEqual([other.reason, other.impliedBase, other.all], ['other-base', '800.00', '-52.75']);
  });

  it('knows banks that cut the surcharge off on the sum of the year', () => {
    const parts = (rounding: 'per-event' | 'cumulative') =>
      compared({ banks: [{ bank: 'broker', rounding, churchTaxBlocked: false }] }, [
        bought,
        ...bond('1.00', withheld('0.25', '0.01')),
        dividend('2025-04-04', '1.00', '0', { instrument: 'OTHER', ...withheld('0.25', '0.01') }),
        dividend('2025-05-05', '1.00', '0', { instrument: 'OTHER', ...withheld('0.25', '0.02') }),
      ]).events.map(({ tax }) => tax.solidaritySurcharge);
    assert.deepEqual(parts('per-event'), ['0.01', '0.01', '0.01']);
    assert.deepEqual(parts('cumulative'), ['0.01', '0.01', '0.02']);
  });

  it('counts tax that is booked in a row of its own', () => {
    const bank = compared({}, [
      bought,
      ...bond('1000', {}),
      { type: 'tax', date: '2025-03-03', instrument: 'BOND', ...withheld('250', '13.75') },
      { type: 'tax', date: '2025-08-08', ...withheld('10', '0.55') },
    ]);
    assert.deepEqual(
      bank.events.map(({ difference, stated: said }) => [difference?.reason ?? null, said?.all]),
      [
        [null, '263.75'],
        ['other-base', '10.55'],
      ],
    );
  });

  it('leaves church tax to the assessment where it is blocked', () => {
    const year = writtenTaxYear(
      {
        profile: german({
          persons: [inHesse],
          banks: [{ bank: 'broker', rounding: 'per-event', churchTaxBlocked: true }],
        }),
        activities: [dividend('2025-01-10', '2000', '0', { instrument: 'OTHER' })],
      },
      2025,
    );
    assert.deepEqual(withheldBy(year), ['500.00 27.50']);
    assert.equal(taxOf(year), '244.50 13.44 22.00');
  });
});

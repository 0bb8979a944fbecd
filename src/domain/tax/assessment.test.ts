import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type AssessedPerson, assess } from './assessment.ts';
import { formatCents, parseCents } from './cents.ts';
import { parametersOf } from './parameters.ts';
import type { ChurchPercent } from './tariff.ts';

type Brought = {
  shares?: string;
  other?: string;
  carriedShares?: string;
  carriedOther?: string;
  credit?: string;
  church?: ChurchPercent;
  forwards?: { gains: string; losses: string };
};

const person = (id: string, brought: Brought): AssessedPerson => ({
  id,
  pots: { shares: parseCents(brought.shares ?? '0'), other: parseCents(brought.other ?? '0') },
  carried: { shares: parseCents(brought.carriedShares ?? '0'), other: parseCents(brought.carriedOther ?? '0') },
  creditable: parseCents(brought.credit ?? '0'),
  church: brought.church ?? 0,
  forwards:
    brought.forwards === undefined
      ? null
      : { gains: parseCents(brought.forwards.gains), losses: parseCents(brought.forwards.losses) },
});

const assessed = (year: number, ...persons: Brought[]) => {
  const result = assess(
    persons.map((brought, index) => person('ab'[index]!, brought)),
    parametersOf(year),
  );
  const { capitalGainsTax, solidaritySurcharge, churchTax, creditUsed, creditLost } = result.tax;
  return {
    taxable: formatCents(result.taxable),
    allowance: formatCents(result.allowanceUsed),
    tax: [capitalGainsTax, solidaritySurcharge, churchTax].map(formatCents).join(' '),
    credit: [creditUsed, creditLost].map(formatCents).join(' '),
    carried: result.persons.map(({ carriedOut }) => [carriedOut.shares, carriedOut.other].map(formatCents).join(' ')),
    each: result.persons.map(({ taxable }) => formatCents(taxable)),
    steps: result.steps
      .filter(({ amount }) => amount > 0)
      .map(({ step, person: id, amount }) => `${step} ${id} ${formatCents(amount)}`),
    names: result.steps.map(({ step }) => step),
  };
};

describe('the assessment of one person', () => {
  it('keeps share losses apart and carries them (C1)', () => {
    const result = assessed(2024, { shares: '-2000.00', other: '1100.00' });
    assert.deepEqual(result.tax, '25.00 1.37 0.00');
    assert.deepEqual(result.carried, ['2000.00 0.00']);
    assert.equal(result.taxable, '100.00');
  });

  it('sets general losses off against gains from shares (C2)', () => {
    const result = assessed(2024, { shares: '4000.00', other: '-1500.00' });
    assert.equal(result.taxable, '1500.00');
    assert.equal(result.tax, '375.00 20.62 0.00');
  });

  it('has no cap on Termingeschäfte (C7), but for a final assessment under the old law', () => {
    const forwards = { gains: '50000', losses: '45000' };
    const result = assessed(2023, { other: '5000.00' });
    assert.deepEqual([result.taxable, result.tax], ['4000.00', '1000.00 55.00 0.00']);
    const old = assessed(2023, { other: '5000.00', forwards });
    assert.deepEqual([old.taxable, old.tax], ['29000.00', '7250.00 398.75 0.00']);
    assert.deepEqual(old.steps, ['legacy-termin-cap a 25000.00', 'allowance a 1000.00']);
  });

  it('loses foreign tax that has no room, and carries none of it (C19)', () => {
    const result = assessed(2025, { other: '1010.00', credit: '15.00' });
    assert.deepEqual([result.tax, result.credit], ['0.00 0.00 0.00', '2.50 12.50']);
  });

  it('uses the allowance after losses, as far as there is income (C22)', () => {
    const result = assessed(2025, { other: '700.00' });
    assert.deepEqual([result.allowance, result.tax], ['700.00', '0.00 0.00 0.00']);
  });

  it('credits foreign tax before church tax (C24)', () => {
    const income = { shares: '3000.00', other: '6800.00', credit: '150.00' };
    assert.equal(assessed(2025, income).tax, '2050.00 112.75 0.00');
    assert.equal(assessed(2025, { ...income, church: 9 }).tax, '2004.89 110.26 180.44');
  });

  // Worked by hand: 5 000 − 3 000 (own other loss) = 2 000 − 500 (carried shares) = 1 500 − 700 (carried other) = 800 < allowance.
  it('uses losses of the year before those that were carried, and the allowance last', () => {
    const result = assessed(2025, {
      shares: '5000.00',
      other: '-3000.00',
      carriedShares: '500.00',
      carriedOther: '700.00',
    });
    assert.deepEqual(result.steps, [
      'across-pots a 3000.00',
      'carried-share-losses a 500.00',
      'carried-other-losses a 700.00',
      'allowance a 800.00',
    ]);
    assert.deepEqual(result.carried, ['0.00 0.00']);
  });

  it('carries losses of both pots apart', () => {
    assert.deepEqual(assessed(2025, { shares: '-100.00', other: '-200.00' }).carried, ['100.00 200.00']);
  });

  it('names every step, also one that finds nothing to do', () => {
    const names = ['across-pots', 'carried-share-losses', 'carried-other-losses', 'allowance'];
    assert.deepEqual(assessed(2025, {}).names, names);
  });

  it('takes carried general losses from other income first, then from shares; share losses never touch other income', () => {
    const result = assessed(2025, {
      shares: '400.00',
      other: '300.00',
      carriedShares: '900.00',
      carriedOther: '1000.00',
    });
    assert.equal(result.taxable, '0.00');
    assert.deepEqual(result.carried, ['500.00 700.00']);
  });

  // (2 345.67 × 100 + 204) / 408 = 574.919; 31.62045 and 45.9936 cut off.
  it('mixes pots with church tax of 8 %', () => {
    const result = assessed(2025, { shares: '1345.67', other: '2000.00', church: 8 });
    assert.equal(result.tax, '574.92 31.62 45.99');
  });

  it('knows no year whose law is not there', () => {
    assert.throws(() => parametersOf(2027), { code: 'TAX_YEAR_NOT_RELEASED' });
    assert.throws(() => parametersOf(2008), { code: 'TAX_YEAR_NOT_RELEASED' });
  });
});

describe('the assessment of spouses', () => {
  it('gives each their half of the allowance and carries the share loss (P28, BFH VIII R 11/18, 2012)', () => {
    const result = assessed(2012, { shares: '-4819.00', other: '2092.00' }, { other: '1289.00' });
    assert.deepEqual(result.each, ['1291.00', '488.00']);
    assert.deepEqual(result.carried, ['4819.00 0.00', '0.00 0.00']);
  });

  it('hands the part of the allowance that one cannot use to the other', () => {
    const result = assessed(2025, { other: '300.00' }, { other: '2500.00' });
    assert.deepEqual(result.each, ['0.00', '800.00']);
    assert.equal(result.tax, '200.00 11.00 0.00');
    assert.deepEqual(result.steps, ['allowance a 300.00', 'allowance b 1000.00', 'allowance-of-spouse b 700.00']);
  });

  it('sets losses of one off against gains of the other before anything is carried', () => {
    const result = assessed(2025, { shares: '-3000.00', other: '500.00' }, { shares: '5000.00', other: '-200.00' });
    // 5 000 − 200 = 4 800 − 3 000 = 1 800; with 500: 2 300 − 2 000.
    assert.equal(result.taxable, '300.00');
    assert.deepEqual(result.carried, ['0.00 0.00', '0.00 0.00']);
  });

  it('takes a general loss from the other income of the spouse, then from the shares', () => {
    const result = assessed(2025, { other: '-4000.00' }, { shares: '6000.00', other: '1000.00' });
    assert.deepEqual(result.each, ['0.00', '1000.00']);
    assert.equal(result.allowance, '2000.00');
  });

  it('taxes each with the church rate of their own where they differ', () => {
    const result = assessed(2025, { other: '2000.00', church: 9 }, { other: '2000.00' });
    // 1 000 / 4.09 = 244.4988 → 244.50, 13.4475, 22.005; 250.00, 13.75.
    assert.equal(result.tax, '494.50 27.19 22.00');
  });
});

const cents = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 });
const anyPerson = (id: string) =>
  fc
    .record({
      shares: cents(-50_000, 50_000),
      other: cents(-50_000, 50_000),
      carriedShares: cents(0, 20_000),
      carriedOther: cents(0, 20_000),
      creditable: cents(0, 5_000),
      church: fc.constantFrom<ChurchPercent>(0, 8, 9),
    })
    .map(
      ({ shares, other, carriedShares, carriedOther, creditable, church }): AssessedPerson => ({
        id,
        pots: { shares, other },
        carried: { shares: carriedShares, other: carriedOther },
        creditable,
        church,
        forwards: null,
      }),
    );
const anyCouple = fc.oneof(fc.tuple(anyPerson('a')), fc.tuple(anyPerson('a'), anyPerson('b')));
const total = ({ tax }: ReturnType<typeof assess>) => tax.capitalGainsTax + tax.solidaritySurcharge + tax.churchTax;

describe('any assessment', () => {
  it('never taxes less when income rises', () => {
    fc.assert(
      fc.property(anyCouple, cents(0, 10_000), fc.boolean(), (persons, more, ofShares) => {
        const [first, ...others] = persons;
        const pots = ofShares
          ? { shares: first.pots.shares + more, other: first.pots.other }
          : { shares: first.pots.shares, other: first.pots.other + more };
        const before = assess(persons, parametersOf(2025));
        const after = assess([{ ...first, pots }, ...others], parametersOf(2025));
        assert.ok(after.taxable >= before.taxable);
        const cutOff = persons.length - 1;
        if (new Set(persons.map(({ church }) => church)).size === 1) assert.ok(total(after) >= total(before) - cutOff);
      }),
    );
  });

  it('carries no negative loss, uses no allowance beyond the income, and loses no cent', () => {
    fc.assert(
      fc.property(anyCouple, (persons) => {
        const result = assess(persons, parametersOf(2025));
        for (const { carriedOut, carriedUsed, taxable, allowanceUsed, income } of result.persons) {
          for (const amount of [carriedOut.shares, carriedOut.other, carriedUsed.shares, carriedUsed.other])
            assert.ok(amount >= 0);
          assert.ok(taxable >= 0 && allowanceUsed >= 0 && taxable + allowanceUsed === income);
        }
        assert.ok(result.allowanceUsed <= result.allowance);
        const sum = (pick: (one: (typeof result.persons)[number]) => number) =>
          result.persons.reduce((all, one) => all + pick(one), 0);
        const brought = persons.reduce(
          (all, { pots, carried }) => all + pots.shares + pots.other - carried.shares - carried.other,
          0,
        );
        assert.equal(
          sum(({ income, carriedOut }) => income - carriedOut.shares - carriedOut.other),
          brought,
        );
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import { add, type Decimal, negate, parseDecimal, subtract, trim, zero } from '#domain/values/decimal.ts';
import { arbitraryPortfolio, type MadePortfolio } from '#test/support/arbitrary-portfolio.ts';
import { amountsText, termsOf, text } from '#test/support/lots.ts';
import { minusAll, nothing, plus, plusAll } from './amounts.ts';
import { foldLots, lotCheckpoint, resumeLots } from './fold-lots.ts';
import { openingAmounts } from './leg-amount.ts';
import type { Lot, LotSide } from './lot.ts';
import type { LotBook, LotHolding } from './lot-book.ts';
import { planLots } from './lot-plan.ts';
import type { Amounts } from './release.ts';
import { worthOf } from './trade-leg.ts';

const fold = (activities: readonly RecordedActivity[], until?: string): LotBook =>
  foldLots(planLots(activities), termsOf, until);
const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, zero);
const unitsOf = (lots: readonly Lot[]): Decimal => sum(lots.map(({ quantity }) => quantity));
const days = ({ activities }: MadePortfolio): readonly string[] => [...new Set(activities.map(({ date }) => date))];
const notZero = (amounts: Amounts): string => amountsText(amounts.filter(({ amount }) => amount.coefficient !== 0));

/** What paid for units, or came in for owed ones, by the activities alone. */
const paidIn = (activities: readonly RecordedActivity[], side: LotSide): Amounts => {
  const opens = side === 'long' ? new Set(['buy', 'reward', 'reinvestment', 'swap']) : new Set(['short']);
  let paid = nothing;
  for (const activity of activities) {
    const terms = termsOf(activity.instrument ?? '');
    if (terms?.settles === 'difference') continue;
    if (opens.has(activity.type)) {
      const { gross } = worthOf(activity, terms);
      const fee = activity.type === 'swap' ? zero : parseDecimal(activity.fee);
      paid = plus(paid, activity.currency, side === 'long' ? add(gross, fee) : subtract(gross, fee));
    }
    if (activity.type === 'return-of-capital' && side === 'long')
      paid = plus(paid, activity.currency, negate(parseDecimal(activity.gross!)));
  }
  return paid;
};

const costsOf = (lots: readonly Lot[], side: LotSide): Amounts =>
  lots.reduce((total, lot) => plusAll(total, openingAmounts(lot.legs, side, 'worth')), nothing);

suite('lots of any sound portfolio', () => {
  test('find nothing that does not fit', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), ({ activities }) => {
        assert.deepEqual(fold(activities).inconsistencies, []);
      }),
      { numRuns: 300 },
    );
  });

  test('add up to the position on every day', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (portfolio) => {
        const whole = fold(portfolio.activities);
        for (const day of days(portfolio)) {
          const expected = new Map<string, string>();
          for (const { date, account, instrument, quantity } of portfolio.units) {
            if (date <= day) expected.set(`${account} ${instrument}`, text(quantity));
          }
          const book = fold(portfolio.activities, day);
          const held = new Map<string, Decimal>();
          const coursed = new Map<string, Decimal>();
          const put = (sums: Map<string, Decimal>, { account, instrument }: LotHolding, units: Decimal) => {
            const key = `${account} ${instrument}`;
            sums.set(key, add(sums.get(key) ?? zero, units));
          };
          for (const holding of book.holdings) {
            const units = unitsOf(holding.lots);
            assert.equal(text(holding.quantity), text(holding.side === 'long' ? units : negate(units)));
            put(held, holding, holding.quantity);
          }
          for (const holding of whole.holdings) {
            const point = holding.course.findLast(({ date }) => date <= day);
            if (point !== undefined) put(coursed, holding, point.quantity);
          }
          const plain = (sums: Map<string, Decimal>) =>
            [...sums]
              .map(([key, units]) => `${key} ${text(units)}`)
              .filter((line) => !line.endsWith(' 0'))
              .sort();
          const wanted = [...expected]
            .map(([key, units]) => `${key} ${units}`)
            .filter((line) => !line.endsWith(' 0'))
            .sort();
          assert.deepEqual(plain(held), wanted);
          assert.deepEqual(plain(coursed), wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('conserve cost: what was paid is what was released and what is open, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(100), ({ activities }) => {
        const { holdings, releases, departures } = fold(activities);
        for (const side of ['long', 'short'] as const) {
          const worth = (of: { readonly side: LotSide; readonly settles: string }) =>
            of.side === side && of.settles === 'worth';
          const open = holdings.filter(worth).flatMap(({ lots }) => lots);
          // What an exercise moves into a delivery is found again there.
          const released = releases
            .filter((each) => worth(each) && each.delivery === null)
            .flatMap(({ parts }) => parts.map(({ lot }) => lot));
          const left = departures.flatMap(({ lots }) => lots).filter((lot) => lot.side === side);
          const found = costsOf([...open, ...released, ...left], side);
          assert.equal(notZero(minusAll(paidIn(activities, side), found)), '');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('have the cost that their holding says, on every day', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), ({ activities }) => {
        for (const { lots, cost, averageCost, side, settles, course } of fold(activities).holdings) {
          const own = lots.reduce((total, lot) => plusAll(total, openingAmounts(lot.legs, side, settles)), nothing);
          assert.equal(notZero(cost), notZero(own));
          assert.equal(notZero(course.at(-1)!.cost), notZero(own));
          if (lots.length === 0) assert.equal(notZero(averageCost), '');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('cost in total by the average what they cost first in, first out', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(100), ({ activities }) => {
        const { holdings, releases } = fold(activities);
        const average = [
          ...holdings.map((each) => each.averageCost),
          ...releases.map((each) => each.averageCost),
        ].reduce(plusAll, nothing);
        const fifo = [
          ...holdings.map(({ cost }) => cost),
          ...releases.map(({ parts, side, settles }) =>
            parts.reduce((total, { lot }) => plusAll(total, openingAmounts(lot.legs, side, settles)), nothing),
          ),
        ].reduce(plusAll, nothing);
        // An exercise hands on its lots' cost, not their average: leave portfolios with one to the test above.
        if (releases.some(({ delivery }) => delivery !== null)) return;
        assert.equal(notZero(minusAll(average, fifo)), '');
      }),
      { numRuns: 200 },
    );
  });

  test('share every closing exactly among the parts', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), ({ activities }) => {
        for (const { closing, parts, quantity } of fold(activities).releases) {
          assert.equal(text(sum(parts.map((part) => part.closing.gross))), text(closing.gross));
          assert.equal(text(sum(parts.map((part) => part.closing.fee))), text(closing.fee));
          assert.equal(text(sum(parts.map(({ lot }) => lot.quantity))), text(quantity));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keep the units of the day of purchase: nothing of them is lost', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(100), ({ activities }) => {
        const { holdings, releases } = fold(activities);
        const originals = new Map<string, Decimal>();
        const parts = [
          ...holdings.flatMap(({ lots }) => lots),
          ...releases.flatMap((each) => each.parts.map(({ lot }) => lot)),
        ];
        for (const { id, original } of parts) originals.set(id, add(originals.get(id) ?? zero, original));
        for (const { type, id, quantity, instrument } of activities) {
          if (type !== 'buy' || instrument!.startsWith('MNQ')) continue;
          assert.equal(text(originals.get(id)!), text(trim(parseDecimal(quantity!))));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('do not change with the order in which activities are read', () => {
    const shuffled = arbitraryPortfolio().chain(({ activities }) =>
      fc.tuple(fc.constant(activities), fc.shuffledSubarray([...activities], { minLength: activities.length })),
    );
    fc.assert(
      fc.property(shuffled, ([activities, other]) => {
        assert.deepEqual(fold(other), fold(activities));
      }),
      { numRuns: 100 },
    );
  });

  test('do not change with the order of one day among what has nothing to do with one another', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), fc.infiniteStream(fc.nat(999)), ({ activities }, chance) => {
        // Another time of day and another name for each instrument and account; within one, the order stays.
        const places = new Map<string, number>();
        const linked = (each: RecordedActivity) => each.counter?.instrument != null || each.counter?.account != null;
        const names = new Set(
          activities.filter(linked).flatMap(({ instrument, counter }) => [instrument, counter!.instrument]),
        );
        const moved = activities.map((each) => {
          if (names.has(each.instrument) || each.at === null) return each;
          const key = `${each.date} ${each.account} ${each.instrument}`;
          const hour = places.get(key) ?? chance.next().value % 10;
          places.set(key, hour);
          const at = each.at.replace('T10', `T1${hour}`);
          return { ...each, at };
        });
        const plain = ({ holdings, releases }: LotBook) => ({
          holdings,
          releases: releases
            .map((each) => ({ ...each, at: null }))
            .toSorted((a, b) => (a.activity < b.activity ? -1 : 1)),
        });
        assert.deepEqual(plain(fold(moved)), plain(fold(activities)));
      }),
      { numRuns: 100 },
    );
  });

  test('are those of an account by itself, whatever others do', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), arbitraryPortfolio(), ({ activities }, { activities: others }) => {
        const strange = others.map((each) => ({
          ...each,
          id: `x${each.id}`,
          account: `Other ${each.account}`,
          counter: each.counter && {
            ...each.counter,
            account: each.counter.account && `Other ${each.counter.account}`,
          },
        }));
        const together = fold([...activities, ...strange]);
        const own = fold(activities);
        assert.deepEqual(
          together.holdings.filter(({ account }) => !account.startsWith('Other')),
          own.holdings,
        );
        assert.deepEqual(
          together.releases.filter(({ account }) => !account.startsWith('Other')),
          own.releases,
        );
      }),
      { numRuns: 100 },
    );
  });

  test('are as if what was undone had never happened', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), fc.nat(), ({ activities }, at) => {
        const extra = activities
          .slice(0, at % (activities.length + 1))
          .map((each) => ({ ...each, id: `again ${each.id}` }));
        const twice = new Map([...activities, ...extra].map((each) => [each.id, each]));
        fold([...twice.values()]);
        for (const { id } of extra) twice.delete(id);
        assert.deepEqual(fold([...twice.values()]), fold(activities));
      }),
      { numRuns: 50 },
    );
  });

  test('are the same from a checkpoint as from the start, and a checkpoint can be used again', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), fc.nat(), fc.nat(), (portfolio, early, late) => {
        const { activities } = portfolio;
        if (activities.length === 0) return;
        const dates = days(portfolio);
        const until = dates[early % dates.length]!;
        const known = activities.slice(0, late % (activities.length + 1));
        const checkpoint = lotCheckpoint(planLots(known), termsOf, until);
        const plan = planLots(activities);
        const resumed = resumeLots(checkpoint, plan);
        if (resumed === null) return assert.ok(known.length < activities.length);
        assert.deepEqual(resumed, foldLots(plan, termsOf));
        assert.deepEqual(resumeLots(checkpoint, plan), resumed);
        assert.deepEqual(resumeLots(checkpoint, plan, until), foldLots(plan, termsOf, until));
      }),
      { numRuns: 200 },
    );
  });
});

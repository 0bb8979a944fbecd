import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import { quantityOverPlan, ticksBeyondStop } from '#domain/journal/plan-breach.ts';
import { plannedRisk } from '#domain/journal/planned-risk.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import { arbitraryPositions } from '#test/support/arbitrary-positions.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { columnsOf, type Dictionaries, idAt, newDictionary } from './columns.ts';
import { markColumns } from './mark-columns.ts';
import { noDay, placedColumns, sessionKinds } from './placed-columns.ts';
import { matchingPositions, type PositionCriteria, type PositionFilter } from './position-filter.ts';
import type { PositionMark, PositionMarks } from './position-marks.ts';
import { rowsById } from './rows-by-id.ts';

const product = { pointValue: '2', tickSize: '0.25' };
const directory = await shippedDirectory('main');

const booksOf = (positions: readonly PositionFacts[], said: PositionMarks = new Map()) => {
  const dictionaries: Dictionaries = {
    accounts: newDictionary(),
    instruments: newDictionary(),
    currencies: newDictionary(),
  };
  const columns = columnsOf(positions, dictionaries);
  const marks = markColumns(columns, dictionaries, { marks: said, rowOf: rowsById(columns), productOf: () => product });
  return { table: { columns, places: placedColumns(columns, dictionaries, directory), marks }, dictionaries };
};

const matched = (
  positions: readonly PositionFacts[],
  filter: PositionFilter,
  said?: PositionMarks,
): readonly string[] => {
  const { table, dictionaries } = booksOf(positions, said);
  const { columns } = table;
  const flags = matchingPositions(table, dictionaries, filter);
  return positions
    .keys()
    .filter((row) => flags[row] === 1)
    .map((row) => idAt(columns, row))
    .toArray();
};

const calendarOf = (instrument: string): string => directory.find(instrument)!.calendar;
const dayOf = ({ closedAt, instrument }: PositionFacts): string | null =>
  closedAt === null ? null : sessionDate(calendarOf(instrument), closedAt);

const criteria: fc.Arbitrary<PositionCriteria> = fc.record(
  {
    account: fc.subarray(['Sim101', 'APEX-1', 'nobody']),
    instrument: fc.subarray(['MNQ MAR25', 'BTC/EUR', 'ES MAR25']),
    product: fc.subarray(['MNQ', 'FDAX', 'BTC/EUR']),
    side: fc.constantFrom('long' as const, 'short' as const),
    result: fc.constantFrom('win' as const, 'loss' as const, 'flat' as const),
    weekday: fc.subarray([1, 2, 3, 4, 5]),
    hour: fc.subarray([...Array(24).keys()]),
  },
  { requiredKeys: [] },
);

/** The criteria one by one, in the plainest way. */
const judged = (position: PositionFacts, asked: PositionCriteria): readonly boolean[] => {
  const net = Number(position.netPnl);
  const result = position.status === 'open' ? null : net > 0 ? 'win' : net < 0 ? 'loss' : 'flat';
  const inBerlin = (at: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Berlin');
  const weekday = position.closedAt === null ? null : inBerlin(position.closedAt).dayOfWeek;
  const { hour } = inBerlin(position.openedAt);
  return [
    asked.account?.includes(position.account),
    asked.instrument?.includes(position.instrument),
    asked.product?.includes(directory.find(position.instrument)!.root ?? position.instrument),
    asked.side && asked.side === position.side,
    asked.result && asked.result === result,
    asked.weekday && weekday !== null && asked.weekday.includes(weekday),
    asked.hour?.includes(hour),
  ].filter((answer) => answer !== undefined);
};

test('finds what is, and is not, what was asked for', () => {
  fc.assert(
    fc.property(arbitraryPositions(), criteria, criteria, (positions, is, not) => {
      const expected = positions.filter(
        (position) => judged(position, is).every((holds) => holds) && !judged(position, not).some((holds) => holds),
      );
      assert.deepEqual(
        matched(positions, { ...is, not, clock: 'Europe/Berlin' }),
        expected.map(({ id }) => id),
      );
    }),
  );
});

test('weekdays are those of the trading day unless another clock is asked for', () => {
  fc.assert(
    fc.property(arbitraryPositions(), fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (positions, weekday) => {
      assert.deepEqual(
        matched(positions, { weekday }),
        positions
          .filter((position) => {
            const day = dayOf(position);
            return day !== null && weekday.includes(Temporal.PlainDate.from(day).dayOfWeek);
          })
          .map(({ id }) => id),
      );
    }),
  );
});

test('what is and what is not are all there is', () => {
  fc.assert(
    fc.property(arbitraryPositions(), fc.subarray(['Sim101', 'APEX-1']), (positions, account) => {
      const both = [...matched(positions, { account }), ...matched(positions, { not: { account } })];
      assert.deepEqual(
        both.sort(),
        positions.map(({ id }) => id),
      );
    }),
  );
});

test('holds to the bounds of openings, trading days, durations and sizes', () => {
  fc.assert(
    fc.property(arbitraryPositions(), fc.integer({ min: 0, max: 500 }), fc.nat(60), (positions, after, span) => {
      const first = Temporal.PlainDate.from('2024-01-01').add({ days: after });
      const last = first.add({ days: span });
      const epochDay = (date: Temporal.PlainDate): number => Date.parse(date.toString()) / 86_400_000;
      assert.deepEqual(
        matched(positions, { fromDay: epochDay(first), toDay: epochDay(last) }),
        positions
          .filter((position) => {
            const day = dayOf(position);
            return day !== null && day >= first.toString() && day <= last.toString();
          })
          .map(({ id }) => id),
      );
      const from = Date.parse(first.toString());
      assert.deepEqual(
        matched(positions, { from, to: from + 86_400_000 * span }),
        positions.filter(({ openedAt }) => openedAt >= from && openedAt < from + 86_400_000 * span).map(({ id }) => id),
      );
      assert.deepEqual(
        matched(positions, {
          minDurationMs: 3_600_000,
          maxDurationMs: 7_200_000 * span,
          minQuantity: 2,
          maxQuantity: 6,
        }),
        positions
          .filter(({ openedAt, closedAt, maxQuantity }) => {
            if (closedAt === null || Number(maxQuantity) < 2 || Number(maxQuantity) > 6) return false;
            return closedAt - openedAt >= 3_600_000 && closedAt - openedAt < 7_200_000 * span;
          })
          .map(({ id }) => id),
      );
    }),
  );
});

test('tells the regular session from the hours about it where a market does', () => {
  const kind = (instrument: string, openedAt: string): string => {
    const [position] = fc.sample(
      arbitraryPositions(1).filter(({ length }) => length === 1),
      1,
    )[0]!;
    const { table } = booksOf([{ ...position!, instrument, openedAt: Date.parse(openedAt) }]);
    return sessionKinds[table.places.openedSession()[0]!]!;
  };
  // New York opens at 9:30 and closes at 16:00: 14:30 to 21:00 UTC in winter, 13:30 to 20:00 in summer.
  assert.equal(kind('MNQ MAR25', '2025-01-28T14:29:59Z'), 'extended');
  assert.equal(kind('MNQ MAR25', '2025-01-28T14:30:00Z'), 'regular');
  assert.equal(kind('MNQ MAR25', '2025-07-28T13:30:00Z'), 'regular');
  assert.equal(kind('MNQ MAR25', '2025-01-28T21:00:00Z'), 'extended');
  assert.equal(kind('BTC/EUR', '2025-01-28T15:00:00Z'), 'none');
});

test('takes the hour from the clock of each exchange', () => {
  const opened = Date.UTC(2025, 0, 28, 15, 30);
  const position: Omit<PositionFacts, 'instrument' | 'id'> = {
    account: 'Sim101',
    side: 'long',
    status: 'open',
    openedAt: opened,
    closedAt: null,
    maxQuantity: '1',
    averageEntry: '1',
    averageExit: null,
    points: null,
    grossPnl: '0',
    commission: '0',
    netPnl: '0',
    currency: 'USD',
    executions: 1,
    adverse: null,
    favourable: null,
  };
  const {
    table: { places },
  } = booksOf([
    { ...position, instrument: 'MNQ MAR25', id: '0'.repeat(26) },
    { ...position, instrument: 'FDAX MAR25', id: '1'.repeat(26) },
    { ...position, instrument: 'gone', id: '2'.repeat(26) },
  ]);
  assert.deepEqual([...places.openedHour('exchange')], [9, 16, 15]);
  assert.deepEqual([...places.openedHour('Asia/Tokyo')], [0, 0, 0]);
  assert.deepEqual([...places.closedDay()], [noDay, noDay, noDay]);
  assert.deepEqual(places.products.names, ['MNQ', 'FDAX', 'gone']);
});

const mark: fc.Arbitrary<PositionMark> = fc.record({
  setup: fc.option(fc.constantFrom('open-drive', 'fade')),
  tags: fc.uniqueArray(fc.constantFrom('news', 'late', 'plan')),
  mistakes: fc.uniqueArray(fc.constantFrom('chased', 'no stop')),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  validity: fc.option(fc.constantFrom('valid' as const, 'invalid' as const)),
  rules: fc.dictionary(fc.constantFrom('r1', 'r2'), fc.constantFrom('followed' as const, 'broken' as const)),
  plannedStop: fc.option(fc.constantFrom('20990.25', '21010.25')),
  plannedTarget: fc.constant(null),
  plannedQuantity: fc.option(fc.constantFrom('1', '2.5')),
  fields: fc.record(
    {
      strategy: fc.constantFrom('A', 'B: late'),
      score: fc.constantFrom('-2', '0.5', '10', '9'),
      seen: fc.constantFrom('2025-01-09', '2025-01-10'),
      calm: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});

test('finds what people have said of positions, and works R out as the page of the position does', () => {
  const asked = fc.record({
    setup: fc.subarray(['none', 'fade', 'gone']),
    tag: fc.subarray(['news', 'late', 'gone'], { minLength: 1 }),
    rating: fc.subarray([1, 2, 3]),
    validity: fc.subarray(['valid' as const, 'none' as const]),
    rules: fc.subarray(['followed' as const, 'broken' as const, 'none' as const]),
    strategy: fc.subarray(['A', 'B: late', '', 'gone'], { minLength: 1 }),
  });
  fc.assert(
    fc.property(arbitraryPositions(), fc.array(fc.option(mark)), asked, (positions, said, wanted) => {
      const marks = new Map(
        positions
          .flatMap(({ id }, nth) => (said[nth] ? [[id, said[nth]] as const] : []))
          .concat([['ab'.repeat(13), said[0]!]])
          .filter(([, one]) => one != null),
      );
      const none: PositionMark = {
        setup: null,
        tags: [],
        mistakes: [],
        rating: null,
        validity: null,
        rules: {},
        plannedStop: null,
        plannedTarget: null,
        plannedQuantity: null,
        fields: {},
      };
      const markOf = (id: string): PositionMark => marks.get(id) ?? none;
      const found = (filter: PositionFilter): readonly string[] => matched(positions, filter, marks);
      const expected = (holds: (one: PositionMark) => boolean) =>
        positions.filter(({ id }) => holds(markOf(id))).map(({ id }) => id);
      assert.deepEqual(
        found({ setup: wanted.setup }),
        expected(({ setup }) => wanted.setup.includes(setup ?? 'none')),
      );
      assert.deepEqual(
        found({ tag: wanted.tag }),
        expected(({ tags }) => tags.some((tag) => wanted.tag.includes(tag))),
      );
      assert.deepEqual(
        found({ not: { tag: wanted.tag } }),
        expected(({ tags }) => !tags.some((tag) => wanted.tag.includes(tag))),
      );
      assert.deepEqual(
        found({ rating: wanted.rating }),
        expected(({ rating }) => wanted.rating.includes(rating ?? 0)),
      );
      assert.deepEqual(
        found({ validity: wanted.validity }),
        expected(({ validity }) => (wanted.validity as string[]).includes(validity ?? 'none')),
      );
      const verdictOf = ({ rules }: PositionMark) => {
        const judged = Object.values(rules);
        return judged.length === 0 ? 'none' : judged.every((one) => one === 'followed') ? 'followed' : 'broken';
      };
      assert.deepEqual(
        found({ rules: wanted.rules }),
        expected((one) => wanted.rules.includes(verdictOf(one))),
      );
      assert.deepEqual(
        found({ not: { rules: wanted.rules } }),
        expected((one) => !wanted.rules.includes(verdictOf(one))),
      );
      assert.deepEqual(
        found({ brokenRule: ['r1'] }),
        expected(({ rules }) => rules.r1 === 'broken'),
      );
      const plan = (one: PositionFacts) => markOf(one.id);
      const rows = (holds: (one: PositionFacts) => boolean) => positions.filter(holds).map(({ id }) => id);
      assert.deepEqual(
        found({ minBeyondStop: 2 }),
        rows((one) => (ticksBeyondStop(one, plan(one).plannedStop, product.tickSize) ?? -1) >= 2),
      );
      const sizeOf = (one: PositionFacts) => {
        const over = quantityOverPlan(one, plan(one).plannedQuantity);
        return over === null ? 'none' : over > 0 ? 'over' : 'within';
      };
      assert.deepEqual(
        found({ size: ['over', 'none'] }),
        rows((one) => sizeOf(one) !== 'within'),
      );
      assert.deepEqual(
        found({ not: { size: ['over'] } }),
        rows((one) => sizeOf(one) !== 'over'),
      );
      const strategies = wanted.strategy.map((one) => `strategy:${one}`);
      const isStrategy = ({ fields }: PositionMark): boolean =>
        wanted.strategy.includes((fields.strategy as string) ?? '');
      assert.deepEqual(found({ field: strategies }), expected(isStrategy));
      assert.deepEqual(
        found({ not: { field: strategies } }),
        expected((one) => !isStrategy(one)),
      );
      assert.deepEqual(
        found({ field: [...strategies, 'calm:true'] }),
        expected((one) => isStrategy(one) && one.fields.calm === true),
      );
      assert.deepEqual(
        found({ fieldRange: ['score:0..9.5'] }),
        expected(({ fields }) => fields.score === '0.5' || fields.score === '9'),
      );
      assert.deepEqual(
        found({ not: { fieldRange: ['score:..0'] } }),
        expected(({ fields }) => fields.score !== '-2'),
      );
      assert.deepEqual(
        found({ fieldRange: ['seen:2025-01-10..'] }),
        expected(({ fields }) => fields.seen === '2025-01-10'),
      );
      assert.deepEqual(found({ fieldRange: ['unknown:1..'] }), []);
      assert.deepEqual(
        found({ field: ['unknown:'] }),
        positions.map(({ id }) => id),
      );
      const { table } = booksOf(positions, marks);
      positions.forEach((position, row) => {
        const { plannedStop } = markOf(position.id);
        const expectedMultiple = plannedRisk(position, '2', { plannedStop, plannedTarget: null }).multiple;
        assert.equal(
          table.marks.riskMultiple[row],
          expectedMultiple === null ? Number.NaN : Number(expectedMultiple),
          position.id,
        );
      });
    }),
  );
});

import { type Dictionaries, type Dictionary, type NumberColumns, side, status } from './columns.ts';
import { fieldCriterion, rangeFlags, valueFlags } from './field-columns.ts';
import {
  type Codes,
  keepBelow,
  keepCoded,
  keepFrom,
  keepLasting,
  keepSigned,
  keepTested,
  keepUpTo,
  type Matches,
} from './keep-rows.ts';
import { type MarkColumns, ruleVerdicts, validities, type WordColumn } from './mark-columns.ts';
import { exchangeClock, noDay, type PlacedColumns, type SessionKind, sessionKinds } from './placed-columns.ts';

/** What a person filters positions by. Every criterion must hold; within a list one of its entries. */
export type PositionFilter = PositionCriteria & {
  readonly status?: 'open' | 'closed' | undefined;
  /** Opened at or after, and before: instants in UTC milliseconds. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Closed on a trading day from, and up to and with: days since 1970-01-01. */
  readonly fromDay?: number | undefined;
  readonly toDay?: number | undefined;
  /** Time between opening and closing, at least and less than. */
  readonly minDurationMs?: number | undefined;
  readonly maxDurationMs?: number | undefined;
  /** The most that was held at once, at least and at most. */
  readonly minQuantity?: number | undefined;
  readonly maxQuantity?: number | undefined;
  /** Ticks by which the average exit lies beyond the planned stop, at least and at most; it had one. */
  readonly minBeyondStop?: number | undefined;
  readonly maxBeyondStop?: number | undefined;
  /** The clock of `hour` and `weekday`: an IANA zone, or that of each exchange. */
  readonly clock?: string | undefined;
  /** None of these may hold: "is not". */
  readonly not?: PositionCriteria | undefined;
};

/** What a position is or is not. */
export type PositionCriteria = {
  readonly account?: readonly string[] | undefined;
  readonly instrument?: readonly string[] | undefined;
  /** The root of a future, every other instrument itself. */
  readonly product?: readonly string[] | undefined;
  readonly side?: 'long' | 'short' | undefined;
  readonly result?: PositionResult | undefined;
  /** Of its closing, 1 Monday to 7 Sunday. */
  readonly weekday?: readonly number[] | undefined;
  /** Of its opening, 0 to 23. */
  readonly hour?: readonly number[] | undefined;
  /** What traded at its opening. */
  readonly session?: readonly SessionKind[] | undefined;
  /** Ids of setups; `none`: those without one. */
  readonly setup?: readonly string[] | undefined;
  /** It has one of these. */
  readonly tag?: readonly string[] | undefined;
  readonly mistake?: readonly string[] | undefined;
  /** Ids of rules of the playbook: it was judged to have broken one of these. */
  readonly brokenRule?: readonly string[] | undefined;
  readonly rating?: readonly number[] | undefined;
  /** The most that was held against what was planned; `none`: nothing was. */
  readonly size?: readonly ('within' | 'over' | 'none')[] | undefined;
  /** `none`: nobody has said. */
  readonly validity?: readonly ('valid' | 'invalid' | 'none')[] | undefined;
  /** Of its setup: `broken` where one was, `followed` where all that were judged were; `none`: nobody has judged. */
  readonly rules?: readonly ('followed' | 'broken' | 'none')[] | undefined;
  /** `ID:VALUE` of custom fields, `ID:` where nothing was entered; of each field that is named one must hold. */
  readonly field?: readonly string[] | undefined;
  /** `ID:LOW..HIGH` of custom fields with numbers or days, the ends included, either of them left out where it is open. */
  readonly fieldRange?: readonly string[] | undefined;
};

/** What positions are filtered by: columns of the same rows. */
export type FilteredColumns = {
  readonly columns: NumberColumns;
  readonly places: PlacedColumns;
  readonly marks: MarkColumns;
};

export type PositionResult = 'win' | 'loss' | 'flat';
const signOf = { win: 1, loss: -1, flat: 0 } as const satisfies Record<PositionResult, number>;

/** Whether a criterion holds: asked row by row, or kept in one walk over a column. */
type Row = ((row: number) => boolean) | Walk;
type Walk = { readonly keep: (matches: Matches, kept: 0 | 1) => void };

/** Returns a flag by row: 1 where the position is what the filter wants. One pass over a column for each criterion. */
export const matchingPositions = (
  table: FilteredColumns,
  dictionaries: Dictionaries,
  filter: PositionFilter,
): Uint8Array => {
  const { columns, places } = table;
  const matches = new Uint8Array(columns.count).fill(1);
  const clock = filter.clock ?? exchangeClock;
  for (const holds of criteria(table, dictionaries, filter, clock)) keepWhere(matches, holds, 1);
  for (const holds of criteria(table, dictionaries, filter.not ?? {}, clock)) keepWhere(matches, holds, 0);
  keepWithin(matches, columns, places, filter);
  for (const outside of stopBounds(table.marks, filter)) keepWhere(matches, outside, 0);
  return matches;
};

const keepWhere = (matches: Matches, holds: Row, kept: 0 | 1): void => {
  if (typeof holds === 'function') keepTested(matches, holds, kept === 1);
  else holds.keep(matches, kept);
};

/**
 * A position wins, loses or is flat by its net result once it is closed; an open one is none of them.
 */
const criteria = (
  { columns, places, marks }: FilteredColumns,
  { accounts, instruments }: Dictionaries,
  asked: PositionCriteria,
  clock: string,
): readonly Row[] => {
  const { account, instrument, product, side: wantedSide, result, weekday, hour } = asked;
  const tests: Row[] = [];
  if (account !== undefined) tests.push(among(columns.account, wanted(accounts, account)));
  if (instrument !== undefined) tests.push(among(columns.instrument, wanted(instruments, instrument)));
  if (product !== undefined) {
    const flags = wanted(places.products, product);
    tests.push(
      among(
        columns.instrument,
        Uint8Array.from(places.productOf, (code) => flags[code]!),
      ),
    );
  }
  if (wantedSide !== undefined) tests.push(among(columns.side, flagsOf(2, [side[wantedSide]])));
  if (result !== undefined) {
    const sign = signOf[result];
    const closed = { codes: columns.status, code: status.closed };
    tests.push({ keep: (matches, kept) => keepSigned(matches, columns.netPnl, sign, { ...closed, kept }) });
  }
  if (weekday !== undefined) {
    tests.push(among(places.closedWeekday(clock), flagsOf(8, weekday)));
  }
  if (hour !== undefined) tests.push(among(places.openedHour(clock), flagsOf(24, hour)));
  if (asked.session !== undefined) {
    const codes = asked.session.map((kind) => sessionKinds.indexOf(kind));
    tests.push(among(places.openedSession(), flagsOf(sessionKinds.length, codes)));
  }
  return [...tests, ...saidCriteria(marks, asked)];
};

const saidCriteria = (marks: MarkColumns, asked: PositionCriteria): readonly Row[] => {
  const { setup, tag, mistake, brokenRule, rating, validity, rules } = asked;
  const tests: Row[] = [];
  if (setup !== undefined) {
    const codes = setup.flatMap((id) => (id === 'none' ? 0 : (marks.setups.codes.get(id) ?? -2) + 1));
    tests.push(among(marks.setup, flagsOf(marks.setups.names.length + 1, codes)));
  }
  if (tag !== undefined) tests.push(withWord(marks.tags, tag));
  if (mistake !== undefined) tests.push(withWord(marks.mistakes, mistake));
  if (brokenRule !== undefined) tests.push(withWord(marks.brokenRules, brokenRule));
  if (asked.size !== undefined) {
    const wantedSizes: readonly string[] = asked.size;
    const [within, over, none] = ['within', 'over', 'none'].map((kind) => wantedSizes.includes(kind));
    tests.push((row) => {
      const excess = marks.overPlan.get(row);
      return excess === undefined ? none! : excess > 0 ? over! : within!;
    });
  }
  if (rating !== undefined) tests.push(among(marks.rating, flagsOf(6, rating)));
  if (validity !== undefined) {
    const codes = validity.map((said) => (said === 'none' ? 0 : validities.indexOf(said) + 1));
    tests.push(among(marks.validity, flagsOf(validities.length + 1, codes)));
  }
  if (rules !== undefined) {
    const codes = rules.map((said) => (said === 'none' ? 0 : ruleVerdicts.indexOf(said) + 1));
    tests.push(among(marks.rules, flagsOf(ruleVerdicts.length + 1, codes)));
  }
  return [...tests, ...fieldCriteria(marks, asked)];
};

const fieldCriteria = ({ fields }: MarkColumns, { field = [], fieldRange = [] }: PositionCriteria): readonly Row[] =>
  [
    { asked: field, flagsOfColumn: valueFlags },
    { asked: fieldRange, flagsOfColumn: rangeFlags },
  ].flatMap(({ asked, flagsOfColumn }) =>
    [...Map.groupBy(asked.map(fieldCriterion), ({ id }) => id)].map(([id, criteria]) => {
      const wanted = criteria.map((criterion) => criterion.wanted);
      const column = fields.get(id);
      if (column !== undefined) return among(column.codes, flagsOfColumn(column, wanted));
      // Nothing was ever entered in it.
      const empty = flagsOfColumn === valueFlags && wanted.includes('');
      return () => empty;
    }),
  );

const withWord = ({ words, codes }: WordColumn, asked: readonly string[]): Row => {
  const flags = wanted(words, asked);
  return (row) => codes.get(row)?.some((code) => flags[code] === 1) ?? false;
};

const keepWithin = (matches: Matches, columns: NumberColumns, places: PlacedColumns, filter: PositionFilter): void => {
  const { status: wantedStatus, from, to, fromDay, toDay } = filter;
  const { minDurationMs: least, maxDurationMs: bound, minQuantity, maxQuantity } = filter;
  if (wantedStatus !== undefined) keepCoded(matches, columns.status, flagsOf(2, [status[wantedStatus]]), 1);
  if (from !== undefined) keepFrom(matches, columns.openedAt, from);
  if (to !== undefined) keepBelow(matches, columns.openedAt, to);
  if (fromDay !== undefined || toDay !== undefined) keepFrom(matches, places.closedDay(), fromDay ?? noDay + 1);
  if (toDay !== undefined) keepUpTo(matches, places.closedDay(), toDay);
  // An open position has no duration yet: it is outside of every one asked for.
  if (least !== undefined || bound !== undefined)
    keepLasting(matches, columns.openedAt, columns.closedAt, { least, bound });
  if (minQuantity !== undefined) keepFrom(matches, columns.maxQuantity, minQuantity);
  if (maxQuantity !== undefined) keepUpTo(matches, columns.maxQuantity, maxQuantity);
};

const stopBounds = ({ beyondStop }: MarkColumns, filter: PositionFilter): readonly Row[] => {
  const { minBeyondStop: least = Number.NEGATIVE_INFINITY, maxBeyondStop: most = Number.POSITIVE_INFINITY } = filter;
  if (least === Number.NEGATIVE_INFINITY && most === Number.POSITIVE_INFINITY) return [];
  return [
    (row) => {
      const ticks = beyondStop.get(row);
      return ticks === undefined || ticks < least || ticks > most;
    },
  ];
};

const among = (codes: Codes, flags: Uint8Array): Walk => ({
  keep: (matches, kept) => keepCoded(matches, codes, flags, kept),
});

/** A flag by code: 1 where the name is wanted. */
const wanted = ({ names, codes }: Dictionary, asked: readonly string[]): Uint8Array =>
  flagsOf(
    names.length,
    asked.flatMap((name) => codes.get(name) ?? []),
  );

const flagsOf = (length: number, set: readonly number[]): Uint8Array => {
  const flags = new Uint8Array(length);
  for (const code of set) if (code >= 0) flags[code] = 1;
  return flags;
};

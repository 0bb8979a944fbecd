import { type FieldName, fieldIdOf, fieldRanks, isFieldName } from '#application/positions/field-columns.ts';
import { ruleVerdicts, validities } from '#application/positions/mark-columns.ts';
import { exchangeClock, noDay, sessionKinds } from '#application/positions/placed-columns.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { SelectedTrades } from './selected-trades.ts';
import type { TradeTable } from './trade-table.ts';

/** What trades can be broken down by. Each is a partition: a trade is in one group of it, and in no other. */
export const dimensions = [
  'account',
  'instrument',
  'product',
  'side',
  'result',
  'weekday',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'duration',
  'quantity',
  'session',
  'setup',
  'rating',
  'validity',
  'rules',
] as const;

export type Dimension = (typeof dimensions)[number];
/** A custom field is one too: a position has one value of it, or none. */
export type AnyDimension = Dimension | FieldName;

/** The group of each trade, as a number below `keys.length`; every group has a trade, keys in their natural order. */
export type Grouping = { readonly groupOf: Uint32Array; readonly keys: readonly string[] };

/** A trade whose trading day nobody knows: its instrument is gone from the directory. */
const unknownKey = 'unknown';
export const noneKey = 'none';
const unknown = Number.NEGATIVE_INFINITY;

/**
 * Returns the groups of `trades` by a dimension.
 *
 * Keys: names; `1` Monday to `7` Sunday; `0` to `23`; `2025-03-14`; `2025-W11`; `2025-03`; `2025`; of durations the index
 * in `durationBounds` that they begin at; of quantities the most that was held at once; `none` where nobody has said a setup,
 * a rating, whether it was valid or whether its rules were followed, setups by their id; of custom fields their texts, empty
 * where nothing was entered. Days are those of the exchange on which the trade was closed; on the `clock` are the hour of
 * its opening and the weekday of its closing.
 */
export const groupBy = (
  { table, rows }: SelectedTrades,
  dimension: AnyDimension,
  clock: string = exchangeClock,
): Grouping => {
  const name = isOnClock(dimension) ? `${dimension} ${clock}` : dimension;
  const whole = table.groupings.get(name) ?? groupsOf(table, dimension, clock);
  table.groupings.set(name, whole);
  return rows.length === whole.groupOf.length ? whole : someOf(whole, rows);
};

/** What depends on whose clock it is read on. */
export const isOnClock = (dimension: string): boolean => dimension === 'hour' || dimension === 'weekday';

/** The groups that some of the rows are in. */
const someOf = ({ groupOf, keys }: Grouping, rows: Uint32Array): Grouping => {
  const taken = new Uint8Array(keys.length);
  for (let place = 0; place < rows.length; place++) taken[groupOf[rows[place]!]!] = 1;
  const place = new Uint32Array(keys.length);
  let count = 0;
  for (let group = 0; group < keys.length; group++) if (taken[group] === 1) place[group] = count++;
  const own = new Uint32Array(rows.length);
  for (let trade = 0; trade < rows.length; trade++) own[trade] = place[groupOf[rows[trade]!]!]!;
  return { groupOf: own, keys: keys.filter((_, group) => taken[group] === 1) };
};

const groupsOf = (table: TradeTable, dimension: AnyDimension, clock: string): Grouping => {
  if (isFieldName(dimension)) return byField(table, dimension);
  const { columns, places, marks } = table;
  const { dictionaries } = table.books;
  const byName = (column: Uint16Array, names: readonly string[]): Grouping =>
    grouped(
      columns.count,
      (row) => column[row]!,
      (code) => names[code]!,
      'names',
    );
  const byDay = (key: (day: number) => number, text: (key: number) => string): Grouping => {
    const days = places.closedDay();
    return grouped(
      columns.count,
      (row) => (days[row] === noDay ? unknown : key(days[row]!)),
      (value) => (value === unknown ? unknownKey : text(value)),
    );
  };
  switch (dimension) {
    case 'account':
      return byName(columns.account, dictionaries.accounts.names);
    case 'instrument':
      return byName(columns.instrument, dictionaries.instruments.names);
    case 'product':
      return grouped(
        columns.count,
        (row) => places.productOf[columns.instrument[row]!]!,
        (code) => places.products.names[code]!,
        'names',
      );
    case 'side':
      return grouped(
        columns.count,
        (row) => columns.side[row]!,
        (code) => (code === 0 ? 'long' : 'short'),
      );
    case 'result':
      return grouped(
        columns.count,
        (row) => -Math.sign(columns.netPnl[row]!),
        (sign) => ['win', 'flat', 'loss'][sign + 1]!,
      );
    case 'hour': {
      const hours = places.openedHour(clock);
      return grouped(columns.count, (row) => hours[row]!, String);
    }
    case 'weekday': {
      const weekdays = places.closedWeekday(clock);
      return grouped(
        columns.count,
        (row) => weekdays[row]!,
        (weekday) => (weekday === 0 ? unknownKey : String(weekday)),
      );
    }
    case 'day':
      return byDay((day) => day, isoDateOfDay);
    case 'week':
      return byDay((day) => Math.floor((day + 3) / 7), isoWeek);
    case 'month':
      return byDay(monthOf, (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
    case 'year':
      return byDay((day) => Math.floor(monthOf(day) / 12), String);
    case 'duration':
      return grouped(columns.count, (row) => bucketOf(columns.closedAt[row]! - columns.openedAt[row]!), String);
    case 'session': {
      const sessions = places.openedSession();
      return grouped(
        columns.count,
        (row) => sessions[row]!,
        (code) => sessionKinds[code]!,
      );
    }
    case 'setup':
      return grouped(
        columns.count,
        (row) => marks.setup[row]!,
        (code) => (code === 0 ? noneKey : marks.setups.names[code - 1]!),
      );
    case 'rating':
      return grouped(
        columns.count,
        (row) => marks.rating[row]!,
        (rating) => (rating === 0 ? noneKey : String(rating)),
      );
    case 'validity':
      return grouped(
        columns.count,
        (row) => marks.validity[row]!,
        (code) => (code === 0 ? noneKey : validities[code - 1]!),
      );
    case 'rules':
      return grouped(
        columns.count,
        (row) => marks.rules[row]!,
        (code) => (code === 0 ? noneKey : ruleVerdicts[code - 1]!),
      );
    case 'quantity':
      return grouped(columns.count, (row) => columns.maxQuantity[row]!, String);
  }
};

const byField = ({ columns: { count }, marks }: TradeTable, name: FieldName): Grouping => {
  const column = marks.fields.get(fieldIdOf(name));
  if (column === undefined) return { groupOf: new Uint32Array(count), keys: count === 0 ? [] : [''] };
  const ranks = fieldRanks(column);
  const texts: string[] = [];
  for (let code = 0; code < ranks.length; code++) texts[ranks[code]!] = column.words.names[code - 1] ?? '';
  return grouped(
    count,
    (row) => ranks[column.codes[row]!]!,
    (rank) => texts[rank]!,
  );
};

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/** Where the groups of `duration` begin, in milliseconds: at once, 10 s, 30 s, 1, 2, 5, 15, 30 min, 1, 2, 4 h, 1, 7, 30 d. */
export const durationBounds = [
  0,
  10_000,
  30_000,
  ...[1, 2, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * minuteMs),
  ...[1, 7, 30].map((days) => days * dayMs),
] as const;

const bucketOf = (lastsMs: number): number => {
  let bucket = durationBounds.length - 1;
  while (bucket > 0 && lastsMs < durationBounds[bucket]!) bucket--;
  return bucket;
};

/** Months since year 0: January 1970 is 23640. Remembered, years of trades have few days. */
const monthOf = (day: number): number => {
  const known = months.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  months.set(day, month);
  return month;
};
const months = new Map<number, number>();

/** ISO 8601: the week that holds the year's first Thursday is its first. `week` counts Mondays, that of 1969-12-29 is 0. */
const isoWeek = (week: number): string => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(isoDateOfDay(week * 7 - 3));
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
};

/** Gives each value that occurs a group, in ascending order of the values or of their names. */
const grouped = (
  count: number,
  numberOf: (row: number) => number,
  text: (value: number) => string,
  order: 'values' | 'names' = 'values',
): Grouping => {
  const groups = new Map<number, number>();
  const groupOf = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const value = numberOf(row);
    let group = groups.get(value);
    if (group === undefined) {
      group = groups.size;
      groups.set(value, group);
    }
    groupOf[row] = group;
  }
  const found = [...groups].map(([value, group]) => ({ value, group, key: text(value) }));
  if (order === 'values') found.sort((a, b) => a.value - b.value);
  else found.sort((a, b) => collator.compare(a.key, b.key));
  const place = new Uint32Array(found.length);
  found.forEach(({ group }, index) => {
    place[group] = index;
  });
  return { groupOf: groupOf.map((group) => place[group]!), keys: found.map(({ key }) => key) };
};

const collator = new Intl.Collator('en', { numeric: true });

import { AppError } from '#domain/errors.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { localDate, zoneOf } from '#domain/values/zone.ts';
import { isSome, sizeOf } from './amount-text.ts';
import { readDay } from './day-text.ts';
import type { TimeContext } from './read-time.ts';
import type { TableRecord } from './record.ts';
import { RowCells } from './row-cells.ts';

const germany = zoneOf('Europe/Berlin');

/** When an activity was, as `date` and `at` of it. */
export type Moment = { readonly date: string; readonly at: string };

/** The cells of a row of activities: amounts with and without sign, days, and instants with the German day they fall on. */
export class ActivityCells<Column extends string> extends RowCells<Column> {
  readonly #dayFirst: boolean | null;
  readonly #shortYears: boolean;

  constructor(
    row: number,
    at: ReadonlyMap<Column, number>,
    record: TableRecord,
    context: TimeContext,
    shortYears: boolean,
  ) {
    super(row, at, record, context);
    this.#dayFirst = context.dayFirst;
    this.#shortYears = shortYears;
  }

  /** A number with its sign; null where the cell is empty or a dash. */
  amount(column: Column): string | null {
    const text = this.text(column);
    return text === '' || text === '-' ? null : this.number(column);
  }

  /** A number without its sign; null where there is none. */
  size(column: Column): string | null {
    const amount = this.amount(column);
    return amount === null ? null : sizeOf(amount);
  }

  /** A number other than zero without its sign; null where it is zero or there is none. */
  some(column: Column): string | null {
    const size = this.size(column);
    return isSome(size) ? size : null;
  }

  /** The text, or null where the cell is empty. */
  said(column: Column): string | null {
    return this.text(column) || null;
  }

  /** @throws AppError `DATE_ORDER_REQUIRED` when it needs an answer that is missing */
  day(column: Column, text: string = this.text(column)): string {
    const day = readDay(text, { dayFirst: this.#dayFirst, shortYears: this.#shortYears });
    if (day === 'open')
      throw new AppError('DATE_ORDER_REQUIRED', `"${text}" can be read day first and month first: say which it is.`, {
        details: { row: this.row, field: column, found: text },
      });
    return day ?? this.fault(column, 'a date that exists, such as 2026-01-05 or 05.01.2026');
  }

  dayIfAny(column: Column): string | null {
    return this.text(column) === '' ? null : this.day(column);
  }

  /** A date with a time; the day is the one that it was in Germany: the tax year and the rate go by it. */
  moment(column: Column, text: string = this.text(column)): Moment {
    const { at } = this.instant(column, text);
    return { date: localDate(germany, at), at: isoInstant(at) };
  }
}

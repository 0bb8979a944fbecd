import type { LedgerContext } from '#application/ledger-context.ts';
import { idAt } from '#application/positions/columns.ts';
import { noDay } from '#application/positions/placed-columns.ts';
import type { PositionBooks, PositionIndex } from '#application/positions/position-index.ts';
import { positionView } from '#application/positions/position-view.ts';
import { catalogueOfLedger, productOfInstrument } from '#application/products/catalogue-of-ledger.ts';
import { isAppError } from '#domain/errors.ts';
import type { ProductCatalogue } from '#domain/instruments/product.ts';
import type { Annotation } from '#domain/journal/annotation.ts';
import { plannedRisk } from '#domain/journal/planned-risk.ts';
import type { Position } from '#domain/ledger/position.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { JournalStore } from '#ports/journal-store.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';
import { dayOf } from './calendar-month.ts';
import { daySessions } from './day-sessions.ts';
import { daySums, ofAccount, sumText, totalOf } from './day-sums.ts';

type Ports = {
  readonly index: PositionIndex;
  readonly journal: JournalStore;
  readonly positions: PositionStore;
  readonly settings: SettingsStore;
};

/** What a page lists; the totals are of all. */
const mostPositions = 500;
const noteLetters = 160;

/** Returns the positions closed on a session date with what was written on them, the sessions, and the nearest days with closings. */
export const tradingDay = async (
  ports: Ports,
  { ledger }: LedgerContext,
  { date, account }: { readonly date: string; readonly account?: string | undefined },
) => {
  const books = await ports.index.books(ledger);
  const day = dayOf(date);
  const { rows, previous, next } = around(books, account, day);
  const ids = rows.slice(0, mostPositions).map((row) => idAt(books.columns, row));
  const [positions, written, catalogue] = await Promise.all([
    ports.positions.byIds(ledger, ids),
    ports.journal.annotations(ledger, 'position', ids),
    catalogueOfLedger(ports.settings, ledger),
  ]);
  const annotations = new Map(written.map(({ id, annotation }) => [id, annotation]));
  return {
    date,
    totals: totalOf([daySums(books, account, day, day).get(day) ?? []]).map(sumText),
    positions: positions.map((position) => {
      const annotation = annotations.get(position.id);
      const { pointValue } = productOfInstrument(catalogue, position.instrument);
      return {
        position: positionView(position),
        written: annotation === undefined ? null : inShort(position, annotation, pointValue),
      };
    }),
    more: rows.length - ids.length,
    sessions: daySessions(books, day, (instrument) => calendarOf(catalogue, instrument)),
    accounts: [...books.accounts],
    previous,
    next,
  };
};

const calendarOf = (catalogue: ProductCatalogue, instrument: string): string | null => {
  try {
    return productOfInstrument(catalogue, instrument).calendar;
  } catch (error) {
    if (isAppError(error, 'PRODUCT_UNKNOWN')) return null;
    throw error;
  }
};

const inShort = (position: Position, annotation: Annotation, pointValue: string) => ({
  tags: [...annotation.tags],
  setup: annotation.setup,
  validity: annotation.validity,
  rating: annotation.rating,
  note: annotation.note.slice(0, noteLetters),
  images: Object.keys(annotation.images).length,
  multiple: plannedRisk(position, pointValue, annotation).multiple,
});

/** The rows closed on a day, by their closing, and the nearest days before and after with any. */
const around = ({ columns, places, ...books }: PositionBooks, account: string | undefined, day: number) => {
  const days = places.closedDay();
  const wanted = ofAccount({ columns, places, ...books }, account);
  const rows: number[] = [];
  let before = Number.NEGATIVE_INFINITY;
  let after = Number.POSITIVE_INFINITY;
  for (let row = 0; row < columns.count; row++) {
    const closed = days[row]!;
    if (closed === noDay || (wanted !== null && columns.account[row] !== wanted)) continue;
    if (closed === day) rows.push(row);
    else if (closed < day && closed > before) before = closed;
    else if (closed > day && closed < after) after = closed;
  }
  const text = (at: number): string | null => (Number.isFinite(at) ? isoDateOfDay(at) : null);
  return {
    rows: rows.sort((a, b) => columns.closedAt[a]! - columns.closedAt[b]! || a - b),
    previous: text(before),
    next: text(after),
  };
};

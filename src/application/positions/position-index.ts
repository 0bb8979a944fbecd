import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { isAppError } from '#domain/errors.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { Product } from '#domain/instruments/product.ts';
import type { PositionFacts, PositionStore } from '#ports/position-store.ts';
import {
  columnsOf,
  type Dictionaries,
  idAt,
  joinColumns,
  keyText,
  type NumberColumns,
  newDictionary,
  type PositionColumns,
} from './columns.ts';
import { type FieldName, fieldIdOf, fieldTextAt, isFieldName } from './field-columns.ts';
import { type Kept, keptByKey } from './kept-by-key.ts';
import { type MarkColumns, markColumns } from './mark-columns.ts';
import { orderOf, orderOfField, type PositionSort } from './order.ts';
import { type PlacedColumns, placedColumns } from './placed-columns.ts';
import type { PositionFilter } from './position-filter.ts';
import type { PositionMarks } from './position-marks.ts';
import { rowsById } from './rows-by-id.ts';
import { type Selection, selectPositions } from './select.ts';

/** What prices of an instrument are valued and stepped by. */
type ValuedProduct = Pick<Product, 'pointValue' | 'tickSize'>;

/** What the index holds of one ledger at one revision; another object after every change. */
export type PositionBooks = SettledPositions & {
  readonly marks: MarkColumns;
  readonly fieldOrders: Map<FieldName, Uint32Array>;
  /** The last few filters asked for: a table that is scrolled asks for the same again and again. */
  readonly selections: Map<string, Selection>;
};

/** The positions by account and instrument, as `keyText` has them; a part is another object only where it changed. */
export type TradedPositions = {
  readonly dictionaries: Dictionaries;
  readonly parts: ReadonlyMap<string, PositionColumns>;
};

/** The part of it that what people say of positions does not change. */
type SettledPositions = {
  readonly dictionaries: Dictionaries;
  readonly columns: PositionColumns;
  readonly traded: TradedPositions;
  readonly places: PlacedColumns;
  /** The places of some rows of the columns. */
  readonly placesOf: (columns: NumberColumns) => PlacedColumns;
  readonly accounts: readonly string[];
  readonly instruments: readonly string[];
  readonly orders: Map<PositionSort, Uint32Array>;
  readonly rowOf: (id: string) => number | null;
};

export type PositionIndex = {
  books(ledger: string): Promise<PositionBooks>;
  /** The ids of a page of what matches, and the totals of all that matches. */
  page(
    ledger: string,
    filter: PositionFilter,
    order: { readonly sort: PositionSort | FieldName; readonly direction: 'asc' | 'desc' },
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{
    readonly ids: readonly string[];
    /** What was entered in the custom fields of each, by the field's id. */
    readonly fields: readonly Readonly<Record<string, string>>[];
    readonly selection: Selection;
    readonly accounts: readonly string[];
    readonly instruments: readonly string[];
  }>;
  counts(ledger: string): Promise<{ readonly positions: number; readonly open: number }>;
};

const keptSelections = 16;

export type PositionIndexPorts = {
  readonly positions: PositionStore;
  readonly directory: DirectoryOf;
  readonly marks: (ledger: string) => Promise<PositionMarks>;
  /** What values an instrument's prices; @throws AppError `PRODUCT_UNKNOWN` */
  readonly productsOf: (ledger: string) => Promise<(instrument: string) => Promise<ValuedProduct>>;
};

/**
 * Keeps the positions of the ledgers asked for in columns, brought up to date by revision before each answer.
 *
 * Totals over hundreds of thousands of rows and any sort are a scan of a few milliseconds here, and 30 to 100 ms in SQL.
 */
export const positionIndex = ({ positions, directory, marks, productsOf }: PositionIndexPorts): PositionIndex => {
  const dictionariesByLedger = new Map<string, Dictionaries>();
  const settledBy = new WeakMap<
    Kept<PositionColumns>,
    { readonly settled: SettledPositions; readonly directory: InstrumentDirectory }
  >();
  const booksBy = new WeakMap<SettledPositions, { readonly books: PositionBooks; readonly marks: PositionMarks }>();

  const dictionariesOf = (ledger: string): Dictionaries => {
    const known = dictionariesByLedger.get(ledger) ?? newDictionaries();
    dictionariesByLedger.set(ledger, known);
    return known;
  };

  const keep = keptByKey<PositionColumns>({
    positions,
    readAll: (ledger) => partsOf(positions.facts(ledger), dictionariesOf(ledger)),
    readKey: async (ledger, key) =>
      (await partsOf(positions.facts(ledger, key), dictionariesOf(ledger))).get(keyText(key)) ?? null,
  });

  const settledOf = (ledger: string, kept: Kept<PositionColumns>, instruments: InstrumentDirectory) => {
    const known = settledBy.get(kept);
    if (known?.directory === instruments) return known.settled;
    const settled = settle(kept, dictionariesOf(ledger), instruments);
    settledBy.set(kept, { settled, directory: instruments });
    return settled;
  };

  const current = async (ledger: string): Promise<PositionBooks> => {
    const [kept, instruments, said] = await Promise.all([keep(ledger), directory(ledger), marks(ledger)]);
    const settled = settledOf(ledger, kept, instruments);
    const known = booksBy.get(settled);
    if (known?.marks === said) return known.books;
    const products = await plannedProducts(settled, said, () => productsOf(ledger));
    const books = {
      ...settled,
      marks: markColumns(settled.columns, settled.dictionaries, {
        marks: said,
        rowOf: settled.rowOf,
        productOf: (instrument) => products.get(instrument) ?? null,
      }),
      selections: new Map<string, Selection>(),
      fieldOrders: new Map<FieldName, Uint32Array>(),
    };
    booksBy.set(settled, { books, marks: said });
    return books;
  };

  return {
    books: current,

    async page(ledger, filter, { sort, direction }, { offset, limit }) {
      const books = await current(ledger);
      const { columns, accounts, instruments } = books;
      const selection = selectionOf(books, filter);
      const order = rowsInOrder(books, sort);
      const rows = pageOf(columns, order, direction, selection, offset, limit);
      return {
        ids: rows.map((row) => idAt(columns, row)),
        fields: rows.map((row) => fieldsAt(books, row)),
        selection,
        accounts,
        instruments,
      };
    },

    async counts(ledger) {
      const { count, totals } = selectionOf(await current(ledger), {});
      return { positions: count, open: totals.reduce((sum, { open }) => sum + open, 0) };
    },
  };
};

/** Returns what matches; the last few answers are remembered. */
export const selectionOf = (books: PositionBooks, filter: PositionFilter): Selection => {
  const { dictionaries, selections } = books;
  const name = JSON.stringify(filter);
  const selection = selections.get(name) ?? selectPositions(books, dictionaries, filter);
  selections.delete(name);
  selections.set(name, selection);
  if (selections.size > keptSelections) selections.delete(selections.keys().next().value!);
  return selection;
};

/** Returns every row in ascending order of a column, those without a value last; remembered. */
export const rowsInOrder = (books: PositionBooks, sort: PositionSort | FieldName): Uint32Array => {
  if (isFieldName(sort)) return rowsByField(books, sort);
  const { columns, dictionaries, orders } = books;
  const known = orders.get(sort);
  if (known !== undefined) return known;
  const byOpening = sort === 'openedAt' ? undefined : rowsInOrder(books, 'openedAt');
  const order = orderOf(columns, dictionaries, sort, byOpening);
  orders.set(sort, order);
  return order;
};

const rowsByField = (books: PositionBooks, sort: FieldName): Uint32Array => {
  const byOpening = rowsInOrder(books, 'openedAt');
  const column = books.marks.fields.get(fieldIdOf(sort));
  if (column === undefined) return byOpening;
  const order = books.fieldOrders.get(sort) ?? orderOfField(column, byOpening);
  books.fieldOrders.set(sort, order);
  return order;
};

const fieldsAt = ({ marks: { fields } }: PositionBooks, row: number): Readonly<Record<string, string>> => {
  const entered: Record<string, string> = {};
  for (const [id, column] of fields) {
    const text = fieldTextAt(column, row);
    if (text !== null) entered[id] = text;
  }
  return entered;
};

const pageOf = (
  columns: PositionColumns,
  order: Uint32Array,
  direction: 'asc' | 'desc',
  { matches, count }: Selection,
  offset: number,
  limit: number,
): readonly number[] => {
  const rows: number[] = [];
  const everything = count === columns.count;
  let skip = everything ? 0 : offset;
  for (let place = everything ? offset : 0; place < order.length && rows.length < limit; place++) {
    const row = order[direction === 'asc' ? place : order.length - 1 - place]!;
    if (matches[row] !== 1) continue;
    if (skip > 0) skip--;
    else rows.push(row);
  }
  return rows;
};

const newDictionaries = (): Dictionaries => ({
  accounts: newDictionary(),
  instruments: newDictionary(),
  currencies: newDictionary(),
});

/** Turns rows into columns as they come in: never all of them are there as objects. */
const partsOf = async (
  facts: AsyncIterable<readonly PositionFacts[]>,
  dictionaries: Dictionaries,
): Promise<ReadonlyMap<string, PositionColumns>> => {
  const chunks = new Map<string, PositionColumns[]>();
  for await (const chunk of facts) {
    for (const [name, rows] of Map.groupBy(chunk, keyText)) {
      const columns = columnsOf(rows, dictionaries);
      const known = chunks.get(name);
      if (known === undefined) chunks.set(name, [columns]);
      else known.push(columns);
    }
  }
  return new Map([...chunks].map(([name, columns]) => [name, joinColumns(columns)] as const));
};

const settle = (
  { parts }: Kept<PositionColumns>,
  dictionaries: Dictionaries,
  directory: InstrumentDirectory,
): SettledPositions => {
  // In one order whatever came first, so that rows that are equal in what is sorted by stay where they are.
  const names = [...parts.keys()].sort();
  const keys = names.map((name) => name.split('\u0000') as [string, string]);
  const columns = joinColumns(names.map((name) => parts.get(name)!));
  const placesOf = (some: NumberColumns): PlacedColumns => placedColumns(some, dictionaries, directory);
  return {
    dictionaries,
    columns,
    traded: { dictionaries, parts },
    places: placesOf(columns),
    placesOf,
    accounts: [...new Set(keys.map(([account]) => account))].sort(),
    instruments: [...new Set(keys.map(([, instrument]) => instrument))].sort(),
    orders: new Map(),
    rowOf: lazily(() => rowsById(columns)),
  };
};

/** Makes the function when it is first called: most ledgers at most revisions are never asked. */
const lazily = <Argument, Result>(make: () => (argument: Argument) => Result): ((argument: Argument) => Result) => {
  let made: ((argument: Argument) => Result) | null = null;
  return (argument) => {
    made ??= make();
    return made(argument);
  };
};

/** The products of the instruments in which somebody has planned a stop. */
const plannedProducts = async (
  { columns, dictionaries, rowOf }: SettledPositions,
  marks: PositionMarks,
  productsOf: () => ReturnType<PositionIndexPorts['productsOf']>,
): Promise<ReadonlyMap<string, ValuedProduct>> => {
  const instruments = new Set<string>();
  for (const [id, { plannedStop }] of marks) {
    const row = plannedStop === null ? null : rowOf(id);
    if (row !== null) instruments.add(dictionaries.instruments.names[columns.instrument[row]!]!);
  }
  const products = new Map<string, ValuedProduct>();
  if (instruments.size === 0) return products;
  const productOf = await productsOf();
  for (const instrument of instruments) {
    const product = await productOf(instrument).catch((error: unknown) => {
      if (isAppError(error, 'PRODUCT_UNKNOWN')) return null;
      throw error;
    });
    if (product !== null) products.set(instrument, product);
  }
  return products;
};

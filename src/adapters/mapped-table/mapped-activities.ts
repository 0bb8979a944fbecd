import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { type ActivityDraft, type LeftOutRow, leftOut } from '#adapters/text-files/activity-draft.ts';
import { type ActivityTable, activityTable } from '#adapters/text-files/activity-table.ts';
import { isBelowZero, isSome, negated, sizeOf } from '#adapters/text-files/amount-text.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import { type ActivityNeed, type ActivityType, activityTypes } from '#domain/activities/activity-kinds.ts';
import { AppError } from '#domain/errors.ts';
import { type ActivityReading, typeBySign, type WordMeaning } from '#domain/imports/activity-reading.ts';
import { fieldsOf, type TableMapping } from '#domain/imports/table-mapping.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { type Column, columns, costColumns } from './columns.ts';
import { fingerprintOf } from './outline.ts';
import { timeText } from './read-mapped.ts';
import { slug } from './slug.ts';

const format = 'mapped-activities';
type Cells = ActivityCells<Column>;

/** What a row needs to be read without its mapping: words by what they stand for, as short as a cell that is kept. */
type Rules = Omit<ActivityReading, 'types'> &
  Pick<TableMapping, 'costSign'> & {
    readonly words: Readonly<Partial<Record<WordMeaning['type'], readonly string[]>>>;
  };

/** Whether a row says a time of day; one that does not is known by its day. */
const whenOf = (cell: (column: Column) => string): { readonly text: string; readonly hasTime: boolean } => {
  const text = timeText(cell('date'), cell('time'));
  return { text, hasTime: /\d:\d{2}/.test(text) };
};

const shared: Omit<ActivityTable<Column>, 'open' | 'source' | 'accountColumn'> = {
  format,
  columns,
  numbers: ['quantity', 'price', 'gross', 'germanTax', 'foreignTax', ...costColumns],
  times: (cell) => {
    const { text, hasTime } = whenOf(cell);
    return hasTime ? [text] : [];
  },
  days: (cell) => {
    const { text, hasTime } = whenOf(cell);
    return hasTime ? [] : [text];
  },
  read: (cells) => read(cells, JSON.parse(cells.text('rules')) as Rules),
};

const read = (cells: Cells, rules: Rules): readonly ActivityDraft[] | LeftOutRow => {
  const word = cells.text('type').toLowerCase();
  const found = Object.entries(rules.words).find(([, words]) => words.includes(word))?.[0];
  const meaning = found as WordMeaning['type'] | undefined;
  if (meaning === undefined) return cells.fault('type', 'one of the words that the mapping has a type for');
  if (meaning === 'left-out') return leftOut(`rows that the mapping leaves out: ${cells.text('type')}`);
  const gross = cells.amount('gross');
  const quantity = cells.amount('quantity');
  const decisive = rules.signs === 'quantity' ? quantity : gross;
  const type = isSome(decisive) ? typeBySign(meaning, rules.signs, isBelowZero(decisive)) : meaning;
  requireFacts(cells, type);
  const when = whenOf((column) => cells.text(column));
  const at = cells.text('time') === '' ? 'date' : 'time';
  const isin = cells.text('isin');
  if (isin !== '' && !isIsin(isin)) cells.fault('isin', 'an ISIN with its check digit');
  const currency = (cells.text('currency') || rules.currency).toUpperCase();
  const german = tax(cells, 'germanTax', rules);
  const foreign = tax(cells, 'foreignTax', rules);
  const isTax = type === 'tax' || type === 'tax-refund';
  // A tax that stands alone has its amount where others have their worth.
  const alone = isTax && german === '0' && foreign === '0' && isSome(gross);
  const unsplit = alone ? (type === 'tax' ? sizeOf(gross) : negated(sizeOf(gross))) : german;
  const name = cells.text('instrument');
  const named = isin !== '' || name !== '';
  const fee = cells.costs(costColumns, rules.costSign);
  if (isBelowZero(fee)) cells.fault('cost 1', `costs as ${rules.costSign} numbers, as the mapping says`);
  return [
    {
      ...(when.hasTime ? cells.moment(at, when.text) : { date: cells.day(at, when.text) }),
      account: cells.text('account') || cells.account(null),
      type,
      sourceId: cells.id('id'),
      valueDate: cells.dayIfAny('valueDate'),
      instrument: named
        ? { isin, symbol: isin === '' ? name : '', name, assetClass: rules.assetClass, currency }
        : null,
      quantity: isSome(quantity) ? sizeOf(quantity) : null,
      price: cells.size('price'),
      currency,
      gross: gross === null || alone ? null : sizeOf(gross),
      fee,
      withheld: { unsplit, foreign },
      note: cells.said('note'),
    },
  ];
};

/** Other facts than these no column can say: such a movement is entered by hand. */
const sayable: readonly ActivityNeed[] = ['instrument', 'quantity', 'worth', 'withheld'];

const requireFacts = (cells: Cells, type: ActivityType): void => {
  const needs: readonly ActivityNeed[] = activityTypes[type].needs;
  if (needs.some((need) => !sayable.includes(need)))
    cells.fault('type', 'a type that one row can say; this one is entered by hand');
  const isUnnamed = cells.text('isin') === '' && cells.text('instrument') === '';
  if (needs.includes('instrument') && isUnnamed) cells.fault('instrument', 'an instrument');
  if (needs.includes('quantity') && !isSome(cells.amount('quantity'))) cells.fault('quantity', 'a number above zero');
  if (
    needs.includes('worth') &&
    cells.amount('gross') === null &&
    (cells.amount('price') === null || cells.amount('quantity') === null)
  )
    cells.fault('gross', 'the amount before fees and taxes, or a quantity and a price');
};

/** A tax as withheld: above zero, whichever sign the table writes costs with. */
const tax = (cells: Cells, column: 'germanTax' | 'foreignTax', { costSign }: Rules): string => {
  const amount = cells.amount(column);
  if (!isSome(amount)) return '0';
  return costSign === 'negative' ? negated(amount) : amount;
};

/** Reads held rows of any mapping again; recognises no file by itself. */
export const mappedActivityRows = (): ActivityFormat =>
  activityTable({
    ...shared,
    source: 'mapped',
    accountColumn: 'account',
    open: async () => {
      throw new AppError('FORMAT_UNKNOWN', 'A table is read by a mapping, and none is named.', {
        details: { found: [], missing: [], share: 0 },
      });
    },
  });

/** The format of one mapping of activities. */
export const mappedActivities = (mapping: TableMapping, fingerprint?: string): ActivityFormat => {
  const { columns: mapped, costs, account, timeZone, activities, costSign } = mapping;
  const fields = fieldsOf('activities').filter((field) => (mapped[field] ?? '') !== '');
  const names: Partial<Record<Column, readonly string[]>> = {};
  for (const field of fields) names[field] = [headerKey(mapped[field]!)];
  for (const [index, name] of costs.entries()) names[costColumns[index]!] = [headerKey(name)];
  const { types, ...said } = activities ?? noReading;
  const words = Object.groupBy(types, ({ type }) => type);
  const rules: Rules = {
    ...said,
    costSign,
    words: Object.fromEntries(Object.entries(words).map(([type, of]) => [type, of.map(({ word }) => word)])),
  };
  const open = delimited<Column>({
    columns,
    names: { ...Object.fromEntries(columns.map((column) => [column, []])), ...names } as Record<Column, string[]>,
    required: [...fields, ...costColumns.slice(0, costs.length)],
    accepts: (header) => fingerprint === undefined || fingerprintOf(header) === fingerprint,
    constants: {
      rules: JSON.stringify(rules),
      ...(mapped.account === undefined && account !== null ? { account } : {}),
    },
    lookedAt: 60,
  });
  return activityTable({
    ...shared,
    source: `mapped-${slug(mapping.name)}`,
    accountColumn: mapped.account === undefined && account === null ? null : 'account',
    open: async (file) => ({ ...(await open(file)), ...(timeZone === null ? {} : { zone: timeZone }) }),
    ...(mapping.numbers === null ? {} : { numberStyle: mapping.numbers }),
    ...(mapping.dateOrder === null ? {} : { dateOrder: mapping.dateOrder }),
  });
};

const noReading: ActivityReading = { types: [], signs: 'ignored', currency: 'EUR', assetClass: null };

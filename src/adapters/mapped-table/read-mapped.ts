import { roundTrip } from '#adapters/text-files/round-trip.ts';
import { type RowCells, rowReader } from '#adapters/text-files/row-cells.ts';
import { type Column, columns, costColumns, type Rules, timeFields } from './columns.ts';

/** A date without a time of day is no instant; one with minutes only is its full minute. */
export const timeText = (date: string, time: string): string =>
  `${date.trim()} ${time.trim()}`
    .trim()
    .replace(/(^|[T\s])(\d{1,2}:\d{2})(?=$|\s*[AaPp]\.?[Mm]|\s*(?:[Zz]|[+-]\d{2}:?\d{2})$)/, '$1$2:00');

const parsed = new Map<string, Rules>();

/** The rules are one short text, the same in every row of a file. */
const rulesIn = (text: string): Rules => {
  let rules = parsed.get(text);
  if (rules === undefined) {
    rules = JSON.parse(text) as Rules;
    if (parsed.size > 100) parsed.clear();
    parsed.set(text, rules);
  }
  return rules;
};

/** Reads a row as its mapping says, with the rules that it carries. */
export const readMapped = rowReader<Column>(columns, (cells) => {
  const rules = rulesIn(cells.text('rules'));
  const { size, isBuy } = sizeAndSide(cells, rules);
  const shared = {
    account: cells.text('account') || cells.account(null),
    instrument: cells.needed('instrument', 'an instrument'),
    quantity: size,
    commission: cells.costs(costColumns, rules.costSign),
    commissionCurrency: cells.currency(costColumns),
    tradedAs: rules.tradedAs,
  };
  const id = cells.id('id');
  const order = cells.id('order');
  if (rules.rows === 'executions')
    return [
      {
        ...shared,
        ...instantOf(cells, timeFields.single),
        executionId: id,
        orderId: order,
        side: isBuy ? 'buy' : 'sell',
        price: cells.number('price'),
      },
    ];
  const leg = (fields: readonly [Column, Column], price: Column, end: string) => ({
    ...instantOf(cells, fields),
    price: cells.number(price),
    executionId: id === null ? null : `${id}/${end}`,
    orderId: order,
  });
  return roundTrip({
    ...shared,
    direction: isBuy ? 'long' : 'short',
    entry: leg(timeFields.entry, 'entryPrice', 'entry'),
    exit: leg(timeFields.exit, 'exitPrice', 'exit'),
  });
});

const instantOf = (cells: RowCells<Column>, [date, time]: readonly [Column, Column]) =>
  cells.instant(time, timeText(cells.text(date), cells.text(time)));

const sizeAndSide = (cells: RowCells<Column>, { sideFrom, buyWords, sellWords }: Rules) => {
  const { size, negative } = cells.signed('quantity');
  if (sideFrom === 'quantity') return { size, isBuy: !negative };
  const word = cells.text('side').toLowerCase();
  const isBuy = buyWords.includes(word);
  if (!isBuy && !sellWords.includes(word)) cells.fault('side', 'one of the words for bought and sold');
  if (negative && isBuy) cells.fault('quantity', 'a quantity above zero, as the side says');
  return { size, isBuy };
};

import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { type ActivityDraft, type LeftOutRow, leftOut } from '#adapters/text-files/activity-draft.ts';
import { isSome, sumOf } from '#adapters/text-files/amount-text.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import { formatDecimal, multiply, parseDecimal, trim } from '#domain/values/decimal.ts';
import type { StatedInstrument } from '#ports/activity-format.ts';
import type { Column } from './columns.ts';

type Cells = ActivityCells<Column>;

const assetClasses: Readonly<Record<string, AssetClass>> = {
  STOCK: 'share',
  ETF: 'fund',
  MUTUALFUND: 'fund',
  CRYPTOCURRENCY: 'crypto',
  BOND: 'bond',
  PRECIOUS_METAL: 'metal',
};

/** A coin is called by its pair in dollars: `BTCUSD`. */
const coinOf = (symbol: string): string => /^([A-Z0-9]{2,}?)-?USD$/.exec(symbol)?.[1] ?? symbol;

const instrumentOf = (cells: Cells): Partial<StatedInstrument> => {
  const symbol = cells.needed('Symbol', 'a symbol');
  const assetClass = assetClasses[cells.text('Class').toUpperCase()] ?? null;
  const isin = cells.said('ISIN') ?? (isIsin(symbol) ? symbol : null);
  const isOwn = cells.text('Source').toUpperCase() === 'MANUAL';
  return {
    isin,
    // What is entered by hand has a random id as its symbol, and a name.
    symbol: isOwn && cells.said('Name') !== null ? null : assetClass === 'crypto' ? coinOf(symbol) : symbol,
    name: cells.said('Name') ?? (isOwn ? symbol : null),
    assetClass,
  };
};

/** Midnight, in UTC or in Germany, says that no time is known. */
const when = (cells: Cells): Pick<ActivityDraft, 'date' | 'at'> => {
  const text = cells.needed('Date', 'a date');
  if (/^\d{8}$/.test(text))
    return { date: cells.day('Date', `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`), at: null };
  if (!text.includes('T')) return { date: cells.day('Date'), at: null };
  const moment = cells.moment('Date');
  const isMidnight = /T00:00:00/.test(moment.at) || /T2[23]:00:00\.000Z$/.test(moment.at);
  return isMidnight ? { date: moment.date, at: null } : moment;
};

const kinds = {
  BUY: 'buy',
  SELL: 'sell',
  DIVIDEND: 'dividend',
  INTEREST: 'interest',
  FEE: 'fee',
} as const;

/** Reads one activity: quantity times price, its fee apart. Of taxes the program knows nothing. */
export const readActivity = (cells: Cells): readonly ActivityDraft[] | LeftOutRow => {
  const word = cells.text('Type').toUpperCase();
  if (word === 'LIABILITY') return leftOut('A liability, which no account of the file owes');
  if (word === 'ITEM') return leftOut('A thing of value outside of all accounts');
  const type = Object.hasOwn(kinds, word)
    ? kinds[word as keyof typeof kinds]
    : cells.fault('Type', `one of ${Object.keys(kinds).join(', ')}`);
  const account = cells.said('Account');
  const [quantity, price, fee] = [cells.size('Quantity') ?? '0', cells.size('Price') ?? '0', cells.size('Fee') ?? '0'];
  const worth = formatDecimal(trim(multiply(parseDecimal(quantity), parseDecimal(price))));
  const shared = {
    ...when(cells),
    ...(account === null ? {} : { account }),
    sourceId: cells.said('Id'),
    currency: cells.needed('Currency', 'a currency such as EUR'),
    note: cells.said('Note'),
  };
  if (type === 'fee') {
    const gross = sumOf(worth, fee);
    return isSome(gross) ? [{ ...shared, type, gross }] : leftOut('A fee of nothing');
  }
  if (type === 'buy' || type === 'sell') {
    if (!isSome(quantity)) return leftOut('A trade of no units');
    return [{ ...shared, type, instrument: instrumentOf(cells), quantity, price, fee }];
  }
  if (!isSome(worth)) return leftOut('Income of nothing');
  return [{ ...shared, type, instrument: type === 'dividend' ? instrumentOf(cells) : null, gross: worth, fee }];
};

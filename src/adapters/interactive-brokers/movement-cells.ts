import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { describedInstrument } from './described-instrument.ts';

/** What a Flex query and an activity statement say of what is no trade, laid out alike. */
export const movementColumns = [
  'Part',
  'Account',
  'Type',
  'Currency',
  'Asset class',
  'Symbol',
  'ISIN',
  'Description',
  'Date',
  'Amount',
  'Quantity',
  'Proceeds',
  'Direction',
  'Other account',
  'Id',
  'Action',
  'Level',
  'Opened',
  'Cost',
] as const;
export type MovementColumn = (typeof movementColumns)[number];
export type MovementCells = ActivityCells<MovementColumn>;

/** `20260212;202000`, `2026-02-12, 20:20:00` and `20260212` as the day they name: the broker books by the day. */
export const dayText = (text: string): string =>
  text.trim().replace(/^(\d{4})-?(\d{2})-?(\d{2})(?:[;,\sT].*)?$/, '$1-$2-$3');

/** What every movement has: its day, currency, id and text. */
export const sharedOf = (cells: MovementCells) => ({
  date: cells.day('Date', dayText(cells.text('Date'))),
  currency: cells.needed('Currency', 'a currency such as USD'),
  sourceId: cells.id('Id'),
  note: cells.said('Description'),
});

/** What a row is about; whether a stock is a share or a fund the broker does not say. */
export const instrumentOf = (cells: MovementCells) => {
  const described = describedInstrument(cells.text('Description'));
  const isin = cells.text('ISIN') || described?.isin || '';
  const symbol = cells.text('Symbol') || described?.symbol || '';
  if (isin === '' && symbol === '')
    cells.fault('Description', 'the symbol and ISIN at its start, such as AAPL(US0378331005)');
  const classes = { bond: 'bond', bonds: 'bond', opt: 'option', fund: 'fund', war: 'warrant' } as const;
  const key = cells.text('Asset class').toLowerCase() as keyof typeof classes;
  return { isin, symbol, currency: cells.text('Currency'), assetClass: classes[key] ?? null };
};

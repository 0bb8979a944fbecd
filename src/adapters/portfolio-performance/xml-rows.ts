import { sumOf } from '#adapters/text-files/amount-text.ts';
import { decimalOf, formatDecimal, trim } from '#domain/values/decimal.ts';
import { type Column, columns } from './columns.ts';
import { childOf, type Element, followReferences } from './xml-tree.ts';

type Cells = Partial<Readonly<Record<Column, string>>>;

/**
 * Lays the bookings of a document out as rows, each once: those of all accounts, then those of all portfolios. What stands
 * inside another booking is found where it is referred to. A trade is in both, and counts as that of its portfolio.
 */
export const bookingRows = (client: Element): readonly (readonly string[])[] => {
  const follow = followReferences(client);
  const child = (element: Element | null, name: string): Element | null => follow(childOf(element, name));
  const text = (element: Element | null, name: string): string => child(element, name)?.text.trim() ?? '';
  const listed = (list: Element | null): readonly Element[] =>
    (list?.children ?? []).map(follow).filter((element) => element !== null);
  const nameOf = (element: Element | null): string => text(element, 'name');

  const shared = (booking: Element, account: Element): Cells => {
    const security = child(booking, 'security');
    const units = listed(child(booking, 'units'));
    const announced = units.find((unit) => unit.attributes.type === 'GROSS_VALUE');
    const forex = child(announced ?? null, 'forex');
    const sum = (type: string): string =>
      sumOf(
        '0',
        ...units
          .filter((unit) => unit.attributes.type === type)
          .map((unit) => money(child(unit, 'amount')?.attributes.amount ?? '0')),
      );
    return {
      Id: text(booking, 'uuid'),
      Date: text(booking, 'date'),
      Type: text(booking, 'type'),
      Total: money(text(booking, 'amount')),
      Currency: text(booking, 'currencyCode'),
      'Gross amount': forex === null ? '' : money(forex.attributes.amount ?? '0'),
      'Gross currency': forex?.attributes.currency ?? '',
      Fees: sum('FEE'),
      Taxes: sum('TAX'),
      Shares: scaled(text(booking, 'shares') || '0', 8),
      ISIN: text(security, 'isin'),
      WKN: text(security, 'wkn'),
      Symbol: text(security, 'tickerSymbol'),
      Security: nameOf(security),
      Note: text(booking, 'note'),
      Account: nameOf(account),
    };
  };

  const bookingsOf = (owner: Element): readonly Element[] => listed(child(owner, 'transactions'));
  const isTrade = (booking: Element): boolean => ['BUY', 'SELL'].includes(text(booking, 'type'));

  const rows: Cells[] = [];
  for (const account of listed(childOf(client, 'accounts')))
    for (const booking of bookingsOf(account))
      if (!isTrade(booking)) rows.push({ ...shared(booking, account), Shares: '' });
  for (const portfolio of listed(childOf(client, 'portfolios'))) {
    for (const booking of bookingsOf(portfolio)) {
      const cross = child(booking, 'crossEntry');
      const isArrival = text(booking, 'type') === 'TRANSFER_IN';
      const other = child(cross, 'account') ?? child(cross, isArrival ? 'portfolioFrom' : 'portfolioTo');
      rows.push({ ...shared(booking, portfolio), 'Counter account': nameOf(other) });
    }
  }
  return rows.map((cells) => columns.map((column) => cells[column] ?? ''));
};

/** The file counts money in hundredths, units in hundred-millionths. */
const money = (text: string): string => scaled(text, 2);

const scaled = (text: string, digits: number): string =>
  /^-?\d+$/.test(text) ? formatDecimal(trim(decimalOf(BigInt(text), digits))) : text;

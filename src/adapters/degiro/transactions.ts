import { activityTable } from '#adapters/text-files/activity-table.ts';
import { negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { openDegiro } from './open-degiro.ts';

const columns = [
  'Date',
  'Time',
  'Product',
  'ISIN',
  'Exchange',
  'Quantity',
  'Price',
  'Price currency',
  'Local value',
  'Local currency',
  'Value',
  'Currency',
  'Rate',
  'Exchange fee',
  'Fee',
  'Fee currency',
  'Total',
  'Total currency',
  'Order',
  'Order below no name',
] as const;
type Column = (typeof columns)[number];

/**
 * DEGIRO's transactions: purchases and sales. Dividends, fees and payments stand in its account statement.
 *
 * What was paid in the account's currency counts; the price at the exchange is kept as a note. An order may have several rows, so
 * that a row is named by its content.
 */
export const degiroTransactions = (): ActivityFormat =>
  activityTable<Column>({
    format: 'degiro-transactions',
    source: 'degiro',
    columns,
    open: openDegiro<Column>({
      columns,
      names: {
        Date: ['date', 'datum'],
        Time: ['time', 'tijd', 'uhrzeit'],
        Product: ['product', 'produkt'],
        ISIN: ['isin'],
        Exchange: ['reference exchange', 'beurs', 'referenzborse', 'reference', 'exchange'],
        Quantity: ['quantity', 'aantal', 'anzahl'],
        Price: ['price', 'koers', 'kurs'],
        'Price currency': [''],
        'Local value': ['local value', 'lokale waarde', 'wert in lokalwahrung'],
        'Local currency': [''],
        Value: ['value', 'value eur', 'waarde', 'waarde eur', 'wert', 'wert eur'],
        Currency: [''],
        Rate: ['exchange rate', 'wisselkoers', 'wechselkurs'],
        'Exchange fee': ['autofx fee', 'autofx kosten', 'autofx-gebuhr', 'autofx gebuhr'],
        Fee: [
          'transaction and/or third',
          'transaction and/or third party fees',
          'transaction and/or third party fees eur',
          'transactiekosten en/of',
          'transactiekosten en/of kosten van derden eur',
          'transaktionsgebuhren',
          'transaktionsgebuhren und/oder gebuhren dritter eur',
        ],
        'Fee currency': [''],
        Total: ['total', 'total eur', 'totaal', 'totaal eur', 'gesamt', 'gesamt eur'],
        'Total currency': [''],
        Order: ['order id', 'order-id'],
        'Order below no name': ['order'],
      },
      required: ['Date', 'Time', 'Product', 'ISIN', 'Quantity', 'Price', 'Local value', 'Value', 'Fee', 'Total'],
    }),
    numbers: ['Price', 'Local value', 'Value', 'Fee', 'Total'],
    times: (cell) => [`${cell('Date')} ${cell('Time')}:00`],
    dateOrder: 'day-first',
    accountColumn: null,
    read: (cells) => {
      const { size: quantity, negative } = cells.signed('Quantity');
      const value = cells.number('Value');
      if (value.startsWith('-') === negative)
        cells.fault(
          'Value',
          negative ? 'an amount above zero: units were sold' : 'an amount below zero: units were bought',
        );
      const fee = sumOf(cells.size('Fee'), cells.size('Exchange fee'));
      const total = cells.number('Total');
      if (sumOf(value, negated(fee)) !== sumOf(total))
        cells.fault('Total', `${sumOf(value, negated(fee))}, the value less the fees`);
      const currency = cells.text('Currency') || cells.text('Total currency') || 'EUR';
      const local = cells.text('Price currency') || cells.text('Local currency');
      return [
        {
          ...cells.moment('Date', `${cells.text('Date')} ${cells.text('Time')}:00`),
          type: negative ? 'sell' : 'buy',
          instrument: { isin: cells.needed('ISIN', 'an ISIN'), name: cells.text('Product'), currency: local || null },
          quantity,
          currency,
          gross: sizeOf(value),
          fee,
          note: local === '' || local === currency ? null : `${cells.number('Price')} ${local}`,
        },
      ];
    },
  });

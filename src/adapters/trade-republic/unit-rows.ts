import { isBelowZero, sumOf } from '#adapters/text-files/amount-text.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import { amountOf, feeOf, instrumentOf, paid, type Read, shared } from './row-parts.ts';
import { beside } from './rows-beside.ts';

export const trade =
  (type: 'buy' | 'sell'): Read =>
  (cells) => {
    const tax = paid(cells, 'tax');
    const isPurchase = type === 'buy';
    // A transaction tax on a purchase is a cost of it; what is withheld on a sale is tax on income.
    if (isPurchase && isBelowZero(tax)) cells.fault('tax', 'a tax on the purchase, which is below zero');
    const fee = isPurchase ? sumOf(feeOf(cells), tax) : feeOf(cells);
    return [
      {
        ...shared(cells),
        type,
        instrument: instrumentOf(cells),
        quantity: cells.signed('shares').size,
        // Of a bond the file's price is money, ours a percentage.
        price: cells.text('asset_class').toUpperCase() === 'BOND' ? null : cells.some('price'),
        gross: amountOf(cells, isPurchase ? 'out' : 'in'),
        fee,
        withheld: { unsplit: isPurchase ? '0' : tax },
      },
    ];
  };

export const delivery: Read = (cells) => {
  const { size, negative } = cells.signed('shares');
  return [
    {
      ...shared(cells),
      type: negative ? 'transfer-out' : 'transfer-in',
      instrument: instrumentOf(cells),
      quantity: size,
      fee: feeOf(cells),
    },
  ];
};

export const matured: Read = (cells) => [
  {
    ...shared(cells),
    type: cells.text('asset_class').toUpperCase() === 'BOND' ? 'redemption' : 'expiry',
    instrument: instrumentOf(cells),
    quantity: cells.signed('shares').size,
    gross: cells.text('amount') === '' ? '0' : amountOf(cells, 'in'),
    fee: feeOf(cells),
    withheld: { unsplit: paid(cells, 'tax') },
  },
];

export const worthless: Read = (cells) => [
  { ...shared(cells), type: 'delisting', instrument: instrumentOf(cells), quantity: cells.signed('shares').size },
];

/** Of a split the file has only the units that were added: the ratio would follow from a holding that it may not know. */
export const exchanged: Read = (cells) => {
  if (cells.text('Beside') !== beside.became)
    return cells.fault(
      'shares',
      'both halves of an exchange in the file, or the ratio: enter the split or exchange by hand',
    );
  const symbol = cells.text('Beside symbol');
  if (!isIsin(symbol)) return cells.fault('Beside symbol', 'a sound ISIN of the new security');
  const { assetClass } = instrumentOf(cells);
  return [
    {
      ...shared(cells),
      type: 'merger',
      instrument: instrumentOf(cells),
      counterInstrument: { isin: symbol, name: cells.said('Beside name'), assetClass: assetClass ?? null },
      counter: {
        account: null,
        instrument: null,
        quantity: cells.signed('Beside shares').size,
        currency: null,
        amount: null,
      },
    },
  ];
};

export const byHand =
  (missing: string): Read =>
  (cells) =>
    cells.fault('type', `${missing}: enter it by hand`);

import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { type ActivityDraft, type LeftOutRow, leftOut } from '#adapters/text-files/activity-draft.ts';
import { isBelowZero, isSome, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { paidInEuro } from '#adapters/text-files/paid-in-euro.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import type { StatedInstrument } from '#ports/activity-format.ts';
import type { Column } from './columns.ts';
import { beside } from './rows-beside.ts';

type Cells = ActivityCells<Column>;
type Read = (cells: Cells) => readonly ActivityDraft[] | LeftOutRow;

/** A derivative may be a warrant or a certificate, which are taxed alike and counted apart: a person says which. */
const assetClasses: Readonly<Record<string, AssetClass>> = {
  STOCK: 'share',
  FUND: 'fund',
  PRIVATE_FUND: 'fund',
  CRYPTO: 'crypto',
  BOND: 'bond',
};

/** Reads one row of the export. Fee and tax stand beside the amount: what moved is the sum of the three. */
export const readRow: Read = (cells) => {
  const found = cells.text('Beside');
  if (found === beside.cancelled)
    return leftOut(
      'Cancelled within the file: it and the row that takes it back. Where an earlier import took it in, withdraw it',
    );
  if (found === beside.otherHalf)
    return leftOut('The other half of an exchange of securities, taken in with the first');
  if (found === beside.within) return leftOut('Moved between the banks that keep the securities; nothing changes');
  const kinds =
    byCategory[cells.text('category').toUpperCase()] ?? cells.fault('category', Object.keys(byCategory).join(', '));
  const kind =
    kinds[cells.text('type').toUpperCase()] ?? cells.fault('type', 'a type that is known; enter what it did by hand');
  return kind(cells);
};

/** What every activity of a row has. */
const shared = (cells: Cells) => {
  const accountType = cells.text('account_type').toUpperCase();
  const own = cells.account(null);
  return {
    // A child's or a pension account is a depot of its own.
    account: accountType === '' || accountType === 'DEFAULT' ? own : `${own} ${accountType}`,
    sourceId: cells.id('transaction_id'),
    date: cells.day('date'),
    at: cells.moment('datetime').at,
    valueDate: cells.dayIfAny('value_date'),
    currency: cells.needed('currency', 'a currency such as EUR'),
    note: cells.said('description'),
  };
};

const instrumentOf = (cells: Cells): Partial<StatedInstrument> => {
  const symbol = cells.needed('symbol', 'an ISIN, or the symbol of a coin');
  const assetClass = assetClasses[cells.text('asset_class').toUpperCase()] ?? null;
  const isCoin = assetClass === 'crypto' && !isIsin(symbol);
  if (!isCoin && !isIsin(symbol)) cells.fault('symbol', 'a sound ISIN, or the symbol of a coin');
  return { isin: isCoin ? null : symbol, symbol: isCoin ? symbol : null, name: cells.said('name'), assetClass };
};

/** Below zero in the file is paid. */
const paid = (cells: Cells, column: 'fee' | 'tax'): string => {
  const amount = cells.amount(column) ?? '0';
  return amount === '0' ? '0' : negated(amount);
};

const feeOf = (cells: Cells): string => {
  const fee = paid(cells, 'fee');
  return isBelowZero(fee) ? cells.fault('fee', 'a fee, which is below zero') : fee;
};

/** An amount with the sign that its type has; what takes back a row of another file has the other one. */
const amountOf = (cells: Cells, sign: 'in' | 'out'): string => {
  const amount = cells.number('amount');
  const isWrong = amount !== '0' && isBelowZero(amount) !== (sign === 'out');
  const expected = `an amount ${sign === 'in' ? 'above' : 'below'} zero; this takes back a row that is not in the file: withdraw that one`;
  return isWrong ? cells.fault('amount', expected) : sizeOf(amount);
};

const trade =
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

/** Tax booked on its own: below zero withheld, above zero paid back. */
const taxOnly =
  (day: 'booked' | 'value'): Read =>
  (cells) => {
    const unsplit = negated(sumOf(cells.amount('amount'), cells.amount('tax')));
    if (!isSome(unsplit))
      return leftOut('A tax of nothing, within the allowance: what is taxable is worked out from the holdings');
    const { date, at, valueDate, ...rest } = shared(cells);
    const isInflow = day === 'value' && valueDate !== null;
    return [
      {
        ...rest,
        type: isBelowZero(unsplit) ? 'tax-refund' : 'tax',
        date: isInflow ? valueDate : date,
        at: isInflow ? null : at,
        valueDate,
        instrument: cells.text('symbol') === '' ? null : instrumentOf(cells),
        withheld: { unsplit },
      },
    ];
  };

const income =
  (type: 'dividend' | 'interest'): Read =>
  (cells) => {
    if (!isSome(cells.amount('amount')) && isSome(cells.amount('tax'))) return taxOnly('booked')(cells);
    const gross = amountOf(cells, 'in');
    const [fee, unsplit] = [feeOf(cells), paid(cells, 'tax')];
    const own = {
      ...shared(cells),
      type,
      instrument: cells.text('symbol') === '' ? null : instrumentOf(cells),
      withheld: { unsplit },
    };
    const [other, original] = [cells.said('original_currency'), cells.some('original_amount')];
    if (other === null || original === null || other === own.currency || own.currency !== 'EUR' || isSome(fee))
      return [{ ...own, gross, fee }];
    const settled = sumOf(gross, negated(unsplit));
    const rate = cells.some('fx_rate');
    return [{ ...own, ...paidInEuro({ currency: other, gross: original, euroGross: gross, rate, settled }) }];
  };

/** Money in or out, by its sign: a card payment may come back. */
const bySign =
  (incoming: ActivityType, outgoing: ActivityType): Read =>
  (cells) => {
    const amount = sumOf(cells.number('amount'), cells.amount('tax'));
    const fee = feeOf(cells);
    if (!isSome(amount))
      return isSome(fee) ? [{ ...shared(cells), type: 'fee', gross: fee }] : leftOut('Moves no money');
    return [{ ...shared(cells), type: isBelowZero(amount) ? outgoing : incoming, gross: sizeOf(amount), fee }];
  };
const money = bySign('deposit', 'withdrawal');
const charge = bySign('fee-refund', 'fee');

const feeAlone: Read = (cells) => {
  const sum = sumOf(cells.amount('amount'), cells.amount('fee'));
  if (!isSome(sum)) return leftOut('A fee of nothing');
  return [{ ...shared(cells), type: isBelowZero(sum) ? 'fee' : 'fee-refund', gross: sizeOf(sum) }];
};

const delivery: Read = (cells) => {
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

const matured: Read = (cells) => [
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

const worthless: Read = (cells) => [
  { ...shared(cells), type: 'delisting', instrument: instrumentOf(cells), quantity: cells.signed('shares').size },
];

/** Of a split the file has only the units that were added: the ratio would follow from a holding that it may not know. */
const exchanged: Read = (cells) => {
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

const byHand =
  (missing: string): Read =>
  (cells) =>
    cells.fault('type', `${missing}: enter it by hand`);

const exchanges = [
  'MERGER',
  'SHARE_EXCHANGE',
  'EXCHANGE',
  'REORGANISATION',
  'ADR_DISCONTINUATION',
  'ISIN_CHANGE',
  'REVERSE_SPLIT',
  'SPLIT',
];
const moneyTypes = [
  'CUSTOMER_INPAYMENT',
  'CUSTOMER_INBOUND',
  'CUSTOMER_OUTBOUND',
  'CUSTOMER_OUTBOUND_REQUEST',
  'TRANSFER_IN',
  'TRANSFER_OUT',
  'TRANSFER_INBOUND',
  'TRANSFER_OUTBOUND',
  'TRANSFER_INSTANT_INBOUND',
  'TRANSFER_INSTANT_OUTBOUND',
  'TRANSFER_DIRECT_DEBIT_INBOUND',
  'TRANSFER_DIRECT_DEBIT_OUTBOUND',
  'MANUAL_CASH_TRANSFER',
  'MIGRATION',
  'CARD_TRANSACTION',
  'CARD_TRANSACTION_INTERNATIONAL',
  'CARD_ATM_WITHDRAWAL',
  'CARD_REFUND',
  'BENEFITS_SAVEBACK',
  'BENEFITS_SPARE_CHANGE',
  'GIFT',
  'REFERRAL',
  'STOCKPERK',
  'KINDERGELD',
];

const all = (types: readonly string[], read: Read): Readonly<Record<string, Read>> =>
  Object.fromEntries(types.map((type) => [type, read]));

const corporateActions: Readonly<Record<string, Read>> = {
  ...all(exchanges, exchanged),
  FINAL_MATURITY: matured,
  WORTHLESS: worthless,
  BONUS_ISSUE: byHand('the ratio of old to new shares'),
  SPIN_OFF: byHand('the part of the cost that goes to the new shares'),
  STOCK_DIVIDEND: byHand('whether the new shares are income, and what they were worth'),
  DIVIDEND_REINVESTMENT: byHand('the dividend that the new units were paid from, and its tax'),
  RIGHTS_ISSUE: byHand('the security that the rights come from'),
};

const byCategory: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  TRADING: {
    BUY: trade('buy'),
    SELL: trade('sell'),
    PRIVATE_MARKET_BUY: trade('buy'),
    PRIVATE_MARKET_SELL: trade('sell'),
    FINAL_MATURITY: matured,
  },
  CASH: {
    DIVIDEND: income('dividend'),
    DISTRIBUTION: income('dividend'),
    DIVIDEND_EQUIVALENT_PAYMENT: income('dividend'),
    INTEREST_PAYMENT: income('interest'),
    COUPON_PAYMENT: income('interest'),
    // Advance lump sums: the tax counts, what is taxable is worked out from the holdings. Their day is the legal one.
    PRE_DETERMINED_TAX_BASE: taxOnly('value'),
    EARNINGS: (cells) => (isSome(cells.amount('amount')) ? income('dividend')(cells) : taxOnly('value')(cells)),
    TAX_OPTIMIZATION: taxOnly('booked'),
    SEC_ACCOUNT: taxOnly('booked'),
    CARD_ORDERING_FEE: feeAlone,
    ROUND_UP_FEE: feeAlone,
    ROUND_UP_SAVINGS_FEE: feeAlone,
    FEE: charge,
    ...all(moneyTypes, money),
  },
  DELIVERY: all(
    ['FREE_RECEIPT', 'FREE_DELIVERY', 'TRANSFER_IN', 'TRANSFER_OUT', 'MIGRATION', 'GIFT', 'STOCKPERK'],
    delivery,
  ),
  CORPORATE_ACTION: corporateActions,
};

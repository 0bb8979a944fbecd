import { leftOut } from '#adapters/text-files/activity-draft.ts';
import { isSome } from '#adapters/text-files/amount-text.ts';
import { charge, feeAlone, income, money, taxOnly } from './cash-rows.ts';
import type { Read } from './row-parts.ts';
import { beside, exchanges } from './rows-beside.ts';
import { byHand, delivery, exchanged, matured, trade, worthless } from './unit-rows.ts';

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

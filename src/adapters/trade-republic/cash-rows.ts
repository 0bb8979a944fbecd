import { leftOut } from '#adapters/text-files/activity-draft.ts';
import { isBelowZero, isSome, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { paidInEuro } from '#adapters/text-files/paid-in-euro.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import { amountOf, feeOf, instrumentOf, paid, type Read, shared } from './row-parts.ts';

/** Tax booked on its own: below zero withheld, above zero paid back. */
export const taxOnly =
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

export const income =
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
export const money = bySign('deposit', 'withdrawal');
export const charge = bySign('fee-refund', 'fee');

export const feeAlone: Read = (cells) => {
  const sum = sumOf(cells.amount('amount'), cells.amount('fee'));
  if (!isSome(sum)) return leftOut('A fee of nothing');
  return [{ ...shared(cells), type: isBelowZero(sum) ? 'fee' : 'fee-refund', gross: sizeOf(sum) }];
};

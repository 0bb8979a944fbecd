import type { ActivityDraft } from '#adapters/text-files/activity-draft.ts';
import { isSome, sumOf } from '#adapters/text-files/amount-text.ts';
import { coin, isMoney } from '#adapters/text-files/coin-fee.ts';

/** One side of a trade: what left or came, without sign, and the fee in the same asset beside it. */
export type Side = { readonly symbol: string; readonly amount: string; readonly fee: string };

type Trade = Pick<ActivityDraft, 'date' | 'at' | 'sourceId' | 'account'> & { readonly out: Side; readonly in: Side };

/**
 * Returns what a trade of two assets is: a purchase, a sale, an exchange of money or a swap of coins.
 *
 * A fee in a coin that is traded makes its quantity greater or smaller: the coins paid are disposed of at their worth, which is
 * the expense at the same time. A swap is worth what came in, in that coin: no venue states it in money.
 */
export const tradeOf = ({ out, in: came, ...when }: Trade): readonly ActivityDraft[] => {
  const left = sumOf(out.amount, out.fee);
  const got = sumOf(came.amount, `-${came.fee}`);
  if (isMoney(out.symbol) && isMoney(came.symbol)) {
    const exchange: ActivityDraft = {
      ...when,
      type: 'currency-exchange',
      currency: out.symbol,
      gross: out.amount,
      fee: out.fee,
      counter: { account: null, instrument: null, quantity: null, currency: came.symbol, amount: came.amount },
    };
    if (!isSome(came.fee)) return [exchange];
    const sourceId = when.sourceId == null ? null : `${when.sourceId}/fee`;
    return [exchange, { ...when, sourceId, type: 'fee', currency: came.symbol, gross: came.fee }];
  }
  if (isMoney(out.symbol))
    return [
      {
        ...when,
        type: 'buy',
        instrument: coin(came.symbol),
        quantity: got,
        currency: out.symbol,
        gross: out.amount,
        fee: out.fee,
      },
    ];
  if (isMoney(came.symbol))
    return [
      {
        ...when,
        type: 'sell',
        instrument: coin(out.symbol),
        quantity: left,
        currency: came.symbol,
        gross: came.amount,
        fee: came.fee,
      },
    ];
  return [
    {
      ...when,
      type: 'swap',
      instrument: coin(out.symbol),
      quantity: left,
      currency: came.symbol,
      gross: got,
      counterInstrument: coin(came.symbol),
      counter: { account: null, instrument: null, quantity: got, currency: null, amount: null },
    },
  ];
};

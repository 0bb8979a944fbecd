import type { ActivityDraft } from './activity-draft.ts';

/** Money that venues keep beside coins; any other name of an asset is a coin. */
const money = new Set(
  'EUR USD GBP CHF CAD AUD JPY SEK NOK DKK PLN CZK HUF RON BGN TRY AED SGD HKD NZD MXN BRL'.split(' '),
);

export const isMoney = (asset: string): boolean => money.has(asset);

/** A coin as an instrument: it is one thing whatever it was paid with. */
export const coin = (symbol: string) => ({ symbol, assetClass: 'crypto' }) as const;

type CoinFee = Pick<ActivityDraft, 'date' | 'at' | 'sourceId'> & {
  readonly symbol: string;
  readonly quantity: string;
  /** Whom it was paid to: what leaves to there has left the books. */
  readonly venue: string;
};

/**
 * Returns what pays a fee in a coin that is no side of the trade. Its worth is not stated, so that it leaves as a transfer
 * to the venue, which makes up neither a gain nor a loss; the note says what a person can make of it.
 */
export const coinFee = ({ symbol, quantity, venue, sourceId, ...when }: CoinFee): ActivityDraft => ({
  type: 'transfer-out',
  ...when,
  sourceId: sourceId == null ? null : `${sourceId}/fee`,
  instrument: coin(symbol),
  quantity,
  currency: 'EUR',
  counter: { account: `${venue} (fees)`, instrument: null, quantity: null, currency: null, amount: null },
  note: `Fee paid in ${symbol}; its worth is not stated. With its worth it is a sale and a fee.`,
});

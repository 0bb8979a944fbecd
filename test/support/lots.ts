import type { Activity, RecordedActivity } from '#domain/activities/activity.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import type { Leg, Lot } from '#domain/lots/lot.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import type { Amounts, Release } from '#domain/lots/release.ts';
import { type Decimal, formatDecimal, trim } from '#domain/values/decimal.ts';
import { activity } from './activity.ts';

/** What tests hold: shares at their price, a bond in percent, an option on 100 shares, a future of 2 a point. */
export const termsOf = (instrument: string): LotTerms | null => {
  if (instrument === 'UNKNOWN') return null;
  if (instrument.startsWith('MNQ')) return { settles: 'difference', multiplier: '2' };
  if (instrument.startsWith('RTX')) return { settles: 'difference', multiplier: null };
  if (instrument.startsWith('BOND')) return { settles: 'worth', multiplier: '0.01' };
  if (instrument.startsWith('OPT')) return { settles: 'worth', multiplier: '100' };
  return { settles: 'worth', multiplier: '1' };
};

/** An activity under an id of its own, `a1` for the first of a list. */
export const recorded = (
  list: readonly (Partial<RecordedActivity> & Pick<Activity, 'type'>)[],
): readonly RecordedActivity[] => list.map((facts, index) => ({ ...activity(facts), id: facts.id ?? `a${index + 1}` }));

export const foldRecorded = (
  list: readonly (Partial<RecordedActivity> & Pick<Activity, 'type'>)[],
  until?: string,
): LotBook => foldLots(planLots(recorded(list)), termsOf, until);

export const text = (value: Decimal): string => formatDecimal(trim(value));

/** `100.00 + 1 EUR on 2025-01-02`, with what is stated in euro behind it. */
export const legText = ({ kind, gross, fee, currency, date, euro }: Leg): string => {
  const stated =
    euro === null ? '' : ` (${euro.gross ? text(euro.gross) : '?'} + ${euro.fee ? text(euro.fee) : '?'} EUR)`;
  const named = kind === 'trade' ? '' : ` ${kind}`;
  return `${text(gross)} + ${text(fee)} ${currency} on ${date}${named}${stated}`;
};

/** `10 of a1 from 2025-01-02: 1000 + 1 USD on 2025-01-02`. */
export const lotText = ({ id, acquiredOn, quantity, legs, costKnown }: Lot): string =>
  `${text(quantity)} of ${id} from ${acquiredOn ?? '?'}: ${legs.map(legText).join('; ')}${costKnown ? '' : ' ?'}`;

export const amountsText = (amounts: Amounts): string =>
  amounts.map(({ currency, amount }) => `${text(amount)} ${currency}`).join(', ');

/** What is open: one line for each lot, under its account and instrument. */
export const openTexts = (book: LotBook): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    book.holdings
      .filter(({ lots }) => lots.length > 0)
      .map(({ account, instrument, side, lots }) => [
        `${account} ${instrument}${side === 'short' ? ' short' : ''}`,
        lots.map(lotText),
      ]),
  );

/** `a3 sell 15 long for 1950 + 2 USD`, then a line for each part. */
export const releaseTexts = (release: Release): readonly string[] => {
  const { activity: id, type, quantity, side, closing, parts, uncovered } = release;
  return [
    `${id} ${type} ${text(quantity)} ${side} for ${text(closing.gross)} + ${text(closing.fee)} ${closing.currency}`,
    ...parts.map(({ lot, closing: part }) => `${lotText(lot)} → ${text(part.gross)} + ${text(part.fee)}`),
    ...(uncovered === null ? [] : [`uncovered ${text(uncovered.quantity)} → ${text(uncovered.closing.gross)}`]),
  ];
};

export const allReleaseTexts = (book: LotBook): readonly (readonly string[])[] => book.releases.map(releaseTexts);

/** `oversold 5: a1`. */
export const inconsistencyTexts = (book: LotBook): readonly string[] =>
  book.inconsistencies.map(({ kind, quantity, amount, activities }) => {
    const size = quantity === null ? '' : ` ${text(quantity)}`;
    const money = amount === null ? '' : ` ${text(amount.amount)} ${amount.currency}`;
    return `${kind}${size}${money}: ${activities.join(', ')}`;
  });

import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { Leg } from '#domain/lots/lot.ts';
import type { Release, ReleasedPart } from '#domain/lots/release.ts';
import { add, type Decimal, formatDecimal, negate, subtract, trim, zero } from '#domain/values/decimal.ts';
import { centsOf, formatCents } from './cents.ts';
import { finishItem, plainTerm } from './finish-item.ts';
import { isMissing, toEuro } from './in-euro.ts';
import type { ItemContext } from './item-context.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { TaxCategory, TaxedLot, TaxItem } from './tax-item.ts';
import { termOf } from './taxed-lots.ts';

/**
 * Returns what closing a future, CFD or crypto derivative brings: the difference less the commissions of both sides, as one
 * amount at the rate of the closing. There is no acquisition cost that an older rate would belong to.
 *
 * @see EStG § 20 (2) no. 3, (4) sentence 5
 */
export const itemOfDifference = (
  context: ItemContext,
  release: Release,
  activity: RecordedActivity,
  instrument: TaxInstrument,
  category: TaxCategory,
): TaxItem | null => {
  const { account, date, closing } = release;
  const say = (kind: 'rate' | 'lots' | 'cost', wanted: string): void => {
    context.gaps.push({ kind, activity: activity.id, account, instrument: instrument.id, date, wanted });
  };
  const stated = release.statedGain === null ? null : centsOf(release.statedGain);
  if (stated === null && release.uncovered !== null) say('lots', formatDecimal(trim(release.uncovered.quantity)));
  if (stated === null && release.parts.length === 0) return null;
  let exact = zero;
  let counted = 0;
  let byBank = stated !== null;
  const lots: TaxedLot[] = [];
  for (const [index, part] of release.parts.entries()) {
    const result = resultOf(part, release.side === 'long');
    const euro = result === null ? { missing: closing.currency } : inClosingEuro(context, closing, result.net);
    if (result === null || isMissing(euro)) {
      if (stated !== null) break;
      say('rate', isMissing(euro) ? euro.missing : closing.currency);
      return null;
    }
    byBank ||= euro.byBank;
    exact = add(exact, euro.euro);
    const gain = index === release.parts.length - 1 ? centsOf(exact) - counted : centsOf(euro.euro);
    counted += gain;
    const rounded = inClosingEuro(context, closing, result.fees);
    const fees = isMissing(rounded) ? 0 : 0 - centsOf(rounded.euro);
    lots.push({
      lot: part.lot.id,
      acquiredOn: part.lot.acquiredOn,
      quantity: formatDecimal(trim(part.lot.quantity)),
      proceeds: formatCents(gain),
      cost: '0.00',
      lumpSums: '0.00',
      gain: formatCents(gain),
      taxed: true,
      terms: [
        termOf('difference', gain - fees, closing, add(result.net, result.fees), euro.rate),
        ...(fees === 0 ? [] : [termOf('trade-fee', fees, closing, negate(result.fees), euro.rate)]),
      ],
    });
  }
  return finishItem(context, {
    id: activity.id,
    activity,
    instrument,
    category,
    amount: stated ?? counted,
    byBank,
    lots,
    terms: stated === null || stated === counted ? [] : [plainTerm('bank-stated', stated - counted, activity)],
    law: ['estg-20-2-3', 'estg-20-4-5'],
    hints: stated === null ? [] : ['bank-gain'],
  });
};

const inClosingEuro = (context: ItemContext, closing: Leg, amount: Decimal) =>
  toEuro(amount, closing.currency, closing.date, closing.euro?.rate ?? null, context.inputs.findRate);

/** Difference after all fees, in the currency of the closing; null: its opening was in another one. */
const resultOf = ({ lot, closing }: ReleasedPart, long: boolean): { net: Decimal; fees: Decimal } | null => {
  let opening = zero;
  let { fee: fees } = closing;
  for (const leg of lot.legs) {
    if (leg.currency !== closing.currency) return null;
    opening = add(opening, leg.gross);
    fees = add(fees, leg.fee);
  }
  const difference = long ? subtract(closing.gross, opening) : subtract(opening, closing.gross);
  return { net: subtract(difference, fees), fees };
};

import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { Release } from '#domain/lots/release.ts';
import { formatDecimal, trim } from '#domain/values/decimal.ts';
import { formatCents } from './cents.ts';
import { finishItem } from './finish-item.ts';
import { isHeldOverAYear } from './holding-period.ts';
import type { ItemContext } from './item-context.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { TaxedLot, TaxGapKind, TaxHint, TaxItem } from './tax-item.ts';
import { isUnknown, releaseInEuro } from './taxed-lots.ts';

/**
 * Returns a private sale: lots of this wallet, first in first out; those held for more than a year count nothing, gain or
 * loss. What came in without a known cost or day is a gap and counts nothing until it is said.
 *
 * @see EStG § 23 (1) no. 2, (3) sentence 1; BMF of 6 March 2025, nos. 53 to 63
 */
export const itemOfPrivateSale = (
  context: ItemContext,
  release: Release,
  activity: RecordedActivity,
  instrument: TaxInstrument,
): TaxItem | null => {
  const { account, date } = release;
  const say = (kind: TaxGapKind, wanted: string): void => {
    context.gaps.push({ kind, activity: activity.id, account, instrument: instrument.id, date, wanted });
  };
  const inEuro = releaseInEuro(release, context.inputs.findRate);
  if (isUnknown(inEuro)) {
    say('rate', inEuro.missing);
    return null;
  }
  let amount = 0;
  const hints = new Set<TaxHint>();
  const lots: TaxedLot[] = [];
  for (const { part, quantity, proceeds, cost, terms } of inEuro) {
    const units = formatDecimal(trim(quantity));
    const acquiredOn = part?.lot.acquiredOn ?? null;
    const isFree = release.side === 'long' && acquiredOn !== null && isHeldOverAYear(acquiredOn, date);
    if (part === null) say('lots', units);
    else if (acquiredOn === null) say('acquisition-date', part.lot.id);
    else if (cost === null && !isFree) say('cost', part.lot.id);
    const taxed = !isFree && acquiredOn !== null && cost !== null;
    const gain = cost === null ? 0 : proceeds - cost;
    if (taxed) amount += gain;
    if (isFree) hints.add('over-a-year');
    lots.push({
      lot: part?.lot.id ?? null,
      acquiredOn,
      quantity: units,
      proceeds: formatCents(proceeds),
      cost: cost === null ? null : formatCents(cost),
      lumpSums: '0.00',
      gain: formatCents(gain),
      taxed,
      terms,
    });
  }
  return finishItem(context, {
    id: activity.id,
    activity,
    instrument,
    category: 'private-sale',
    amount,
    byBank: false,
    lots,
    law: instrument.taxClass === 'crypto' ? ['estg-23-1-2', 'estg-23-3', 'bmf-crypto'] : ['estg-23-1-2', 'estg-23-3'],
    hints: [...hints],
  });
};

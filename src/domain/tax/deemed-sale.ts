import type { Lot } from '#domain/lots/lot.ts';
import type { Release } from '#domain/lots/release.ts';
import { formatDecimal, multiply, trim } from '#domain/values/decimal.ts';
import { type Cents, centsOf, formatCents } from './cents.ts';
import { plainTerm } from './finish-item.ts';
import { unitsOn } from './fund-lots.ts';
import { fundPriceOn } from './fund-prices.ts';
import type { ItemContext } from './item-context.ts';
import type { TaxedLot, TaxItem } from './tax-item.ts';
import { isUnknown, releaseInEuro } from './taxed-lots.ts';

/** Fund units that were held then count as sold and bought again at the last price of the year. */
export const deemedSaleDay = '2017-12-31';

/**
 * Returns what a part of a lot counts as bought for on 1 January 2018; null: it was bought later. `missing`: the last price
 * of 2017 is not stated. `before-2009`: the lifetime allowance of such units (§ 56 (6)) is not worked out here.
 *
 * @see InvStG § 56 (2)
 */
export const deemedCost = (
  context: ItemContext,
  { instrument }: Release,
  lot: Lot,
): Cents | 'missing' | 'before-2009' | null => {
  const { acquiredOn } = lot;
  if (acquiredOn === null || acquiredOn > deemedSaleDay) return null;
  if (acquiredOn < '2009-01-01') return 'before-2009';
  const price = fundPriceOn(context, instrument, 2017);
  return price === null ? 'missing' : centsOf(multiply(unitsOn(context, lot, instrument, deemedSaleDay), price));
};

/**
 * Returns the gain or loss up to the end of 2017 of the units that are sold: it is taxed with the sale, without an exempt
 * part; null: there is none, or its price is missing.
 *
 * @see InvStG § 56 (3)
 */
export const deemedSaleItem = (context: ItemContext, release: Release): TaxItem | null => {
  const { date, account, instrument, side, statedGain } = release;
  const found = context.instrumentOf(instrument);
  if (found?.taxClass !== 'fund' || found.fundType === null || side !== 'long' || statedGain !== null) return null;
  if (!release.parts.some(({ lot }) => lot.acquiredOn !== null && lot.acquiredOn <= deemedSaleDay)) return null;
  const inEuro = releaseInEuro(release, context.inputs.findRate);
  const activity = context.activities.get(release.activity)!;
  if (isUnknown(inEuro) || activity.judgement !== null) return null;
  let amount = 0;
  const lots: TaxedLot[] = [];
  for (const { part, cost, terms } of inEuro) {
    if (part === null || cost === null) continue;
    const worth = deemedCost(context, release, part.lot);
    if (typeof worth !== 'number') continue;
    const gain = worth - cost;
    amount += gain;
    lots.push({
      lot: part.lot.id,
      acquiredOn: part.lot.acquiredOn,
      quantity: formatDecimal(trim(part.lot.quantity)),
      proceeds: formatCents(worth),
      cost: formatCents(cost),
      lumpSums: '0.00',
      gain: formatCents(gain),
      taxed: true,
      terms: [
        plainTerm('deemed-cost', worth, activity),
        ...terms.filter(({ name }) => name === 'acquisition-cost' || name === 'capital-returned'),
      ],
    });
  }
  if (lots.length === 0) return null;
  return {
    id: `${activity.id}#deemed-sale`,
    activity: activity.id,
    account,
    instrument,
    date,
    category: 'fund-deemed-sale',
    regime: 'capital',
    pot: 'other',
    fundType: found.fundType,
    worthless: false,
    amount: formatCents(amount),
    exempt: '0.00',
    taxable: formatCents(amount),
    foreignTax: '0.00',
    creditable: '0.00',
    lots,
    terms: [],
    origin: 'computed',
    law: ['invstg-56'],
    hints: [],
    why: null,
  };
};

import type { Leg, Lot } from '#domain/lots/lot.ts';
import type { LotHolding } from '#domain/lots/lot-book.ts';
import { add, type Decimal, formatDecimal, multiply, trim } from '#domain/values/decimal.ts';
import { type Cents, centsOf, formatCents } from './cents.ts';
import { daysUntilTaxFree, taxFreeFrom } from './holding-period.ts';
import { isMissing, legInEuro } from './in-euro.ts';
import { type ItemContext, isPrivate, itemContext, yearOf } from './item-context.ts';
import { advanceLumpSums } from './lump-sum-items.ts';
import type { LumpSumsOfLots } from './lump-sums-of-lots.ts';
import { exemptPart } from './parameters.ts';
import { isPrivateSaleClass, type TaxClass } from './tax-class.ts';
import type { TaxInputs } from './tax-inputs.ts';
import type { PotName, TaxRegime } from './tax-item.ts';

/** A lot that is held, and what selling it on a day would bring by itself. Amounts are text in euro; null: not known. */
export type OpenLotGain = {
  readonly account: string;
  readonly instrument: string;
  readonly lot: string;
  readonly acquiredOn: string | null;
  readonly quantity: string;
  readonly worth: string | null;
  readonly cost: string | null;
  readonly lumpSums: string;
  readonly gain: string | null;
  /** After the exempt part of a fund; 0.00 of a good that is free of tax. */
  readonly taxable: string | null;
  readonly regime: TaxRegime;
  readonly pot: PotName | null;
  /** Of a good of § 23: the first day on which its sale is free, and the days until then. */
  readonly taxFreeFrom: string | null;
  readonly daysUntilTaxFree: number | null;
};

/** Worth in euro of one unit; null: no price is known. */
export type WorthOfUnit = (instrument: string) => Decimal | null;

/**
 * Returns every held lot with its open gain for tax on a day, in the order in which a sale would take them. Nothing is realised,
 * so that pots, allowance and limits do not come in; what is owed, and what settles by difference, is left out.
 */
export const openLotGains = (inputs: TaxInputs, date: string, worthOfUnit: WorthOfUnit): readonly OpenLotGain[] => {
  const context = itemContext(inputs);
  const { ofLots } = advanceLumpSums(context, yearOf(date));
  return inputs.book.holdings
    .filter(({ account }) => isPrivate(context, account))
    .flatMap((holding) => gainsOfHolding(context, holding, { date, ofLots, worthOfUnit }));
};

type Terms = { readonly date: string; readonly ofLots: LumpSumsOfLots; readonly worthOfUnit: WorthOfUnit };

const byDifference: ReadonlySet<TaxClass> = new Set(['future', 'cfd', 'crypto-derivative']);

const gainsOfHolding = (context: ItemContext, holding: LotHolding, terms: Terms): readonly OpenLotGain[] => {
  const found = context.instrumentOf(holding.instrument);
  const taxClass = found?.taxClass ?? null;
  if (found === null || taxClass === null || byDifference.has(taxClass)) return [];
  const worth = terms.worthOfUnit(holding.instrument);
  const isPrivateSale = isPrivateSaleClass(taxClass);
  return holding.lots
    .filter(({ side }) => side === 'long')
    .map((lot): OpenLotGain => {
      const { date } = terms;
      const own = worth === null ? null : centsOf(multiply(lot.quantity, worth));
      const cost = lot.costKnown ? costOf(context, lot) : null;
      const lumpSum = taxClass === 'fund' ? (terms.ofLots.upTo(lot, date)?.cents ?? 0) : 0;
      const gain = own === null || cost === null ? null : own - cost - lumpSum;
      const counts = isPrivateSale && lot.acquiredOn !== null;
      const days = counts ? daysUntilTaxFree(lot.acquiredOn!, date) : null;
      const exempt =
        gain === null || taxClass !== 'fund' || found.fundType === null
          ? 0
          : exemptPart(gain, found.fundType, context.parametersOf(yearOf(date)));
      return {
        account: holding.account,
        instrument: holding.instrument,
        lot: lot.id,
        acquiredOn: lot.acquiredOn,
        quantity: formatDecimal(trim(lot.quantity)),
        worth: textOf(own),
        cost: textOf(cost),
        lumpSums: formatCents(lumpSum),
        gain: textOf(gain),
        taxable: days === 0 ? '0.00' : textOf(gain === null ? null : gain - exempt),
        regime: isPrivateSale ? 'private-sale' : 'capital',
        pot: isPrivateSale ? null : taxClass === 'share' ? 'shares' : 'other',
        taxFreeFrom: counts ? taxFreeFrom(lot.acquiredOn!) : null,
        daysUntilTaxFree: days,
      };
    });
};

const textOf = (cents: Cents | null): string | null => (cents === null ? null : formatCents(cents));

const costOf = ({ inputs }: ItemContext, { legs }: Lot): Cents | null => {
  let sum = 0;
  for (const leg of legs) {
    const cents = costOfLeg(inputs, leg);
    if (cents === null) return null;
    sum += cents;
  }
  return sum;
};

const costOfLeg = ({ findRate }: TaxInputs, leg: Leg): Cents | null => {
  const euro = legInEuro(leg, findRate);
  return isMissing(euro) ? null : centsOf(add(euro.gross.euro, euro.fee.euro));
};

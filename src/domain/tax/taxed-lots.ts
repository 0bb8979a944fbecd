import type { Leg } from '#domain/lots/lot.ts';
import type { Release, ReleasedPart } from '#domain/lots/release.ts';
import { add, type Decimal, formatDecimal, isZero, negate, subtract, trim } from '#domain/values/decimal.ts';
import { type Cents, centsOf, formatCents } from './cents.ts';
import { isMissing, legInEuro, type RateMissing, sumInEuro } from './in-euro.ts';
import type { FindRate } from './tax-inputs.ts';
import type { TaxTerm, TaxTermName } from './tax-item.ts';

/** A lot's part of a release in euro; `proceeds` after the costs of the sale, `grossProceeds` before them. */
export type LotInEuro = {
  readonly part: ReleasedPart | null;
  readonly quantity: Decimal;
  readonly grossProceeds: Cents;
  readonly proceeds: Cents;
  /** null: unknown. */
  readonly cost: Cents | null;
  readonly terms: readonly TaxTerm[];
};

export type MissingInEuro = RateMissing & { readonly activity: string };
export const isUnknown = (result: object): result is MissingInEuro => 'missing' in result;

/**
 * Brings a release of something that is paid for into euro: each leg by the rate of its own day, rounded to the cent once;
 * the proceeds as a whole, laid out over the lots so that they add up. Of a short sale the opening brings the proceeds.
 *
 * @see EStG § 20 (4) sentences 1 and 7
 */
export const releaseInEuro = (release: Release, findRate: FindRate): readonly LotInEuro[] | MissingInEuro => {
  const closings = [
    ...release.parts.map(({ lot, closing }) => ({ quantity: lot.quantity, closing })),
    ...(release.uncovered === null ? [] : [release.uncovered]),
  ];
  const sign = release.side === 'long' ? 1 : -1;
  const nets = closingAmounts(
    release.closing,
    closings.map(({ closing }) => closing),
    sign,
    findRate,
  );
  if (isUnknown(nets)) return nets;
  const premiums = premiumAmounts(release, findRate);
  if (isUnknown(premiums)) return premiums;
  const lots: LotInEuro[] = [];
  for (let index = 0; index < closings.length; index += 1) {
    const part = release.parts[index] ?? null;
    const opened = part === null || !part.lot.costKnown ? null : openingAmounts(part.lot.legs, sign, findRate);
    if (opened !== null && isUnknown(opened)) return opened;
    const closed = nets[index]!;
    const own = index === 0 ? premiums : noAmount;
    const sides = { opened: opened?.amount ?? null, closed: closed.net + own.amount };
    lots.push({
      part,
      quantity: closings[index]!.quantity,
      grossProceeds: closed.gross,
      proceeds: sign === 1 ? sides.closed : (sides.opened ?? 0),
      cost: sign === 1 ? negated(sides.opened) : -sides.closed,
      terms: [...closed.terms, ...own.terms, ...(opened?.terms ?? [])],
    });
  }
  return lots;
};

const negated = (amount: Cents | null): Cents | null => (amount === null ? null : 0 - amount);

type Sums = { readonly amount: Cents; readonly terms: readonly TaxTerm[] };
const noAmount: Sums = { amount: 0, terms: [] };

/** What opening legs bring in (above zero) or cost. */
const openingAmounts = (legs: readonly Leg[], sign: 1 | -1, findRate: FindRate): Sums | MissingInEuro => {
  let amount = 0;
  const terms: TaxTerm[] = [];
  for (const leg of legs) {
    const euro = legInEuro(leg, findRate);
    if (isMissing(euro)) return { ...euro, activity: leg.activity };
    const fee = sign === 1 ? euro.fee.euro : negate(euro.fee.euro);
    const whole = sign * centsOf(negate(add(euro.gross.euro, fee)));
    amount += whole;
    const stated = sign === 1 ? negate(add(leg.gross, leg.fee)) : subtract(leg.gross, leg.fee);
    terms.push(termOf(sign === 1 ? costNames[leg.kind] : 'proceeds', whole, leg, stated, euro.gross.rate));
  }
  return { amount: amount + 0, terms };
};

const costNames = {
  trade: 'acquisition-cost',
  stated: 'acquisition-cost',
  premium: 'option-premium',
  returned: 'capital-returned',
} as const satisfies Record<Leg['kind'], TaxTermName>;

/** What the closing of each lot brings after fees, below zero where it is paid; the last takes what rounding leaves. */
const closingAmounts = (whole: Leg, parts: readonly Leg[], sign: 1 | -1, findRate: FindRate) => {
  const all = netOf(whole, sign, findRate);
  if (isUnknown(all)) return all;
  let left = all.net;
  const amounts: { readonly net: Cents; readonly gross: Cents; readonly terms: readonly TaxTerm[] }[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const own = netOf(parts[index]!, sign, findRate);
    if (isUnknown(own)) return own;
    const net = index === parts.length - 1 ? left : own.net;
    left -= net;
    const fee = net - own.gross;
    const leg = parts[index]!;
    const names: readonly [TaxTermName, TaxTermName] =
      sign === 1 ? ['proceeds', 'sale-fee'] : ['acquisition-cost', 'acquisition-fee'];
    const signedGross = sign === 1 ? leg.gross : negate(leg.gross);
    const terms = [termOf(names[0], own.gross, leg, signedGross, own.rate)];
    if (fee !== 0) terms.push(termOf(names[1], fee, leg, negate(leg.fee), own.rate));
    amounts.push({ net, gross: own.gross, terms });
  }
  return amounts;
};

const netOf = (leg: Leg, sign: 1 | -1, findRate: FindRate) => {
  const euro = legInEuro(leg, findRate);
  if (isMissing(euro)) return { ...euro, activity: leg.activity };
  const gross = sign === 1 ? euro.gross.euro : negate(euro.gross.euro);
  return { gross: centsOf(gross), net: centsOf(subtract(gross, euro.fee.euro)), rate: euro.gross.rate };
};

/** Premiums of bought puts that a sale used up are costs of it. */
const premiumAmounts = ({ premiums }: Release, findRate: FindRate): Sums | MissingInEuro => {
  let amount = 0;
  const terms: TaxTerm[] = [];
  for (const leg of premiums) {
    const euro = legInEuro(leg, findRate);
    if (isMissing(euro)) return { ...euro, activity: leg.activity };
    const paid = 0 - centsOf(sumInEuro([euro.gross, euro.fee]));
    amount += paid;
    terms.push(termOf('option-premium', paid, leg, negate(add(leg.gross, leg.fee)), euro.gross.rate));
  }
  return { amount, terms };
};

export const termOf = (
  name: TaxTermName,
  amount: Cents,
  leg: Pick<Leg, 'activity' | 'date' | 'currency'>,
  stated: Decimal,
  rate: TaxTerm['rate'],
): TaxTerm => ({
  name,
  amount: formatCents(amount),
  activity: leg.activity,
  date: leg.date,
  stated:
    leg.currency === 'EUR' || isZero(stated)
      ? null
      : { currency: leg.currency, amount: formatDecimal(trim(stated, 2), 2) },
  rate,
});

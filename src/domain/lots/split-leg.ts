import { type Decimal, subtract } from '#domain/values/decimal.ts';
import { partOf, splitDigits } from './apportion.ts';
import type { EuroLeg, Leg } from './lot.ts';

const euroDigits = splitDigits('EUR');

/** Returns what of a leg goes with `part` of `of` units, and what stays; the two add up to the leg exactly. */
export const splitLeg = (leg: Leg, part: Decimal, of: Decimal): readonly [taken: Leg, left: Leg] => {
  const digits = splitDigits(leg.currency);
  const gross = partOf(leg.gross, part, of, digits);
  const fee = partOf(leg.fee, part, of, digits);
  const [taken, left] = leg.euro === null ? [null, null] : splitEuro(leg.euro, part, of);
  return [
    { ...leg, gross, fee, euro: taken },
    {
      ...leg,
      gross: subtract(leg.gross, gross),
      // Many a savings plan costs nothing.
      fee: fee.coefficient === 0 ? leg.fee : subtract(leg.fee, fee),
      euro: left,
    },
  ];
};

const splitEuro = (euro: EuroLeg, part: Decimal, of: Decimal): readonly [EuroLeg, EuroLeg] => {
  const gross = euro.gross && partOf(euro.gross, part, of, euroDigits);
  const fee = euro.fee && partOf(euro.fee, part, of, euroDigits);
  return [
    { gross, fee, rate: euro.rate },
    {
      gross: gross && subtract(euro.gross!, gross),
      fee: fee && subtract(euro.fee!, fee),
      rate: euro.rate,
    },
  ];
};

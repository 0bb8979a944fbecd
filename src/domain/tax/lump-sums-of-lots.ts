import type { Lot } from '#domain/lots/lot.ts';
import { add, type Decimal, divide, isZero, multiply, zero } from '#domain/values/decimal.ts';
import { type Cents, centsOf } from './cents.ts';

/** What of advance lump sums belongs to each lot, in euro for one unit of the day it was acquired. */
export class LumpSumsOfLots {
  readonly #byLot = new Map<string, { readonly year: number; readonly perOriginal: Decimal }[]>();

  /** Notes the sum of a year for `units` (original ones) of a lot. */
  note(lot: string, year: number, sum: Decimal, units: Decimal): void {
    if (isZero(units) || isZero(sum)) return;
    const known = this.#byLot.get(lot) ?? [];
    // The same lot may lie in two depots: each part has the same sum for one unit.
    if (known.some((each) => each.year === year)) return;
    known.push({ year, perOriginal: divide(sum, units, digits, 'half-up') });
    this.#byLot.set(lot, known);
  }

  /**
   * Returns the lump sums of a part of a lot for the years that ended before `date`, rounded to the cent: they are
   * deducted in full at its sale, also those that the allowance covered.
   *
   * @see InvStG § 19 (1) sentences 3 and 4
   */
  upTo(part: Lot, date: string): { readonly cents: Cents; readonly years: readonly number[] } | null {
    const known = this.#byLot.get(part.id);
    if (known === undefined) return null;
    const year = Number(date.slice(0, 4));
    const counted = known.filter((each) => each.year < year);
    const sum = counted.reduce((all, { perOriginal }) => add(all, multiply(perOriginal, part.original)), zero);
    return { cents: centsOf(sum), years: counted.map((each) => each.year) };
  }
}

const digits = 18;

import { add, compare, type Decimal, isZero, negate, subtract, zero } from '#domain/values/decimal.ts';
import { minusAll, nothing, partOfAmounts, plusAll } from './amounts.ts';
import { minusOpening, plusOpening } from './leg-amount.ts';
import type { Lot, LotSide } from './lot.ts';
import type { HoldingPoint, LotHolding } from './lot-book.ts';
import type { LotTerms } from './lot-terms.ts';
import type { Amounts } from './release.ts';
import { splitLot } from './split-lot.ts';

/** Lots that were taken out of a holding, and what they cost by its average. `missing`: units that it had no lots for. */
export type TakenLots = { readonly lots: readonly Lot[]; readonly averageCost: Amounts; readonly missing: Decimal };

/** The open lots of one side of one instrument in one account, while they are folded: stateful, copied for a checkpoint. */
export class HeldLots {
  readonly account: string;
  readonly instrument: string;
  readonly side: LotSide;
  readonly settles: LotTerms['settles'];
  /** Unsigned. */
  quantity: Decimal = zero;
  private lots: Lot[] = [];
  /** The day that each lot is old by: that of its acquisition, or of its arrival where nobody knows. */
  private ages: string[] = [];
  /** Index of the oldest: what is before it was taken. */
  private oldest = 0;
  private cost: Amounts = nothing;
  private averageCost: Amounts = nothing;
  private unknownCost: Decimal = zero;
  private course: HoldingPoint[] = [];

  constructor({ account, instrument, side, settles }: Pick<LotHolding, 'account' | 'instrument' | 'side' | 'settles'>) {
    this.account = account;
    this.instrument = instrument;
    this.side = side;
    this.settles = settles;
  }

  copy(): HeldLots {
    const copy = new HeldLots(this);
    copy.quantity = this.quantity;
    copy.lots = this.lots.slice(this.oldest);
    copy.ages = this.ages.slice(this.oldest);
    copy.cost = this.cost;
    copy.averageCost = this.averageCost;
    copy.unknownCost = this.unknownCost;
    copy.course = this.course.slice();
    return copy;
  }

  get open(): readonly Lot[] {
    return this.oldest === 0 ? this.lots : this.lots.slice(this.oldest);
  }

  get isEmpty(): boolean {
    return this.oldest === this.lots.length;
  }

  /** Takes a lot in, behind those that are as old: first in, first out goes by the day of acquisition (EStG § 20 (4) s. 7). */
  enter(lot: Lot, arrivedOn: string, averageCost?: Amounts): void {
    const before = this.cost;
    this.cost = plusOpening(before, lot.legs, this.side, this.settles);
    // Until the first release both are one.
    if (averageCost !== undefined) this.averageCost = plusAll(this.averageCost, averageCost);
    else if (this.averageCost === before) this.averageCost = this.cost;
    else this.averageCost = plusOpening(this.averageCost, lot.legs, this.side, this.settles);
    this.quantity = add(this.quantity, lot.quantity);
    if (!lot.costKnown) this.unknownCost = add(this.unknownCost, lot.quantity);
    const age = lot.acquiredOn ?? arrivedOn;
    let place = this.lots.length;
    while (place > this.oldest && this.ages[place - 1]! > age) place--;
    if (place === this.lots.length) {
      this.lots.push(lot);
      this.ages.push(age);
    } else {
      this.lots.splice(place, 0, lot);
      this.ages.splice(place, 0, age);
    }
  }

  /** Takes the oldest units out, as far as there are any. */
  take(wanted: Decimal): TakenLots {
    const taken: Lot[] = [];
    const covered = compare(wanted, this.quantity) > 0 ? this.quantity : wanted;
    const averageCost = partOfAmounts(this.averageCost, covered, this.quantity);
    let left = covered;
    while (!isZero(left)) {
      const lot = this.lots[this.oldest]!;
      let part = lot;
      if (compare(lot.quantity, left) <= 0) {
        this.oldest++;
      } else {
        [part, this.lots[this.oldest]] = splitLot(lot, left);
      }
      taken.push(part);
      left = subtract(left, part.quantity);
      this.cost = minusOpening(this.cost, part.legs, this.side, this.settles);
      if (!part.costKnown) this.unknownCost = subtract(this.unknownCost, part.quantity);
    }
    this.averageCost = minusAll(this.averageCost, averageCost);
    this.quantity = this.isEmpty ? zero : subtract(this.quantity, covered);
    if (this.isEmpty) this.forget();
    return { lots: taken, averageCost, missing: subtract(wanted, covered) };
  }

  /** Puts other lots in the place of all: the same units after a split, or the same lots at another cost. */
  replace(lots: readonly Lot[], averageCost: Amounts): void {
    this.lots = [...lots];
    this.ages = this.ages.slice(this.oldest);
    this.oldest = 0;
    this.quantity = zero;
    this.cost = nothing;
    this.unknownCost = zero;
    this.averageCost = averageCost;
    for (const lot of lots) {
      this.quantity = add(this.quantity, lot.quantity);
      this.cost = plusOpening(this.cost, lot.legs, this.side, this.settles);
      if (!lot.costKnown) this.unknownCost = add(this.unknownCost, lot.quantity);
    }
  }

  get average(): Amounts {
    return this.averageCost;
  }

  /** Whether it ever held anything. */
  get hasCourse(): boolean {
    return this.course.length > 0;
  }

  /** Notes how it stands; later on the same day in the place of earlier. What is as it was is not noted. */
  note(date: string): void {
    const { cost, averageCost } = this;
    const last = this.course.at(-1);
    const quantity = this.signed;
    if (last === undefined ? isZero(quantity) : isSame(last, { quantity, cost, averageCost })) return;
    const point = { date, quantity, cost, averageCost };
    if (last?.date === date) this.course[this.course.length - 1] = point;
    else this.course.push(point);
  }

  holding(): LotHolding {
    const { account, instrument, side, settles, cost, averageCost, unknownCost } = this;
    return {
      account,
      instrument,
      side,
      settles,
      lots: this.lots.slice(this.oldest),
      quantity: this.signed,
      cost,
      averageCost,
      unknownCost,
      course: this.course.slice(),
    };
  }

  private get signed(): Decimal {
    return this.side === 'long' ? this.quantity : negate(this.quantity);
  }

  /** What is empty holds no memory of what went through it. */
  private forget(): void {
    this.lots = [];
    this.ages = [];
    this.oldest = 0;
    this.cost = nothing;
    this.averageCost = nothing;
    this.unknownCost = zero;
  }
}

const isSame = (a: Omit<HoldingPoint, 'date'>, b: Omit<HoldingPoint, 'date'>): boolean =>
  a.cost === b.cost &&
  a.averageCost === b.averageCost &&
  a.quantity.coefficient === b.quantity.coefficient &&
  a.quantity.scale === b.quantity.scale;

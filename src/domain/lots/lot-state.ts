import { type Decimal, isZero } from '#domain/values/decimal.ts';
import { HeldLots } from './held-lots.ts';
import type { Leg, Lot, LotSide } from './lot.ts';
import type { Departure, LotBook } from './lot-book.ts';
import type { LotInconsistency, LotInconsistencyKind } from './lot-inconsistency.ts';
import type { LotStep } from './lot-plan.ts';
import type { FindLotTerms, LotTerms } from './lot-terms.ts';
import type { Amounts, Release } from './release.ts';

/** Units on their way between two depots, and their cost by the average of the depot that they left. */
export type InTransit = { readonly departure: Departure; readonly averageCost: Amounts };

/** The books while they are folded: stateful, copied for a checkpoint. What is appended is never changed. */
export class LotState {
  readonly releases: Release[] = [];
  readonly departures: Departure[] = [];
  readonly inconsistencies: LotInconsistency[] = [];
  /** By the id of the transfer that they left with. */
  readonly transit = new Map<string, InTransit>();
  /** Cost of options that were used, by the id of the delivery that takes it in. */
  readonly premiums = new Map<string, readonly Leg[]>();
  private readonly findTerms: FindLotTerms;
  private readonly terms = new Map<string, LotTerms | null>();
  /** By account, then instrument. */
  private readonly holdings = new Map<string, Map<string, Sides>>();
  /** What this step asked for: it may have changed. */
  private touched: HeldLots[] = [];

  constructor(findTerms: FindLotTerms) {
    this.findTerms = findTerms;
  }

  copy(): LotState {
    const copy = new LotState(this.findTerms);
    for (const release of this.releases) copy.releases.push(release);
    for (const departure of this.departures) copy.departures.push(departure);
    for (const inconsistency of this.inconsistencies) copy.inconsistencies.push(inconsistency);
    for (const [id, units] of this.transit) copy.transit.set(id, units);
    for (const [id, legs] of this.premiums) copy.premiums.set(id, legs);
    for (const [account, instruments] of this.holdings) {
      const copied = new Map<string, Sides>();
      for (const [instrument, { long, short }] of instruments) {
        copied.set(instrument, { long: long?.copy() ?? null, short: short?.copy() ?? null });
      }
      copy.holdings.set(account, copied);
    }
    return copy;
  }

  termsOf(instrument: string): LotTerms | null {
    let terms = this.terms.get(instrument);
    if (terms === undefined) {
      terms = this.findTerms(instrument);
      this.terms.set(instrument, terms);
    }
    return terms;
  }

  /** Returns the lots of one side and notes that they may change in this step. */
  held(account: string, instrument: string, side: LotSide): HeldLots {
    const sides = this.sidesOf(account, instrument);
    let held = sides[side];
    if (held === null) {
      const settles = this.termsOf(instrument)?.settles ?? 'worth';
      held = new HeldLots({ account, instrument, side, settles });
      sides[side] = held;
    }
    if (!this.touched.includes(held)) this.touched.push(held);
    return held;
  }

  /** Whether one side holds anything. */
  holds(account: string, instrument: string, side: LotSide): boolean {
    return this.sidesOf(account, instrument)[side]?.isEmpty === false;
  }

  /** Returns the sides of an instrument that hold something; most of the time one or none. */
  sides(account: string, instrument: string): readonly HeldLots[] {
    return bothSides
      .filter((side) => this.holds(account, instrument, side))
      .map((side) => this.held(account, instrument, side));
  }

  private sidesOf(account: string, instrument: string): Sides {
    let instruments = this.holdings.get(account);
    if (instruments === undefined) {
      instruments = new Map();
      this.holdings.set(account, instruments);
    }
    let sides = instruments.get(instrument);
    if (sides === undefined) {
      sides = { long: null, short: null };
      instruments.set(instrument, sides);
    }
    return sides;
  }

  enter(held: HeldLots, lot: Lot, date: string, averageCost?: Amounts): void {
    if (!isZero(lot.quantity)) held.enter(lot, date, averageCost);
  }

  say(
    kind: LotInconsistencyKind,
    step: LotStep,
    { quantity = null, amount = null, partner = false }: Said = {},
    instrument: string = step.activity.instrument!,
  ): void {
    const { id, account } = step.activity;
    this.inconsistencies.push({
      kind,
      account,
      instrument,
      date: step.activity.date,
      activities: partner && step.partner !== null ? [id, step.partner] : [id],
      quantity,
      amount,
    });
  }

  /** Ends a step: how what it touched stands belongs to its day. */
  note(date: string): void {
    for (const held of this.touched) held.note(date);
    if (this.touched.length > 0) this.touched = [];
  }

  book(): LotBook {
    const underway = [...this.transit.values()].map(({ departure }) => departure);
    return {
      holdings: [...this.holdings.values()]
        .flatMap((instruments) => [...instruments.values()].flatMap(({ long, short }) => [long, short]))
        .filter((held) => held?.hasCourse === true)
        .map((held) => held!.holding())
        .sort(byKey),
      releases: this.releases.slice(),
      departures: [...this.departures, ...underway],
      inconsistencies: this.inconsistencies.slice(),
    };
  }
}

type Sides = { long: HeldLots | null; short: HeldLots | null };
const bothSides = ['long', 'short'] as const;

type Said = {
  readonly quantity?: Decimal | null;
  readonly amount?: LotInconsistency['amount'];
  /** The other side of the transfer is concerned too. */
  readonly partner?: boolean;
};

const byKey = (a: Key, b: Key): number =>
  compareText(a.account, b.account) || compareText(a.instrument, b.instrument) || compareText(a.side, b.side);
type Key = { readonly account: string; readonly instrument: string; readonly side: string };
const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

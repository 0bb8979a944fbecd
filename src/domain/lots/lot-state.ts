import { type Decimal, isZero } from '#domain/values/decimal.ts';
import { HeldLots, type TakenLots } from './held-lots.ts';
import type { Leg, Lot, LotSide } from './lot.ts';
import type { Departure, LotBook } from './lot-book.ts';
import type { LotInconsistency, LotInconsistencyKind } from './lot-inconsistency.ts';
import type { LotStep } from './lot-plan.ts';
import type { FindLotTerms, LotTerms } from './lot-terms.ts';
import type { Amounts, Release } from './release.ts';

/** Units on their way between two depots. */
export type InTransit = { readonly departure: Departure; readonly taken: TakenLots };

/** The books while they are folded: stateful, copied for a checkpoint. What is appended is never changed. */
export class LotState {
  readonly releases: Release[] = [];
  readonly departures: Departure[] = [];
  readonly inconsistencies: LotInconsistency[] = [];
  /** By the id of the transfer that takes them in. */
  readonly transit = new Map<string, InTransit>();
  /** Cost of options that were used, by the id of the delivery that takes it in. */
  readonly premiums = new Map<string, readonly Leg[]>();
  private readonly findTerms: FindLotTerms;
  private readonly terms = new Map<string, LotTerms | null>();
  private readonly holdings = new Map<string, HeldLots>();
  private readonly touched = new Set<HeldLots>();

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
    for (const [key, held] of this.holdings) copy.holdings.set(key, held.copy());
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
    const key = `${account}\n${instrument}\n${side}`;
    let held = this.holdings.get(key);
    if (held === undefined) {
      const settles = this.termsOf(instrument)?.settles ?? 'worth';
      held = new HeldLots({ account, instrument, side, settles });
      this.holdings.set(key, held);
    }
    this.touched.add(held);
    return held;
  }

  /** Returns the sides of an instrument that hold something; most of the time one or none. */
  sides(account: string, instrument: string): readonly HeldLots[] {
    const both = [this.held(account, instrument, 'long'), this.held(account, instrument, 'short')];
    return both.filter(({ isEmpty }) => !isEmpty);
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
    this.touched.clear();
  }

  book(): LotBook {
    const underway = [...this.transit.values()].map(({ departure }) => departure);
    return {
      holdings: [...this.holdings.values()]
        .filter((held) => held.hasCourse)
        .map((held) => held.holding())
        .sort(byKey),
      releases: this.releases.slice(),
      departures: [...this.departures, ...underway],
      inconsistencies: this.inconsistencies.slice(),
    };
  }
}

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

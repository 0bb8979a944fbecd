import type { RecordedActivity } from '#domain/activities/activity.ts';
import { foldLots, type LotCheckpoint, lotCheckpoint, resumeLots } from '#domain/lots/fold-lots.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import { type LotPlan, planLots } from '#domain/lots/lot-plan.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { type CashBalances, cashBalances } from './cash-balances.ts';
import type { CashPosting } from './cash-posting.ts';
import { type CashPostings, cashPostings } from './cash-postings.ts';

/** The exact books of a portfolio: what follows from its activities alone. */
export type PortfolioBooks = {
  readonly plan: LotPlan;
  readonly book: LotBook;
  readonly cash: CashPostings;
  /** What came of trades that begin and end on one day, which leave nothing in the lots. */
  readonly dayResults: readonly CashPosting[];
  readonly balances: CashBalances;
  /** Where the fold can go on from, and the terms it was made with; null: it is short enough to be made anew. */
  readonly folded: { readonly checkpoint: LotCheckpoint; readonly terms: FindLotTerms } | null;
};

export type BookTerms = {
  /** The same function for as long as no instrument changes. */
  readonly terms: FindLotTerms;
  /** What an option is on; null: it is not known. */
  readonly underlyingOf: (instrument: string) => string | null;
  /** Whether an account may be overdrawn: on margin, for instance. */
  readonly mayBeOverdrawn: (account: string) => boolean;
};

/** What the books are folded from. */
export type PortfolioFacts = {
  /** In any order. */
  readonly activities: readonly RecordedActivity[];
  /** Gains, losses and fees of trades that begin and end on one day, summed up; by day. */
  readonly dayResults: readonly CashPosting[];
};

/**
 * Folds facts into lots and cash; up to `until` (ISO date, inclusive) where it is given. `before`: earlier books, whose fold is gone on
 * from where all that it folded is still the same.
 */
export const portfolioBooks = (
  facts: PortfolioFacts,
  { terms, underlyingOf, mayBeOverdrawn }: BookTerms,
  until?: string,
  before?: PortfolioBooks,
): PortfolioBooks => {
  const upTo = <Dated extends { readonly date: string }>(list: readonly Dated[]): readonly Dated[] =>
    until === undefined ? list : list.filter(({ date }) => date <= until);
  const plan = planLots(upTo(facts.activities), underlyingOf);
  const dayResults = upTo(facts.dayResults);
  const { book, folded } = foldOn(plan, terms, before?.folded ?? null);
  const cash = cashPostings(plan, book, terms);
  const postings = dayResults.length === 0 ? cash.postings : [...cash.postings, ...dayResults];
  return { plan, book, cash, dayResults, balances: cashBalances(postings, mayBeOverdrawn), folded };
};

/** A fold of fewer steps is quicker made anew than kept. */
const leastKeptSteps = 2_000;
/** So many last steps are not in the checkpoint: what is typed in belongs to recent days, most of the time. */
const openSteps = 300;

const foldOn = (
  plan: LotPlan,
  terms: FindLotTerms,
  before: PortfolioBooks['folded'],
): Pick<PortfolioBooks, 'book' | 'folded'> => {
  const { steps } = plan;
  if (before?.terms === terms && steps.length - before.checkpoint.steps.length < leastKeptSteps) {
    const book = resumeLots(before.checkpoint, plan);
    if (book !== null) return { book, folded: before };
  }
  if (steps.length < leastKeptSteps) return { book: foldLots(plan, terms), folded: null };
  const checkpoint = lotCheckpoint(plan, terms, steps.at(-openSteps)!.date);
  return { book: resumeLots(checkpoint, plan)!, folded: { checkpoint, terms } };
};

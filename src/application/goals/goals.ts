import { type ChangeStreamPorts, changeStream } from '#application/changes/change-stream.ts';
import { shownChanges } from '#application/changes/shown-changes.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { PositionIndex } from '#application/positions/position-index.ts';
import { selectTrades } from '#application/statistics/selected-trades.ts';
import type { ChangeHistory } from '#domain/changes/change-history.ts';
import { decideGoal, type GoalCommand, goalsOf } from '#domain/goals/goal.ts';
import { goalsStream } from '#domain/ledger/streams.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { JournalStore } from '#ports/journal-store.ts';
import type { People } from '#ports/people.ts';
import { goalProgress } from './goal-progress.ts';

export type GoalPorts = {
  readonly changes: Pick<ChangeStore, 'ofStream'>;
  readonly index: Pick<PositionIndex, 'books'>;
  readonly journal: Pick<JournalStore, 'setups'>;
  readonly people: People;
};

/** Returns the goals with how they stand and how they fared, and what was changed of them; `today` an ISO date. */
export const listGoals = async (
  { changes, index, journal, people }: GoalPorts,
  { ledger }: LedgerContext,
  today: string,
) => {
  const history = (await changes.ofStream(ledger, goalsStream)) as ChangeHistory<'GoalSet' | 'GoalDropped'>;
  const goals = goalsOf(history);
  const [books, setups, shown] = await Promise.all([
    goals.length === 0 ? null : index.books(ledger),
    journal.setups(ledger),
    shownChanges(people, history),
  ]);
  return {
    goals: goals.map((goal) => {
      const account = goal.accounts.length === 0 ? undefined : goal.accounts;
      const trades = books === null ? null : selectTrades(books, { account }, goal.currency ?? undefined);
      return goalProgress(goal, trades, { today, setups });
    }),
    changes: shown.map(({ type, data, ...change }) => ({ ...change, type, data: { ...data } })),
  };
};

/** Sets or drops a goal, or takes a change back or brings it back. @throws AppError as `decideGoal` */
export const changeGoals = (ports: ChangeStreamPorts, context: LedgerContext, command: GoalCommand): Promise<void> =>
  changeStream<'GoalSet' | 'GoalDropped'>(ports, context, goalsStream, (history) => decideGoal(history, command));

import { accountBook, type BookedAccount } from '#application/accounts/account-book.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { TradedPositions } from '#application/positions/position-index.ts';
import type { AccountType } from '#domain/accounts/account-facts.ts';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { accountStreams } from '#domain/ledger/streams.ts';
import { type CashOfAccount, cashAsActivities } from '#domain/lots/cash-as-activities.ts';
import { executionsAsActivities, type TradedExecution } from '#domain/lots/executions-as-activities.ts';
import type { PortfolioFacts } from '#domain/portfolio/portfolio-books.ts';
import type { ActivityStore } from '#ports/activity-store.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { ExecutionRow, ExecutionStore } from '#ports/execution-store.ts';
import { tradedResults } from './traded-results.ts';

export type LedgerActivityPorts = {
  readonly activities: Pick<ActivityStore, 'all' | 'changedSince' | 'revision'>;
  readonly executions: Pick<ExecutionStore, 'between'>;
  readonly changes: Pick<ChangeStore, 'ofStreams' | 'revision'>;
  readonly traded: (ledger: string) => Promise<TradedPositions>;
  readonly directory: DirectoryOf;
};

/** Everything that moves the portfolio of a ledger: its activities, and what its trading accounts did. */
export type LedgerActivities = PortfolioFacts & {
  /** Those of them that trading accounts did, and not what was stated as an activity. */
  readonly traded: readonly RecordedActivity[];
  readonly directory: InstrumentDirectory;
  /** Accounts with trades that nobody has said to be a person's own money: they are not in it. */
  readonly leftOut: readonly string[];
  /** What is said of each account that trades or has cash by hand. */
  readonly accounts: ReadonlyMap<string, BookedAccount>;
};

/** A simulation, an evaluation and a prop firm's account are nobody's own money; what nobody has said is not assumed. */
const isOwn = (type: AccountType | null): boolean => type === 'live' || type === 'other';

/** Returns a function that gives what moves the portfolio of a ledger: the same object for as long as nothing of it changed. */
export const keepLedgerActivities = (ports: LedgerActivityPorts): ((ledger: string) => Promise<LedgerActivities>) => {
  const kept = new Map<string, { readonly basis: readonly unknown[]; readonly made: Promise<LedgerActivities> }>();
  const stated = keepStated(ports.activities);
  return async (ledger) => {
    const basis = await Promise.all([
      ports.activities.revision(ledger),
      ports.changes.revision(ledger, accountStreams),
      ports.traded(ledger),
      ports.directory(ledger),
    ]);
    const known = kept.get(ledger);
    if (known?.basis.every((one, index) => one === basis[index])) return known.made;
    const made = read(ports, ledger, basis[2], basis[3], stated(ledger, basis[0]));
    kept.set(ledger, { basis, made });
    // What failed is tried again by the next who asks.
    made.catch(() => kept.delete(ledger));
    return made;
  };
};

type Stated = { readonly revision: number; readonly byId: ReadonlyMap<string, RecordedActivity> };

/** Keeps the activities of each ledger: after a change only those that changed are read, all others stay the same objects. */
const keepStated = (activities: LedgerActivityPorts['activities']) => {
  const kept = new Map<string, Promise<Stated>>();
  const readAll = async (ledger: string, revision: number): Promise<Stated> => ({
    revision,
    byId: new Map((await activities.all(ledger)).map((activity) => [activity.id, activity])),
  });
  const refresh = async (ledger: string, revision: number, before: Stated): Promise<Stated> => {
    if (before.revision === revision) return before;
    const byId = new Map(before.byId);
    for (const [id, activity] of await activities.changedSince(ledger, before.revision)) {
      if (activity === null) byId.delete(id);
      else byId.set(id, activity);
    }
    return { revision, byId };
  };
  return async (ledger: string, revision: number): Promise<readonly RecordedActivity[]> => {
    const before = kept.get(ledger);
    const next =
      before === undefined
        ? readAll(ledger, revision)
        : before.then((stated) => refresh(ledger, revision, stated)).catch(() => readAll(ledger, revision));
    kept.set(ledger, next);
    next.catch(() => kept.delete(ledger));
    return [...(await next).byId.values()];
  };
};

const read = async (
  ports: LedgerActivityPorts,
  ledger: string,
  traded: TradedPositions,
  directory: InstrumentDirectory,
  standing: Promise<readonly RecordedActivity[]>,
): Promise<LedgerActivities> => {
  const [stated, { accounts }] = await Promise.all([standing, accountBook(ports, ledger)]);
  const own = new Set([...accounts.values()].filter(({ state }) => isOwn(state.facts.type)).map(({ id }) => id));
  const { dayResults, overnight } = tradedResults(traded, directory, (account) => own.has(account));
  const fills: TradedExecution[] = [];
  for (const { account, instrument, from, to } of overnight) {
    const rows = await ports.executions.between(ledger, { account, instrument }, from, to ?? Number.MAX_SAFE_INTEGER);
    fills.push(...rows.map(tradedExecution));
  }
  const cash = [...accounts.values()].filter(({ id }) => own.has(id)).flatMap(cashOf);
  const fromTrades = [...executionsAsActivities(uniqueFills(fills)), ...cash];
  return {
    activities: [...stated, ...fromTrades],
    traded: fromTrades,
    dayResults,
    directory,
    leftOut: [...accounts.values()]
      .filter(({ parts, state }) => parts.length > 0 && state.facts.type === null)
      .map(({ id }) => id),
    accounts,
  };
};

const tradedExecution = ({ account, key, instrument, ...row }: ExecutionRow): TradedExecution => ({
  ...row,
  account,
  key,
  instrument,
});

/** A fill that crosses zero closes one position and opens the next: it lies in the spans of both. */
const uniqueFills = (fills: readonly TradedExecution[]): readonly TradedExecution[] => [
  ...new Map(fills.map((fill) => [`${fill.account}\n${fill.key}`, fill])).values(),
];

/** What an account started with is a deposit of that day; an account whose currency nobody has said moves nothing. */
const cashOf = ({ id, state }: BookedAccount): readonly RecordedActivity[] => {
  const { currency, startBalance } = state.facts;
  if (currency === null) return [];
  const start: readonly CashOfAccount[] =
    startBalance === null
      ? []
      : [
          {
            account: id,
            number: 0,
            kind: 'deposit',
            amount: startBalance.amount,
            at: `${startBalance.on}T00:00:00Z`,
            note: null,
          },
        ];
  const moved = state.cash.map(({ number, kind, amount, at, note }) => ({
    account: id,
    number,
    kind,
    amount,
    at,
    note,
  }));
  return cashAsActivities([...start, ...moved], currency);
};

import { type PositionsOnBarsPorts, positionsOnBars } from '#application/excursions/positions-on-bars.ts';
import { idAt } from '#application/positions/columns.ts';
import type { SelectedTrades } from '#application/statistics/selected-trades.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { type Decimal, toNumber } from '#domain/values/decimal.ts';
import { type Alternative, type AlternativeResult, alternativeExit } from '#domain/what-if/alternative-exit.ts';
import { exitRuleOf, type Plan, type Scenario } from './scenario.ts';

/** Money in whole parts of the currency, as the trades have it. */
export type Amounts = { readonly net: number; readonly gross: number };

/** What became of a trade of the selection, named by its place in it. */
export type TradeOutcome = { readonly trade: number } & (
  | { readonly kind: 'unknown'; readonly reason: 'no-bars' | 'no-bar-then' }
  | {
      readonly kind: 'known';
      readonly exit: AlternativeResult['exit'];
      readonly worst: Amounts;
      readonly best: Amounts;
    }
);

export type AlternativesPorts = PositionsOnBarsPorts & {
  /** What was planned for some positions, by id; those without a plan are not there. */
  readonly plans: (ledger: string) => Promise<ReadonlyMap<string, Plan>>;
};

const noPlan: Plan = { plannedStop: null, plannedTarget: null };

/** Works out some trades of a selection under a scenario, on their bars. */
export const alternatives = async (
  ports: AlternativesPorts,
  ledger: string,
  { selection, taken, scenario }: { selection: SelectedTrades; taken: Uint32Array; scenario: Scenario },
): Promise<readonly TradeOutcome[]> => {
  const plans = await ports.plans(ledger);
  const { unitsPerMoney } = selection.trades;
  const outcomes: TradeOutcome[] = [];
  for (const { key, wanted } of byKey(selection, taken, scenario)) {
    const tradeOf = new Map(wanted.map(({ position, trade }) => [position, trade]));
    for await (const { id, legs, product, shown } of positionsOnBars(ports, ledger, key, wanted)) {
      const { pointValue } = product;
      const found: Alternative =
        shown === null
          ? { kind: 'unknown', reason: 'no-bars' }
          : alternativeExit(
              legs,
              { bars: shown.bars, lengthMs: longestOf(shown.interval), pointValue },
              exitRuleOf(scenario, plans.get(id) ?? noPlan),
            );
      outcomes.push({ trade: tradeOf.get(id)!, ...inUnits(found, unitsPerMoney) });
    }
  }
  return outcomes;
};

type Wanted = {
  readonly trade: number;
  readonly position: string;
  readonly openedAt: number;
  readonly closedAt: number;
};

/** The trades by account and instrument, each in the order of its opening; their bars up to the later exit. */
const byKey = ({ table, rows }: SelectedTrades, taken: Uint32Array, { laterMinutes }: Scenario) => {
  const { columns, books } = table;
  const { accounts, instruments } = books.dictionaries;
  const keys = new Map<number, { readonly key: PositionKey; readonly wanted: Wanted[] }>();
  for (const trade of taken) {
    const row = rows[trade]!;
    const account = columns.account[row]!;
    const instrument = columns.instrument[row]!;
    const name = account * 65_536 + instrument;
    const known = keys.get(name) ?? {
      key: { account: accounts.names[account]!, instrument: instruments.names[instrument]! },
      wanted: [],
    };
    keys.set(name, known);
    known.wanted.push({
      trade,
      position: idAt(books.columns, table.rows[row]!),
      openedAt: columns.openedAt[row]!,
      closedAt: columns.closedAt[row]! + laterMinutes * 60_000,
    });
  }
  for (const { wanted } of keys.values()) wanted.sort((a, b) => a.openedAt - b.openedAt);
  return keys.values();
};

const inUnits = (found: Alternative, unitsPerMoney: number) => {
  if (found.kind === 'unknown') return found;
  const units = (amount: Decimal): number => Math.round(toNumber(amount) * unitsPerMoney);
  const amounts = ({ net, gross }: AlternativeResult): Amounts => ({ net: units(net), gross: units(gross) });
  return { kind: found.kind, exit: found.worst.exit, worst: amounts(found.worst), best: amounts(found.best) };
};

import { figureFacts } from '#application/statistics/named-figures.ts';
import type { SelectedTrades } from '#application/statistics/selected-trades.ts';
import { selectionView } from '#application/statistics/selection-view.ts';
import { pickTrades } from '#domain/performance/pick-trades.ts';
import type { TradeFigureName } from '#domain/performance/registry/figure-registry.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import { chosenTradeFigures } from '#domain/performance/trade-figures.ts';
import { type AlternativesPorts, alternatives, type TradeOutcome } from './alternatives.ts';
import { needsBars, type Scenario } from './scenario.ts';

/** What both sides show; every other figure of the trades as they were is on the page of statistics. */
const whatIfFigures = [
  'trade_count',
  'net_profit',
  'win_rate',
  'average_trade',
  'average_win',
  'average_loss',
  'profit_factor',
  'max_drawdown',
] as const satisfies readonly TradeFigureName[];

/** The bars of so many positions are read in a few seconds; of more trades the latest are looked at. */
export const mostOnBars = 5_000;

type Asked = {
  /** null: nothing was ever traded. */
  readonly selection: SelectedTrades | null;
  /** What is not traded in the scenario: whatever is in one of these, of the same currency. */
  readonly without: readonly Pick<SelectedTrades, 'rows'>[];
  readonly scenario: Scenario;
};

/**
 * Works out what trades would have made under a scenario, and sets it beside what they made.
 *
 * `worst` and `best` bound what the bars tell. Trades of which they tell nothing are left out of every side and counted by
 * their reason, so that like is compared with like.
 */
export const whatIf = async (ports: AlternativesPorts, ledger: string, { selection, without, scenario }: Asked) => {
  const { trades, rows } = selection ?? nothing;
  const onBars = needsBars(scenario);
  const first = onBars ? Math.max(0, rows.length - mostOnBars) : 0;
  const dropped = new Set(without.flatMap((some) => [...some.rows]));
  const considered = Uint32Array.from({ length: rows.length - first }, (_, place) => first + place);
  const taken = considered.filter((trade) => !dropped.has(rows[trade]!));
  const outcomes =
    onBars && selection !== null
      ? await alternatives(ports, ledger, { selection, taken, scenario })
      : Array.from(taken, (trade) => asItWas(trades, trade));
  const known = outcomes.filter((outcome) => outcome.kind === 'known').toSorted((a, b) => a.trade - b.trade);
  const untold = new Set(outcomes.filter(({ kind }) => kind === 'unknown').map(({ trade }) => trade));
  const figuresOf = (side: TradeColumns) => {
    const figures = chosenTradeFigures(side, whatIfFigures);
    return whatIfFigures.map((name) => figures[name]);
  };
  return {
    selection: selectionView(selection),
    considered: considered.length,
    dropped: considered.length - taken.length,
    unknown: countBy(outcomes, (outcome) => (outcome.kind === 'unknown' ? outcome.reason : null)),
    exits: countBy(outcomes, (outcome) => (outcome.kind === 'known' ? outcome.exit : null)),
    uncertain: known.filter(({ worst, best }) => worst.net !== best.net).length,
    figures: whatIfFigures.map((name) => ({ name, ...figureFacts('trades', name) })),
    before: figuresOf(
      pickTrades(
        trades,
        considered.filter((trade) => !untold.has(trade)),
      ),
    ),
    worst: figuresOf(traded(trades, known, 'worst', scenario.size)),
    best: figuresOf(traded(trades, known, 'best', scenario.size)),
  };
};

const none = new Float64Array();
const nothing: Pick<SelectedTrades, 'trades' | 'rows'> = {
  rows: new Uint32Array(),
  trades: {
    unitsPerMoney: 1,
    net: none,
    gross: none,
    commission: none,
    side: new Int8Array(),
    durationMs: null,
    riskMultiple: null,
    mae: null,
    mfe: null,
  },
};

type Known = Extract<TradeOutcome, { kind: 'known' }>;

const asItWas = ({ net, gross }: TradeColumns, trade: number): Known => {
  const amounts = { net: net[trade]!, gross: gross[trade]! };
  return { trade, kind: 'known', exit: 'as-it-was', worst: amounts, best: amounts };
};

/** The trades with the amounts of one side; what else is known of them is of the trades as they were, and left out. */
const traded = (trades: TradeColumns, known: readonly Known[], side: 'worst' | 'best', size: number): TradeColumns => {
  const net = Float64Array.from(known, (outcome) => Math.round(outcome[side].net * size));
  const gross = Float64Array.from(known, (outcome) => Math.round(outcome[side].gross * size));
  return {
    unitsPerMoney: trades.unitsPerMoney,
    net,
    gross,
    commission: gross.map((amount, place) => amount - net[place]!),
    side: Int8Array.from(known, ({ trade }) => trades.side[trade]!),
    durationMs: null,
    riskMultiple: null,
    mae: null,
    mfe: null,
  };
};

const countBy = <Name extends string>(
  outcomes: readonly TradeOutcome[],
  nameOf: (outcome: TradeOutcome) => Name | null,
): { readonly name: Name; readonly trades: number }[] =>
  [...Map.groupBy(outcomes, nameOf)].flatMap(([name, some]) => (name === null ? [] : [{ name, trades: some.length }]));

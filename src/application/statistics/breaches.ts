import type { MarkColumns, WordColumn } from '#application/positions/mark-columns.ts';
import { differenceOfMeans } from '#domain/performance/difference.ts';
import { toFigure } from '#domain/performance/figure.ts';
import { momentsOf } from '#domain/performance/moments.ts';
import { pickTrades } from '#domain/performance/pick-trades.ts';
import type { TradeFigureName } from '#domain/performance/registry/figure-registry.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import { chosenTradeFigures } from '#domain/performance/trade-figures.ts';
import { moneyUnit } from './daily-results.ts';
import { figureFacts } from './named-figures.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** What is shown of the trades with a breach and of those without. */
const names = ['trade_count', 'net_profit', 'average_trade', 'win_rate'] as const satisfies readonly TradeFigureName[];

/** `name`: the id of the rule, the mistake; null of what has no names. */
type Breach = {
  readonly kind: 'rule' | 'mistake' | 'stop' | 'size';
  readonly name: string | null;
  readonly broken: readonly number[];
  readonly kept: readonly number[];
};

/**
 * Returns what people broke of their own plans, the dearest first: rules of the playbook, mistakes, exits `stopTicks` or
 * more beyond the planned stop, more held than was planned. Each with the trades that did and, against them, those that
 * did not: of a rule those that followed it, of a stop and a size those that had planned one, of a mistake all others.
 */
export const breaches = (trades: SelectedTrades | null, { stopTicks }: { readonly stopTicks: number }) => ({
  selection: selectionView(trades),
  stopTicks,
  figures: names.map((name) => ({ name, ...figureFacts('trades', name) })),
  breaches:
    trades === null
      ? []
      : breachesOf(trades, stopTicks)
          .map((breach) => measured(trades.trades, breach))
          .toSorted((a, b) => a.net - b.net)
          .map(({ net: _, ...view }) => view),
});

const breachesOf = ({ table, rows }: SelectedTrades, stopTicks: number): readonly Breach[] => {
  const placeOf = placesOf(rows, table.columns.count);
  const { marks } = table;
  const found = [
    ...rulesOf(marks, placeOf),
    ...mistakesOf(marks.mistakes, placeOf, rows.length),
    measuredBreach('stop', marks.beyondStop, placeOf, (ticks) => ticks >= stopTicks),
    measuredBreach('size', marks.overPlan, placeOf, (quantity) => quantity > 0),
  ];
  return found.filter(({ broken }) => broken.length > 0);
};

/** The place of each row of the table among the selected ones; -1 where it is not. */
const placesOf = (rows: Uint32Array, count: number): Int32Array => {
  const placeOf = new Int32Array(count).fill(-1);
  for (let place = 0; place < rows.length; place++) placeOf[rows[place]!] = place;
  return placeOf;
};

/** The selected places that have each word. */
const placesByWord = ({ words, codes }: WordColumn, placeOf: Int32Array): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [row, own] of codes) {
    const place = placeOf[row]!;
    if (place < 0) continue;
    for (const code of own) {
      const name = words.names[code]!;
      const known = places.get(name);
      if (known === undefined) places.set(name, [place]);
      else known.push(place);
    }
  }
  return places;
};

const rulesOf = ({ brokenRules, followedRules }: MarkColumns, placeOf: Int32Array): readonly Breach[] => {
  const followed = placesByWord(followedRules, placeOf);
  return [...placesByWord(brokenRules, placeOf)].map(([name, broken]) => ({
    kind: 'rule',
    name,
    broken,
    kept: followed.get(name) ?? [],
  }));
};

const mistakesOf = (mistakes: WordColumn, placeOf: Int32Array, count: number): readonly Breach[] =>
  [...placesByWord(mistakes, placeOf)].map(([name, broken]) => {
    const made = new Set(broken);
    const kept: number[] = [];
    for (let place = 0; place < count; place++) if (!made.has(place)) kept.push(place);
    return { kind: 'mistake', name, broken, kept };
  });

const measuredBreach = (
  kind: 'stop' | 'size',
  values: ReadonlyMap<number, number>,
  placeOf: Int32Array,
  isBroken: (value: number) => boolean,
): Breach => {
  const broken: number[] = [];
  const kept: number[] = [];
  for (const [row, value] of values) {
    const place = placeOf[row]!;
    if (place >= 0) (isBroken(value) ? broken : kept).push(place);
  }
  return { kind, name: null, broken, kept };
};

const measured = (trades: TradeColumns, { kind, name, broken, kept }: Breach) => {
  const [withIt, without] = [broken, kept].map((places) => pickTrades(trades, Uint32Array.from(places).sort())) as [
    TradeColumns,
    TradeColumns,
  ];
  const moments = ({ net }: TradeColumns) => momentsOf(net.map((units) => units * moneyUnit));
  const { difference, probability } = differenceOfMeans(moments(withIt), moments(without));
  const smaller = Math.min(broken.length, kept.length);
  const figuresOf = (some: TradeColumns) => {
    const figures = chosenTradeFigures(some, names);
    return names.map((one) => figures[one]);
  };
  return {
    kind,
    name,
    broken: figuresOf(withIt),
    kept: figuresOf(without),
    difference: toFigure(difference, 'money', smaller, 'trades'),
    probability: toFigure(probability, 'probability', smaller, 'trades'),
    net: withIt.net.reduce((sum, units) => sum + units, 0),
  };
};

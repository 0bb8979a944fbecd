import type { MarkColumns, WordColumn } from '#application/positions/mark-columns.ts';
import { differenceOfMeans } from '#domain/performance/difference.ts';
import { type Figure, toFigure } from '#domain/performance/figure.ts';
import { lazily } from '#domain/performance/lazily.ts';
import { momentsOf } from '#domain/performance/moments.ts';
import { pickTrades } from '#domain/performance/pick-trades.ts';
import type { TradeFigureName } from '#domain/performance/registry/figure-registry.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import { factsOfTrades, type TradeFacts } from '#domain/performance/trade-facts.ts';
import { figuresOfFacts } from '#domain/performance/trade-figures.ts';
import { factsWithout, type Spread, spreadWithout } from '#domain/performance/without-some.ts';
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
  /** null: all others. */
  readonly kept: readonly number[] | null;
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
          .map(measuredIn(trades.trades))
          .toSorted((a, b) => a.net - b.net)
          .map(({ net: _, ...view }) => view),
});

const breachesOf = ({ table, rows }: SelectedTrades, stopTicks: number): readonly Breach[] => {
  const placeOf = placesOf(rows, table.columns.count);
  const { marks } = table;
  const found = [
    ...rulesOf(marks, placeOf),
    ...mistakesOf(marks.mistakes, placeOf),
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

const mistakesOf = (mistakes: WordColumn, placeOf: Int32Array): readonly Breach[] =>
  [...placesByWord(mistakes, placeOf)].map(([name, broken]) => ({ kind: 'mistake', name, broken, kept: null }));

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

/** Measures breaches among the trades; all of them are looked at once, whatever the number of mistakes. */
const measuredIn = (trades: TradeColumns): ((breach: Breach) => Measured) => {
  const all = lazily(() => ({ facts: factsOfTrades(trades), moments: momentsOf(inMoney(trades)) }));
  const pick = (places: Iterable<number>): TradeColumns => pickTrades(trades, Uint32Array.from(places).sort());
  const othersThan = (broken: readonly number[]): TradeColumns =>
    pick(new Set(trades.net.keys()).difference(new Set(broken)));
  return ({ kind, name, broken, kept }) => {
    const some = pick(broken);
    const facts = factsOfTrades(some);
    const moments = momentsOf(inMoney(some));
    const others =
      kept === null
        ? {
            facts: factsWithout(all().facts, facts, () => othersThan(broken)),
            spread: spreadWithout(all().moments, moments),
          }
        : sideOf(pick(kept));
    const { difference, probability } = differenceOfMeans(moments, others.spread);
    const smaller = Math.min(moments.count, others.spread.count);
    return {
      kind,
      name,
      broken: figuresOf(facts),
      kept: figuresOf(others.facts),
      difference: toFigure(difference, 'money', smaller, 'trades'),
      probability: toFigure(probability, 'probability', smaller, 'trades'),
      net: facts.outcomes.won + facts.outcomes.lost,
    };
  };
};

type Measured = Pick<Breach, 'kind' | 'name'> & {
  readonly broken: Figure[];
  readonly kept: Figure[];
  readonly difference: Figure;
  readonly probability: Figure;
  readonly net: number;
};

const inMoney = ({ net }: TradeColumns): Float64Array => net.map((units) => units * moneyUnit);

const sideOf = (trades: TradeColumns): { readonly facts: TradeFacts; readonly spread: Spread } => ({
  facts: factsOfTrades(trades),
  spread: momentsOf(inMoney(trades)),
});

const figuresOf = (facts: TradeFacts): Figure[] => {
  const figures = figuresOfFacts(facts, names);
  return names.map((name) => figures[name]);
};

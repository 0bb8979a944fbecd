import { numberText } from '#domain/ledger/calculation-text.ts';
import { type Excursion, excursionsOf } from '#domain/ledger/excursions.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { runningResults } from '#domain/ledger/running-results.ts';
import type { Bars } from '#domain/market/bars.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { formatDecimal, isZero, parseDecimal, trim } from '#domain/values/decimal.ts';
import type { Span } from './chart-window.ts';
import type { ShownBars } from './shown-bars.ts';

type Held = {
  readonly legs: readonly PositionLeg[];
  readonly pointValue: string;
  readonly currency: string;
};

/** Returns, as text, what a position was worth by the close of each bar; null before it was opened. */
export const resultTexts = (
  { legs, pointValue, currency }: Held,
  { bars, lengthMs }: { readonly bars: Bars; readonly lengthMs: number },
) => runningResults(legs, { bars, lengthMs, pointValue }).map((result) => result && formatMoney(result, currency));

/** Returns, as text, how far a position went against its holder and for them; null without a bar while it was open. */
export const excursionTexts = (
  { legs, pointValue, currency }: Held,
  { bars, interval, series }: ShownBars,
  missing: readonly Span[],
) => {
  const found = excursionsOf(legs, { bars, lengthMs: longestOf(interval), pointValue });
  if (found === null) return null;
  const long = legs[0]!.signedQuantity.coefficient > 0;
  const last = legs.at(-1)!;
  const heldTo = isZero(last.running) ? last.at : Number.POSITIVE_INFINITY;
  const view = (excursion: Excursion | null) =>
    excursion && excursionView(excursion, { bars, pointValue, currency, long });
  return {
    adverse: view(found.adverse),
    favourable: view(found.favourable),
    interval,
    source: series.source,
    bars: found.bars,
    incomplete: missing.some(({ from, to }) => from < heldTo && to > legs[0]!.at),
  };
};

type Around = { readonly bars: Bars; readonly pointValue: string; readonly currency: string; readonly long: boolean };

const excursionView = (excursion: Excursion, { bars, pointValue, currency, long }: Around) => {
  const { quantity, average, price, bar, certain } = excursion;
  const money = formatMoney(excursion.money, currency);
  const points = formatDecimal(trim(excursion.points));
  const [open, level, reached] = [quantity, average, price].map((value) => formatDecimal(trim(value)));
  const multiplier = formatDecimal(trim(parseDecimal(pointValue)));
  const difference = long ? `${reached} − ${level}` : `${level} − ${reached}`;
  return {
    money,
    points,
    price: reached!,
    quantity: open!,
    average: level!,
    barTime: bars.time[bar]!,
    certain,
    calculation: `${open} × (${difference}) × ${multiplier} = ${numberText(money)}`,
  };
};

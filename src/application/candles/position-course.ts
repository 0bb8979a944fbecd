import { numberText } from '#domain/ledger/calculation-text.ts';
import { type Excursion, excursionsOf } from '#domain/ledger/excursions.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { runningResults } from '#domain/ledger/running-results.ts';
import type { Bars } from '#domain/market/bars.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { formatDecimal, isZero, parseDecimal, trim } from '#domain/values/decimal.ts';
import type { Span } from './chart-window.ts';

export type CourseOf = {
  readonly legs: readonly PositionLeg[];
  readonly bars: Bars;
  readonly lengthMs: number;
  readonly pointValue: string;
  readonly currency: string;
  /** Where bars are missing. */
  readonly missing: readonly Span[];
};

/** Returns, as text, what a position was worth over the bars of a chart and how far it went against and for its holder. */
export const positionCourse = ({ legs, bars, lengthMs, pointValue, currency, missing }: CourseOf) => {
  const course = { bars, lengthMs, pointValue };
  const found = excursionsOf(legs, course);
  const long = legs[0]!.signedQuantity.coefficient > 0;
  const last = legs.at(-1)!;
  const heldTo = isZero(last.running) ? last.at : Number.POSITIVE_INFINITY;
  const view = (excursion: Excursion | null) =>
    excursion && excursionView(excursion, { bars, pointValue, currency, long });
  return {
    running: runningResults(legs, course).map((result) => result && formatMoney(result, currency)),
    excursions: found && {
      adverse: view(found.adverse),
      favourable: view(found.favourable),
      bars: found.bars,
      incomplete: missing.some(({ from, to }) => from < heldTo && to > legs[0]!.at),
    },
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

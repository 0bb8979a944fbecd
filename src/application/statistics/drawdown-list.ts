import { deepest, listDrawdowns } from '#domain/performance/drawdowns.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import { type DailyResults, dailyResults, moneyUnit } from './daily-results.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** What stands at the end of: each trading day, or each week from Monday on. */
export type DrawdownStep = 'day' | 'week';

/** The deepest that are listed. */
const mostListed = 10;

/**
 * Returns the stretches in which the running net result was below its highest, in money, the deepest first, as it stood at
 * the end of days or of weeks: one within a week is none of the weeks. Nothing earned counts as the first height. Dates are
 * trading days with a closing; of weeks the last one of each.
 */
export const drawdownList = (trades: SelectedTrades | null, step: DrawdownStep) => {
  const { days, net } = trades === null ? noResults : stepped(dailyResults(trades), step);
  const below = underHighest(net);
  const drawdowns = listDrawdowns(days, below);
  return {
    selection: selectionView(trades),
    step,
    steps: days.length,
    count: drawdowns.length,
    deepest: deepest(below) * moneyUnit,
    current: (below.at(-1) ?? 0) * moneyUnit,
    drawdowns: drawdowns
      .toSorted((a, b) => a.depth - b.depth || a.start - b.start)
      .slice(0, mostListed)
      .map(({ start, valley, end, recovery, depth, days: lasted, recoveryDays }) => ({
        start: isoDateOfDay(start),
        valley: isoDateOfDay(valley),
        end: isoDateOfDay(end),
        recovery: recovery === null ? null : isoDateOfDay(recovery),
        depth: depth * moneyUnit,
        days: lasted,
        recoveryDays,
      })),
  };
};

type Results = Pick<DailyResults, 'days' | 'net'>;
const noResults: Results = { days: new Int32Array(), net: new Float64Array() };

/** 1969-12-29, the Monday that weeks are counted from, is three days before the first day. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

const stepped = ({ days, net }: Results, step: DrawdownStep): Results => {
  if (step === 'day') return { days, net };
  const ends: number[] = [];
  const sums: number[] = [];
  for (let place = 0; place < days.length; place++) {
    const sameWeek = place > 0 && weekOf(days[place]!) === weekOf(days[place - 1]!);
    if (sameWeek) {
      ends[ends.length - 1] = days[place]!;
      sums[sums.length - 1]! += net[place]!;
    } else {
      ends.push(days[place]!);
      sums.push(net[place]!);
    }
  }
  return { days: Int32Array.from(ends), net: Float64Array.from(sums) };
};

/** Whole units of the columns, so that a sum that comes back to its highest is exactly there again. */
const underHighest = (net: Float64Array): Float64Array => {
  const below = new Float64Array(net.length);
  let sum = 0;
  let highest = 0;
  for (let place = 0; place < net.length; place++) {
    sum += net[place]!;
    highest = Math.max(highest, sum);
    below[place] = sum - highest;
  }
  return below;
};

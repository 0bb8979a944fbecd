import { type AnyDimension, durationBoundsSeconds } from '#contract/statistics.ts';
import { daysOf } from '#web/shared/filters/filter-request.ts';
import { type FilterSearch, filterAlone } from '#web/shared/filters/filter-search.ts';
import { isOwn } from '#web/shared/filters/own-fields.ts';
import { type DaySpan, months } from '#web/shared/filters/period-days.ts';
import { withChosen, withDays } from '#web/shared/filters/pills.ts';
import { nextDay } from '#web/shared/zones/zone-day.ts';

/**
 * Narrows a filter to one group of a dimension, so that it selects the trades that the group has; null where no filter
 * says it.
 */
export const narrowed = (
  filter: FilterSearch,
  dimension: AnyDimension,
  key: string,
  timeZone: string,
): FilterSearch | null => {
  const days = (span: DaySpan): FilterSearch => {
    const { fromDay, toDay } = filterAlone(filter);
    const set = daysOf(filter, timeZone) ?? { first: fromDay ?? span.first, last: toDay ?? span.last };
    return withDays(filter, 'traded', {
      first: span.first > set.first ? span.first : set.first,
      last: span.last < set.last ? span.last : set.last,
    });
  };
  if (isOwn(dimension)) return withChosen(filter, dimension, false, [key]);
  if (key === 'unknown') return null;
  switch (dimension) {
    case 'account':
    case 'instrument':
    case 'product':
    case 'side':
    case 'result':
    case 'weekday':
    case 'hour':
    case 'session':
    case 'setup':
    case 'validity':
    case 'rules':
      return withChosen(filter, dimension, false, [key]);
    case 'rating':
      return key === 'none'
        ? withChosen(withChosen(filter, 'rating', false, []), 'rating', true, ['1', '2', '3', '4', '5'])
        : withChosen(filter, 'rating', false, [key]);
    case 'tag':
    case 'mistake':
      // A trade has several: one word in the place of others would select more than the group has.
      return key === 'none' || filter[dimension]?.includes(key) === false
        ? null
        : withChosen(filter, dimension, false, [key]);
    case 'day':
      return days({ first: key, last: key });
    case 'week':
      return days(weekDays(key));
    case 'month': {
      const [year, month] = key.split('-').map(Number) as [number, number];
      return days(months(year, month, 1));
    }
    case 'year':
      return days(months(Number(key), 1, 12));
    case 'duration': {
      const low = durationBoundsSeconds[Number(key)] ?? 0;
      const high = durationBoundsSeconds[Number(key) + 1];
      const most = Math.min(high ?? Number.POSITIVE_INFINITY, filter.maxDuration ?? Number.POSITIVE_INFINITY);
      return {
        ...filter,
        minDuration: Math.max(low, filter.minDuration ?? 0),
        maxDuration: Number.isFinite(most) ? most : undefined,
      };
    }
    case 'quantity':
      return { ...filter, minQuantity: Number(key), maxQuantity: Number(key) };
  }
};

/** Monday to Sunday of a week as ISO 8601 counts them, `2025-W11`: the one with the fourth of January is the first. */
export const weekDays = (week: string): DaySpan => {
  const [year, nth] = week.split('-W').map(Number) as [number, number];
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = nextDay(fourth.toISOString().slice(0, 10), -((fourth.getUTCDay() + 6) % 7) + (nth - 1) * 7);
  return { first: monday, last: nextDay(monday, 6) };
};

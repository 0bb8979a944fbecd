import { type AnsweredRange, forgetAnswer, recordAnswer } from '#domain/market/answered-ranges.ts';
import type { SeriesRequests, SourceSeries } from '#ports/series-requests.ts';

type Row = { holder: string | null; until: number; answered: readonly AnsweredRange[] };

/** Requests for series within one process, for tests. */
export const memorySeriesRequests = (): SeriesRequests => {
  const rows = new Map<string, Row>();
  const rowOf = ({ ledger, instrument, interval, source }: SourceSeries): Row => {
    const key = JSON.stringify([ledger, instrument, interval, source]);
    const row = rows.get(key) ?? { holder: null, until: 0, answered: [] };
    rows.set(key, row);
    return row;
  };
  return {
    async hold(series, holder, now, until) {
      const row = rowOf(series);
      if (row.holder !== null && row.holder !== holder && row.until > now) return false;
      Object.assign(row, { holder, until });
      return true;
    },
    async release(series, holder) {
      const row = rowOf(series);
      if (row.holder === holder) row.holder = null;
    },
    answered: async (series) => rowOf(series).answered,
    async record(series, span, at) {
      const row = rowOf(series);
      row.answered = recordAnswer(row.answered, span, at);
    },
    async forget(series, span) {
      const row = rowOf(series);
      row.answered = forgetAnswer(row.answered, span);
    },
  };
};

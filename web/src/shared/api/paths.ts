import type { CandleQuery, ChartQuery } from '#contract/candles.ts';
import type { ChartWindowQuery, IndicatorQuery, ProfileQuery } from '#contract/instrument-charts.ts';
import type { AnnotationTarget } from '#contract/journal.ts';
import type { ExecutionQuery, PositionQuery } from '#contract/positions.ts';
import { queryText } from './query-text.ts';

export const apiBase = '/api/v1';

const id = encodeURIComponent;

/** Addresses that a link or the browser's own download needs, beside those that `ask` is given. */
export const paths = {
  positions: (query: Partial<PositionQuery>) => `${apiBase}/positions${queryText(query)}`,
  position: (position: string) => `${apiBase}/positions/${id(position)}`,
  positionChart: (position: string, query: ChartQuery) =>
    `${apiBase}/positions/${id(position)}/chart${queryText(query)}`,
  otherFills: (position: string) => `${apiBase}/positions/${id(position)}/other-fills`,
  candles: (query: Partial<CandleQuery>) => `${apiBase}/candles${queryText(query)}`,
  chartedInstruments: `${apiBase}/candles/instruments`,
  chartWindow: (query: Partial<ChartWindowQuery>) => `${apiBase}/candles/window${queryText(query)}`,
  indicators: (query: Partial<IndicatorQuery>) => `${apiBase}/candles/indicators${queryText(query)}`,
  profile: (query: Partial<ProfileQuery>) => `${apiBase}/candles/profile${queryText(query)}`,
  drawings: (instrument: string) => `${apiBase}/drawings${queryText({ instrument })}`,
  drawing: (drawing: string) => `${apiBase}/drawings/${id(drawing)}`,
  positionsExport: (format: 'csv' | 'xlsx', query: Partial<PositionQuery>) =>
    `${apiBase}/positions/export${queryText({ format, ...query })}`,
  executions: (query: Partial<ExecutionQuery>) => `${apiBase}/executions${queryText(query)}`,
  executionsExport: (format: 'ninjatrader' | 'json' | 'csv', query: Partial<ExecutionQuery> = {}) =>
    `${apiBase}/executions/export${queryText({ format, ...query })}`,
  original: (batch: string) => `${apiBase}/imports/${id(batch)}/original`,
  annotation: (target: AnnotationTarget) => `${apiBase}/journal/annotation${queryText(target)}`,
  journalImage: (image: string) => `${apiBase}/journal/images/${id(image)}`,
  live: `${apiBase}/live`,
};

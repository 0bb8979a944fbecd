import { type Route, route } from '#api/route.ts';
import {
  chartedInstruments,
  chartWindowQuery,
  indicatorQuery,
  indicators,
  instrumentChart,
  profile,
  profileQuery,
} from '#contract/instrument-charts.ts';

export const instrumentChartRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/candles/instruments',
    summary: 'The instruments that have bars, with the series that are stored.',
    access: 'viewer',
    schemas: { reply: chartedInstruments },
    handle: ({ useCases }, { context }) => useCases.chartedInstruments(context),
  }),
  route({
    method: 'GET',
    path: '/candles/window',
    summary: "So many bars in a row, the last unless it is said, with what an instrument's chart says of them.",
    access: 'viewer',
    schemas: { query: chartWindowQuery, reply: instrumentChart },
    handle: ({ useCases }, { context, query }) => useCases.chartBars(context, query),
  }),
  route({
    method: 'GET',
    path: '/candles/indicators',
    summary: 'Indicators such as `sma:20` or `macd:12:26:9`, a value or null for each bar of a range.',
    access: 'viewer',
    schemas: { query: indicatorQuery, reply: indicators },
    handle: ({ useCases }, { context, query }) => useCases.chartIndicators(context, query),
  }),
  route({
    method: 'GET',
    path: '/candles/profile',
    summary: 'The volume of a range by price.',
    access: 'viewer',
    schemas: { query: profileQuery, reply: profile },
    handle: ({ useCases }, { context, query }) => useCases.chartProfile(context, query),
  }),
];

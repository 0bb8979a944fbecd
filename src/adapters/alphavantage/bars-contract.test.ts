import { barSourceContract } from '#test/contracts/bar-source.contract.ts';
import { alphaVantageDouble, seriesAnswer } from '#test/support/sources/alphavantage-double.ts';
import { json } from '#test/support/sources/source-double.ts';
import { alphaVantageBars } from './bars.ts';

barSourceContract({
  secret: 'KEY+4711/AB==',
  double: (now) => alphaVantageDouble({ now }),
  source: alphaVantageBars,
  symbol: 'IBM',
  calendar: 'NYSE',
  // October and November.
  requests: (interval) => (interval === '1d' ? 1 : 2),
  nothing: seriesAnswer('Time Series (Daily)', []),
  unknownSymbol: json({
    'Error Message': 'Invalid API call. Please retry or visit the documentation for TIME_SERIES_DAILY.',
  }),
});

import { barSourceContract } from '#test/contracts/bar-source.contract.ts';
import { chartAnswer, chartError, yahooDouble } from '#test/support/sources/yahoo-double.ts';
import { yahooBars } from './bars.ts';

barSourceContract({
  secret: null,
  double: (now) => yahooDouble({ now }),
  source: yahooBars,
  symbol: 'AAPL',
  calendar: 'NYSE',
  // Minutes three weeks back do not reach to now: the splits since then are asked for by themselves.
  requests: (interval) => (interval === '1m' ? 2 : 1),
  nothing: chartAnswer('AAPL'),
  unknownSymbol: chartError(404, 'Not Found', 'No data found, symbol may be delisted'),
});

import { barSourceContract } from '#test/contracts/bar-source.contract.ts';
import { eodhdDouble } from '#test/support/sources/eodhd-double.ts';
import { json } from '#test/support/sources/source-double.ts';
import { eodhdBars } from './bars.ts';

barSourceContract({
  secret: 'demo.4711&x=1',
  double: () => eodhdDouble(),
  source: eodhdBars,
  symbol: 'AAPL.US',
  calendar: 'NYSE',
  // Days, splits, dividends.
  requests: (interval) => (interval === '1d' ? 3 : 1),
  nothing: json([]),
  unknownSymbol: { status: 404, body: 'Ticker Not Found.' },
});

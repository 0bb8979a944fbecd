import { intervalMs, intervals } from '#domain/market/bars.ts';
import { generatedBars } from './generated-bars.ts';
import { type DoubleAnswer, json, type SeenRequest, type SourceDouble, startSourceDouble } from './source-double.ts';

const instrument = (id: string, type: string, state: string) => {
  const [base, quote] = id.split('_');
  return {
    id,
    type,
    state,
    base: { code: base, precision: 5 },
    quote: { code: quote, precision: 2 },
    amount_precision: 5,
    market_precision: 2,
    min_size: '10.0',
    min_price: '1000',
    max_price: '10000000',
  };
};

const instruments = [
  instrument('BTC_EUR', 'SPOT', 'ACTIVE'),
  instrument('BTC_USDC', 'SPOT', 'ACTIVE'),
  instrument('ETH_EUR', 'SPOT', 'CLOSED'),
  instrument('BTC_USD', 'SPOT', 'ACTIVE'),
  // Listed after the pair whose symbol ccxt gives it too.
  instrument('BTC_USD_P', 'DATED_FUTURE', 'ACTIVE'),
  instrument('ETH_USD_P', 'DATED_FUTURE', 'ACTIVE'),
  instrument('BTC_EUR_P', 'PERP', 'CLOSED'),
];

const units: Readonly<Record<string, string>> = { MINUTES: 'm', HOURS: 'h', DAYS: 'd' };
const mostBars = 5_000;

/** An answer in the recorded shape: numbers are text, `time` is the last millisecond of the bar. */
export const candlesAnswer = (list: readonly unknown[] = []): DoubleAnswer => json({ candlesticks: list });
export const refusal = (code: string, status = 400): DoubleAnswer => json({ error: code }, status);

/**
 * Stands in for One Trading's public REST interface, with the bars that are generated for `BTC/EUR` and the like; the
 * futures are generated as `BTC_USD_P`. In BTC/USDC nobody trades in the last ten minutes of an hour.
 */
export const oneTradingDouble = (now: () => number): Promise<SourceDouble> =>
  startSourceDouble((request) => {
    if (request.path === '/fast/v1/instruments') return json(instruments);
    const code = /^\/fast\/v1\/candlesticks\/(\w+)$/.exec(request.path)?.[1];
    return code === undefined ? json({ message: 'Not Found' }, 404) : candlesticks(code, request, now());
  });

const candlesticks = (code: string, { query }: SeenRequest, now: number): DoubleAnswer => {
  const market = instruments.find(({ id }) => id === code);
  if (market === undefined) return refusal('INVALID_INSTRUMENT_CODE', 404);
  const [unit, period] = [query.get('unit') ?? '', Number(query.get('period'))];
  const interval = intervals.find((known) => known === `${period}${units[unit]}`);
  if (interval === undefined) return refusal('INVALID_PERIOD');
  if (!query.has('from')) return refusal('MISSING_FROM_PARAM');
  if (!query.has('to')) return refusal('MISSING_TO_PARAM');
  const [from, to] = [Date.parse(query.get('from')!), Date.parse(query.get('to')!)];
  const length = intervalMs[interval];
  if ((to - from) / length > mostBars) return refusal('CANDLESTICKS_TIME_RANGE_TOO_BIG');
  if (market.state !== 'ACTIVE') return candlesAnswer();
  const symbol = market.type === 'SPOT' ? code.replace('_', '/') : code;
  // The running bar is among them.
  const bars = generatedBars('ALWAYS-OPEN', symbol, interval, from, Math.min(to, now));
  const traded = code === 'BTC_USDC' ? bars.filter(({ time }) => (time / 60_000) % 60 < 50) : bars;
  return candlesAnswer(
    traded.map(({ time, open, high, low, close, volume }) => ({
      instrument_code: code,
      granularity: { unit, period },
      open: String(open),
      high: String(high),
      low: String(low),
      close: String(close),
      total_amount: String(volume),
      volume: String(volume * close),
      time: new Date(time + length - 1).toISOString(),
      last_sequence: 461_123,
    })),
  );
};

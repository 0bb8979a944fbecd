import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { type ErrorCode, isAppError } from '#domain/errors.ts';
import { type Bars, type Interval, intervalMs, intervals } from '#domain/market/bars.ts';
import { faultIn } from '#domain/market/source-fault.ts';
import { isZone } from '#domain/values/zone.ts';
import type { BarSource, BarsRequest } from '#ports/bar-source.ts';
import { freePort } from '#test/support/free-port.ts';
import { generatedBars } from '#test/support/sources/generated-bars.ts';
import { type DoubleAnswer, json, page, type SourceDouble, tooMany } from '#test/support/sources/source-double.ts';

export type BarSourceUnderTest = {
  /** The key it is given, null where it needs none. */
  readonly secret: string | null;
  readonly double: (now: () => number) => Promise<SourceDouble>;
  readonly source: (options: {
    readonly baseUrl: string;
    readonly now: () => number;
    readonly timeoutMs: number;
    readonly key: () => Promise<string | null>;
  }) => BarSource;
  /** An instrument that the double has `generatedBars` for, on this calendar. */
  readonly symbol: string;
  readonly calendar: string;
  /** Requests that it takes to fetch a few days of this interval. */
  readonly requests: (interval: Interval) => number;
  /** How the source says that it has no bars in that time, and that it knows no such symbol. */
  readonly nothing: DoubleAnswer;
  readonly unknownSymbol: DoubleAnswer;
};

/** The clocks of the United States were set back on 1 November 2026. */
const now = Date.UTC(2026, 10, 20, 23, 30);
const from = Date.UTC(2026, 9, 29, 4);
const to = Date.UTC(2026, 10, 5, 5);

/** Proves of an adapter what `BarSource` promises. */
export const barSourceContract = (under: BarSourceUnderTest): void => {
  let double: SourceDouble;
  let source: BarSource;
  const make = (baseUrl: string, secret: string | null = under.secret, timeoutMs = 5_000) =>
    under.source({ baseUrl, now: () => now, timeoutMs, key: async () => secret });
  const ask = (more: Partial<BarsRequest> = {}, one = source) =>
    one.fetchBars({ symbol: under.symbol, interval: '1d', from, to, ...more });
  const times = ({ bars }: { readonly bars: Bars }) => [...bars.time].sort((a, b) => a - b);
  /** Fails with a code, and shows the key to nobody. */
  const fails = async (code: ErrorCode, asked: () => Promise<unknown>) => {
    const error = await asked().then(
      () => assert.fail(`nothing was thrown, ${code} was expected`),
      (thrown: unknown) => thrown,
    );
    assert.ok(isAppError(error, code), inspect(error));
    assert.equal(error.details.source, source.name);
    if (under.secret) assert.ok(!inspect(error, { depth: 10 }).includes(under.secret), inspect(error, { depth: 10 }));
    return error;
  };

  before(async () => {
    double = await under.double(() => now);
    source = make(double.url);
  });
  after(() => double.close());
  let asked = 0;
  beforeEach(() => {
    double.clear();
    asked = double.requests.length;
  });
  const requests = () => double.requests.length - asked;

  describe('bars', () => {
    test('says what it has', () => {
      assert.ok(isZone(source.budget.zone));
      assert.ok(source.classes.length > 0);
      assert.equal(source.needsKey, under.secret !== null);
      for (const interval of Object.keys(source.reach)) assert.ok(intervals.includes(interval as Interval));
    });

    for (const interval of ['1m', '5m', '15m', '30m', '1h', '1d'] as const)
      test(`of ${interval} are those of the span asked for, over the change of clocks`, async (t) => {
        if (!source.reach[interval]) return t.skip('it has none');
        const end = interval === '1m' ? from + 6 * intervalMs['1d'] : to;
        const answer = await ask({ interval, to: end });
        const expected = generatedBars(under.calendar, under.symbol, interval, from, end);
        assert.ok(expected.length >= 4);
        assert.deepEqual(
          times(answer),
          expected.map(({ time }) => time),
        );
        const { bars } = answer;
        for (const bar of expected) {
          const at = bars.time.indexOf(bar.time);
          const found = [bars.open[at], bars.high[at], bars.low[at], bars.close[at], bars.volume[at]];
          assert.deepEqual(found, [bar.open, bar.high, bar.low, bar.close, bar.volume]);
        }
        assert.equal(requests(), under.requests(interval));
        const counted = source.callsOf?.({ symbol: under.symbol, interval, from, to: end }) ?? 1;
        assert.ok(counted >= requests(), 'each request is counted');
      });

    test('that start before or at the end of the span are not given', async () => {
      const [first, second, third] = generatedBars(under.calendar, under.symbol, '1d', from, to).map(
        ({ time }) => time,
      );
      assert.deepEqual(times(await ask({ from: first! + 1, to: third! })), [second]);
    });

    test('that are still running are not given', async () => {
      const during = generatedBars(under.calendar, under.symbol, '1d', from, to).at(-1)!.time;
      const clock = during + 14 * intervalMs['1h'];
      const early = under.source({
        baseUrl: double.url,
        now: () => clock,
        timeoutMs: 5_000,
        key: async () => under.secret,
      });
      const days = times(await ask({ to: during + 1 }, early));
      assert.ok(days.length > 0 && !days.includes(during));
    });

    test('are none where the source has none', async () => {
      double.next(...Array.from({ length: under.requests('1d') }, () => under.nothing));
      assert.equal((await ask()).bars.count, 0);
    });
  });

  describe('failures', () => {
    test('429 is a limit, until when the source says', async () => {
      double.next(tooMany());
      assert.equal((await fails('SOURCE_LIMITED', ask)).details.until, undefined);
      double.next(tooMany('90'));
      assert.equal((await fails('SOURCE_LIMITED', ask)).details.until, '2026-11-20T23:31:30.000Z');
      double.next(tooMany('Sat, 21 Nov 2026 06:00:00 GMT'));
      assert.equal((await fails('SOURCE_LIMITED', ask)).details.until, '2026-11-21T06:00:00.000Z');
      assert.equal(requests(), 3);
    });

    const useless: Readonly<Record<string, DoubleAnswer>> = {
      'an error of the server': { status: 502, body: 'Bad Gateway' },
      'an error of the server in JSON': json({ message: 'down' }, 503),
      'a page': page(),
      'a redirect': { status: 302, headers: { location: '/consent' }, body: '' },
      'an empty answer': { body: '' },
      'JSON that is cut off': { body: '{"chart":{"result":[{"meta":{"curr' },
      'an answer that breaks off': 'break-off',
      'a number': json(42),
      'JSON null': json(null),
    };
    for (const [name, answer] of Object.entries(useless))
      test(`${name} is no answer, and is not asked for again`, async () => {
        double.next(answer);
        const fault = faultIn(await fails('SOURCE_UNREACHABLE', ask));
        assert.ok(fault !== null && fault.code !== 'said', 'its words are ours, so that they need a code');
        assert.equal(requests(), 1);
      });

    test('a source that does not answer in time is unreachable', async () => {
      double.next('silence');
      const slow = await fails('SOURCE_UNREACHABLE', () => ask({}, make(double.url, under.secret, 150)));
      assert.equal(faultIn(slow)?.code, 'timeout');
    });

    test('a source that is not there is unreachable', async () => {
      const port = await freePort();
      const away = await fails('SOURCE_UNREACHABLE', () => ask({}, make(`http://127.0.0.1:${port}`)));
      assert.equal(faultIn(away)?.code, 'connection');
    });

    test('an unknown symbol is said to be one', async () => {
      double.next(under.unknownSymbol);
      await fails('SOURCE_UNKNOWN', ask);
    });

    test('an interval that it has not is not asked for', async () => {
      const missing = intervals.find((interval) => !source.reach[interval])!;
      await fails('SOURCE_UNKNOWN', () => ask({ interval: missing }));
      assert.equal(requests(), 0);
    });

    test('a span that no request may have is refused', async () => {
      await fails('INVALID_VALUE', () => ask({ from: to, to: from }));
      const [interval, limits] = Object.entries(source.reach).find(([, { spanMs }]) => spanMs !== null)!;
      await fails('INVALID_VALUE', () => ask({ interval: interval as Interval, from: to - limits.spanMs! - 1 }));
      assert.equal(requests(), 0);
    });

    test('the key is asked for before the source is', async (t) => {
      if (under.secret === null) return t.skip('it needs none');
      await fails('SOURCE_KEY', () => ask({}, make(double.url, null)));
      await fails('SOURCE_KEY', () => ask({}, make(double.url, '  ')));
      assert.equal(requests(), 0);
    });

    test('the key is in no message, even where the source repeats it', async (t) => {
      if (under.secret === null) return t.skip('it needs none');
      const said = `We have detected your API key as ${under.secret}`;
      const echoes = [
        { status: 401, body: said },
        { status: 429, body: said },
        { status: 500, body: said },
        json({ Information: said, 'Error Message': said, chart: { error: { code: said, description: said } } }, 400),
      ];
      for (const echo of echoes) {
        double.next(echo);
        const error = await ask().catch((thrown: unknown) => thrown);
        assert.ok(isAppError(error));
        assert.ok(!inspect(error, { depth: 10 }).includes(under.secret), inspect(error));
      }
    });

    test('an abort is thrown as it is, before and during the request', async () => {
      const reason = new Error('no longer wanted');
      const aborted = (thrown: unknown) => thrown === reason;
      await assert.rejects(ask({ signal: AbortSignal.abort(reason) }), aborted);
      assert.equal(requests(), 0);
      const controller = new AbortController();
      double.next('silence');
      const running = ask({ signal: controller.signal });
      setTimeout(() => controller.abort(reason), 50);
      await assert.rejects(running, aborted);
    });

    test('whatever JSON comes, it is bars or a failure that is known', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), fc.constantFrom(200, 400, 404, 422), async (value, status) => {
          double.next(...Array.from({ length: under.requests('1d') }, () => json(value, status)));
          const answer = await ask().catch((thrown: unknown) => thrown);
          double.clear();
          assert.ok(isAppError(answer) || Array.isArray((answer as { actions: unknown }).actions), inspect(answer));
        }),
        { numRuns: 60 },
      );
    });
  });
};

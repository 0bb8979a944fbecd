import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { type ErrorCode, isAppError } from '#domain/errors.ts';
import { isSessionCalendar } from '#domain/instruments/session-calendar.ts';
import type { SymbolSearch } from '#ports/symbol-search.ts';
import { json, page, type SourceDouble, tooMany } from '#test/support/sources/source-double.ts';

type Options = { readonly baseUrl: string; readonly now: () => number; readonly timeoutMs: number };

export type SymbolSearchUnderTest = {
  readonly double: () => Promise<SourceDouble>;
  readonly search: (options: Options & { readonly key: () => Promise<string | null> }) => SymbolSearch;
  readonly secret: string | null;
  /** What it calls Vodafone in London and SAP on Xetra, as the doubles have them. */
  readonly vodafone: string;
  readonly sap: string;
};

const now = Date.UTC(2026, 10, 20, 12);

/** Proves of an adapter what `SymbolSearch` promises. */
export const symbolSearchContract = (under: SymbolSearchUnderTest): void => {
  let double: SourceDouble;
  const made = (timeoutMs = 5_000, secret = under.secret) =>
    under.search({ baseUrl: double.url, now: () => now, timeoutMs, key: async () => secret });
  const fails = async (code: ErrorCode, search = made()) => {
    const error = await search.search('SAP').then(
      () => assert.fail(`${code} was expected`),
      (thrown: unknown) => thrown,
    );
    assert.ok(isAppError(error, code), inspect(error));
    assert.equal(error.details.source, search.name);
    if (under.secret) assert.ok(!inspect(error, { depth: 9 }).includes(under.secret));
  };
  before(async () => {
    double = await under.double();
  });
  beforeEach(() => double.clear());
  after(() => double.close());

  describe('a search', () => {
    test('finds by name, with the exchange, its hours and the plain symbol', async () => {
      const vodafone = (await made().search('Vodafone')).find(({ symbol }) => symbol === under.vodafone)!;
      const { plain, mic, calendar, assetClass } = vodafone;
      assert.deepEqual([plain, mic, calendar, assetClass], ['VOD', 'XLON', 'XLON', 'share']);
      const sap = (await made().search('SAP')).find(({ symbol }) => symbol === under.sap)!;
      assert.deepEqual([sap.plain, sap.mic, sap.calendar], ['SAP', 'XETR', 'XETRA']);
    });

    test('that finds nothing is no failure', async () => {
      assert.deepEqual(await made().search('no such thing'), []);
    });

    test('fails in the words of the port', async () => {
      double.next(tooMany('60'));
      await fails('SOURCE_LIMITED');
      for (const answer of [{ status: 502, body: 'Bad Gateway' }, page(), { body: '' }, json(42)]) {
        double.next(answer);
        await fails('SOURCE_UNREACHABLE');
      }
      double.next('silence');
      await fails('SOURCE_UNREACHABLE', made(150));
    });

    test('asks nobody without a key where one is needed', async (t) => {
      if (under.secret === null) return t.skip('it needs none');
      const sent = double.requests.length;
      await fails('SOURCE_KEY', made(5_000, null));
      assert.equal(double.requests.length, sent);
    });

    test('reads whatever JSON comes as choices or as a failure that is known', async () => {
      const choices = fc.array(fc.record({ symbol: fc.jsonValue(), Code: fc.jsonValue(), Exchange: fc.jsonValue() }));
      const answer = fc.oneof(fc.jsonValue(), choices, fc.record({ quotes: choices, bestMatches: choices }));
      await fc.assert(
        fc.asyncProperty(answer, async (value) => {
          double.next(json(value));
          const found = await made()
            .search('SAP')
            .catch((thrown: unknown) => thrown);
          double.clear();
          if (isAppError(found)) return;
          for (const { symbol, calendar } of found as Awaited<ReturnType<SymbolSearch['search']>>) {
            assert.ok(symbol.trim() !== '');
            assert.ok(calendar === null || isSessionCalendar(calendar));
          }
        }),
        { numRuns: 60 },
      );
    });
  });
};

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { json, page } from '#test/support/sources/source-double.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';
import { yahooSearch } from './symbol-search.ts';

test('finds symbols of every class, and says when the answer has another form', async () => {
  const double = await yahooDouble();
  try {
    const { search } = yahooSearch({ baseUrl: double.url, now: Date.now });
    double.next(
      json({
        quotes: [
          { symbol: 'SAP.DE', shortname: 'SAP', longname: 'SAP SE', quoteType: 'EQUITY', exchDisp: 'XETRA' },
          { symbol: 'ES=F', shortname: 'E-Mini S&P 500', quoteType: 'FUTURE', exchange: 'CME' },
          { name: 'a company without a symbol' },
        ],
      }),
    );
    assert.deepEqual(await search('SAP'), [
      {
        symbol: 'SAP.DE',
        plain: 'SAP',
        name: 'SAP SE',
        assetClass: 'share',
        currency: null,
        exchange: 'XETRA',
        mic: 'XETR',
        calendar: 'XETRA',
        isin: null,
      },
      {
        symbol: 'ES=F',
        plain: 'ES=F',
        name: 'E-Mini S&P 500',
        assetClass: 'future',
        currency: null,
        exchange: 'CME',
        mic: null,
        calendar: null,
        isin: null,
      },
    ]);
    for (const answer of [json({ items: [] }), json(null), page(), page(404)]) {
      double.next(answer);
      await assert.rejects(search('SAP'), (error) => isAppError(error, 'SOURCE_UNREACHABLE'));
    }
  } finally {
    await double.close();
  }
});

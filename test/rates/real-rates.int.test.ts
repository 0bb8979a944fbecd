import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { ecbRateFiles } from '#adapters/ecb/rate-files.ts';
import { postgresRateStore } from '#adapters/postgres/rate-store.ts';
import { openRateBook } from '#application/rates/rate-book.ts';
import { publishesOn } from '#domain/rates/publication-days.ts';
import { oldestRateDays } from '#domain/rates/rate-on.ts';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import { testDatabase } from '#test/support/database.ts';

const folder = process.env.KONTOR_REAL_DATA;
const file = join(folder ?? '', 'eurofxref-hist.zip');
const skip =
  folder === undefined
    ? 'KONTOR_REAL_DATA names no folder with real data'
    : !existsSync(file) && 'eurofxref-hist.zip is not in the folder of real data';

suite("the ECB's own history", { skip }, async () => {
  const publications = skip ? [] : ecbRateFiles().read(readFileSync(file));
  const { pool } = await testDatabase();
  const store = postgresRateStore(pool);
  const book = await store.upsert('main', 'ecb', publications, 0).then(() => openRateBook(store, 'main'));
  const on = async (quote: string, date: string) => book.on({ base: 'EUR', quote, date });

  test('has every day from 1999 on', () => {
    assert.equal(publications.length, 6_983);
    assert.deepEqual([publications[0]!.date, publications.at(-1)!.date], ['1999-01-04', '2026-04-13']);
    const rates = publications.reduce((sum, { rates }) => sum + Object.keys(rates).length, 0);
    assert.equal(rates, 217_555);
  });

  // Looked up by hand in the unpacked file.
  for (const [quote, date, rate, rateDate] of [
    ['USD', '1999-01-04', '1.1789', '1999-01-04'],
    ['ZAR', '2026-04-13', '19.3849', '2026-04-13'],
    ['USD', '2026-04-06', '1.1525', '2026-04-02'],
    ['TRL', '2004-12-31', '1836200', '2004-12-31'],
    ['TRY', '2005-01-03', '1.815', '2005-01-03'],
    ['HRK', '2023-01-01', '7.5365', '2022-12-30'],
    ['BGN', '2026-01-01', '1.9558', '2025-12-31'],
    ['USD', '2001-12-31', '0.8813', '2001-12-28'],
  ] as const) {
    test(`has ${rate} ${quote} for ${date}`, async () => {
      const found = await on(quote, date);
      assert.deepEqual([found.rate, found.rate !== null && found.rateDate], [rate, rateDate]);
    });
  }

  test('says of currencies that ended, paused or came later that they were not quoted', async () => {
    for (const [quote, date] of [
      ['HRK', '2023-01-02'],
      ['BGN', '2026-01-02'],
      ['RUB', '2022-03-02'],
      ['ISK', '2012-06-01'],
      ['TRY', '2004-12-31'],
      ['DEM', '2001-06-01'],
    ] as const) {
      const found = await on(quote, date);
      assert.equal(found.rate === null && found.reason, 'not-quoted', `${quote} ${date}`);
    }
  });

  test('was published on the days that TARGET is open, with the exceptions of its first years', () => {
    const published = new Set(publications.map(({ date }) => date));
    const [first, last] = [dayOf(publications[0]!.date), dayOf(publications.at(-1)!.date)];
    const otherwise: string[] = [];
    for (let day = first; day <= last; day += 1)
      if (publishesOn(day) !== published.has(isoDateOfDay(day))) otherwise.push(isoDateOfDay(day));
    assert.deepEqual(otherwise, ['1999-04-02', '1999-04-05', '1999-12-31', '2001-12-31']);
  });

  test('never leaves more than four days without a publication', () => {
    const days = publications.map(({ date }) => dayOf(date));
    const longest = Math.max(...days.slice(1).map((day, index) => day - days[index]! - 1));
    assert.equal(longest, 4);
    assert.ok(longest < oldestRateDays);
  });
});

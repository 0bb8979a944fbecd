import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { isAppError } from '#domain/errors.ts';
import { activityFormatContract, bytesAs, toldActivity } from '#test/contracts/activity-format.contract.ts';
import { allTransactions, bookingTable, pytr } from './csv.ts';
import { portfolioPerformanceXml } from './xml.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({
  format: allTransactions(),
  fixture: fixture('transactions-german.csv'),
  separator: ';',
  anyLocale: true,
});
activityFormatContract({
  format: allTransactions(),
  fixture: fixture('transactions-english.csv'),
  separator: ',',
  anyLocale: true,
});
activityFormatContract({ format: bookingTable(), fixture: fixture('table.csv'), separator: ';', anyLocale: true });
activityFormatContract({ format: pytr(), fixture: fixture('pytr.csv'), separator: ';', anyLocale: true });
activityFormatContract({ format: portfolioPerformanceXml(), fixture: fixture('portfolio.xml') });
activityFormatContract({ format: portfolioPerformanceXml(), fixture: fixture('portfolio-ids.xml') });

describe('a compressed file of Portfolio Performance', () => {
  const options = { timeZone: 'Europe/Berlin', dateOrder: null, account: null };
  const plain = readFileSync(fixture('portfolio.xml'));

  it('is read as the document within', async () => {
    const told = async (bytes: Uint8Array) =>
      (await Array.fromAsync(portfolioPerformanceXml().read(bytesAs(bytes), options))).flat().map(toldActivity);
    assert.deepEqual(await told(zipSync({ 'data.xml': plain })), await told(plain));
  });

  it('is refused cut off, with another content, or with a password', async () => {
    const packed = zipSync({ 'data.xml': plain });
    for (const bytes of [packed.subarray(0, -40), zipSync({ 'data.portfolio': Buffer.from('PPPBV1\u0001\u0002') })])
      await assert.rejects(
        portfolioPerformanceXml().scan(bytesAs(bytes)),
        (error) => isAppError(error, 'FORMAT_UNKNOWN') || isAppError(error, 'FILE_BINARY'),
      );
    await assert.rejects(
      portfolioPerformanceXml().scan(bytesAs(Buffer.from('PORTFOLIO\u0001\u0002\u0003'))),
      isAppError,
    );
  });
});

describe('an export of transactions in which the fill of a trade has a time', () => {
  it('asks for the zone of the computer it was made on, and for no zone where all times are midnight', async () => {
    const text = readFileSync(fixture('transactions-german.csv'), 'utf8');
    assert.equal((await allTransactions().scan(bytesAs(Buffer.from(text)))).zoneless, true);
    const timeless = Buffer.from(text.replaceAll('T09:30', 'T00:00'));
    assert.equal((await allTransactions().scan(bytesAs(timeless))).zoneless, false);
  });
});

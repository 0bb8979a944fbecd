import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { AppError } from '#domain/errors.ts';
import { ecbRateFiles } from './rate-files.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const { read } = ecbRateFiles();
const newest = { date: '2026-11-20', rates: { USD: '1.1510', JPY: '180.25', GBP: '0.88065' } };
const refusal = (content: string | Uint8Array): AppError => {
  try {
    read(typeof content === 'string' ? strToU8(content) : content);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  return assert.fail('was read');
};

describe('files of the ECB', () => {
  it('reads the XML of a day', () => assert.deepEqual(read(fixture('daily.xml')), [newest]));

  it('reads the XML of many days, oldest first, digits as they are', () => {
    const publications = read(fixture('hist-90d.xml'));
    assert.deepEqual(
      publications.map(({ date, rates }) => [date, rates.JPY]),
      [
        ['2026-11-18', '180.1'],
        ['2026-11-19', '181.0'],
        ['2026-11-20', '180.25'],
      ],
    );
  });

  it('reads the CSV of a day, with its blanks, its last comma and its date in words', () => {
    assert.deepEqual(read(fixture('daily.csv')), [newest]);
  });

  it('reads the CSV of all days: newest first, N/A, currencies that have ended', () => {
    const publications = read(fixture('hist.csv'));
    assert.deepEqual(publications.at(-1), newest);
    assert.deepEqual(publications[0]!.rates, {
      USD: '1.3621',
      JPY: '139.65',
      GBP: '0.70505',
      BGN: '1.9559',
      TRL: '1836200',
    });
  });

  it('reads the CSV in its zip', () => {
    assert.deepEqual(read(zipSync({ 'eurofxref.csv': fixture('daily.csv') })), [newest]);
  });

  it('says what is wrong with another file', () => {
    assert.equal(refusal('').code, 'FILE_EMPTY');
    assert.equal(refusal('PK\u0003\u0004 broken').code, 'FILE_BINARY');
    assert.equal(refusal('a\0b').code, 'FILE_BINARY');
    assert.equal(refusal('Time;Open\n1;2\n').code, 'FORMAT_UNKNOWN');
    assert.equal(refusal('<html><body>Maintenance</body></html>').code, 'FORMAT_UNKNOWN');
    assert.equal(refusal('<a><b></a>').code, 'FORMAT_UNKNOWN');
    assert.equal(refusal('Date,USD,\n').code, 'FILE_EMPTY');
    const two = zipSync({ 'a.csv': fixture('daily.csv'), 'b.csv': fixture('daily.csv') });
    assert.deepEqual(refusal(two).details.found, ['a.csv', 'b.csv']);
  });

  it('says where a rate or a date is none, and takes nothing in', () => {
    const details = ({ details: { field, found } }: AppError) => [field, found];
    assert.deepEqual(details(refusal('Date,USD,\n2026-11-20,1,15,\n')), ['line 2', '2']);
    assert.deepEqual(details(refusal('Date,USD,\n2026-11-20,-1,\n')), ['line 2, USD', '-1']);
    assert.deepEqual(details(refusal('Date,USD,\n2026-11-20,0.0,\n')), ['line 2, USD', '0.0']);
    assert.deepEqual(details(refusal('Date,USD,\n2026-02-30,1,\n')), ['line 2', '2026-02-30']);
  });
});

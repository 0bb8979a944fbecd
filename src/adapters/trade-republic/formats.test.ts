import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { activityFormatContract, bytesAs, toldActivity } from '#test/contracts/activity-format.contract.ts';
import { tradeRepublicExport } from './export.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({
  format: tradeRepublicExport(),
  fixture: fixture('export.csv'),
  separator: ',',
  anyLocale: true,
});
activityFormatContract({
  format: tradeRepublicExport(),
  fixture: fixture('export-semicolons.csv'),
  separator: ';',
  anyLocale: true,
});

describe('rows of Trade Republic that only make sense together', () => {
  const header = readFileSync(fixture('export.csv'), 'utf8').split('\n')[0]!;
  const row = (id: string, category: string, type: string, shares: string, amount: string): string =>
    `"2026-05-20T06:00:00.000Z","2026-05-20","DEFAULT","${category}","${type}","STOCK","Air Liquide","FR0000120073","${shares}","","${amount}","","","EUR","","","","","${id}","","","",""`;
  const read = async (...rows: readonly string[]) => {
    const options = { timeZone: null, dateOrder: null, account: 'Depot' };
    const file = bytesAs(Buffer.from([header, ...rows, ''].join('\n')));
    return (await Array.fromAsync(tradeRepublicExport().read(file, options))).flat().map(toldActivity);
  };

  it('are held where the other one is not in the file', async () => {
    const told = await read(
      row('1', 'CASH', 'DIVIDEND', '-1', '-3.30'),
      row('2', 'TRADING', 'BUY', '-1', '190.00'),
      row('3', 'CORPORATE_ACTION', 'SPLIT', '10', ''),
      row('4', 'CORPORATE_ACTION', 'SHARE_EXCHANGE', '-1', ''),
      row('5', 'DELIVERY', 'MIGRATION', '-1', ''),
    );
    assert.deepEqual(
      told.map(({ held, field, type }) => [held ?? null, field ?? type]),
      [
        ['MALFORMED', 'amount'],
        ['MALFORMED', 'amount'],
        ['MALFORMED', 'shares'],
        ['MALFORMED', 'shares'],
        [null, 'transfer-out'],
      ],
    );
  });

  it('are not taken for a cancelled payment where a dividend goes into new units', async () => {
    const told = await read(
      row('1', 'CASH', 'DIVIDEND', '1', '3.30'),
      row('2', 'CASH', 'DIVIDEND', '-1', '-3.30'),
      row('3', 'CORPORATE_ACTION', 'DIVIDEND_REINVESTMENT', '0.02', ''),
    );
    assert.deepEqual(
      told.map(({ held, type }) => held ?? type),
      ['dividend', 'MALFORMED', 'MALFORMED'],
    );
  });

  it('cancel one payment each', async () => {
    const told = await read(
      row('1', 'CASH', 'DIVIDEND', '1', '3.30'),
      row('2', 'CASH', 'DIVIDEND', '1', '3.30'),
      row('3', 'CASH', 'DIVIDEND', '-1', '-3.30'),
    );
    assert.deepEqual(
      told.map(({ leftOut, type }) => (leftOut === undefined ? type : 'left out')),
      ['dividend', 'left out', 'left out'],
    );
  });
});

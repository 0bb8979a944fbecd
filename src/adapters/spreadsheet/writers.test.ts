import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import type { TableColumn } from '#ports/table-writer.ts';
import { zipEntry } from '#test/support/zip-entry.ts';
import { csvWriter } from './csv-writer.ts';
import { xlsxWriter } from './xlsx-writer.ts';

type Row = { readonly name: string; readonly amount: string | null; readonly at: string };

const columns: readonly TableColumn<Row>[] = [
  { title: 'name', kind: 'text', value: ({ name }) => name },
  { title: 'amount', kind: 'number', value: ({ amount }) => amount },
  { title: 'at', kind: 'instant', value: ({ at }) => at },
];
const at = '2025-01-28T15:00:00.000Z';
const rows = (...all: readonly Row[]) => Readable.from([all]);

describe('the CSV writer', () => {
  it('quotes what needs quotes and keeps numbers as they are', async () => {
    const written = await text(Readable.from(csvWriter.write(columns, rows({ name: 'a,"b"', amount: '-12.50', at }))));
    assert.equal(written, `name,amount,at\n"a,""b""",-12.50,${at}\n`);
  });

  it('keeps text that looks like a formula from running in a spreadsheet', async () => {
    const written = await text(Readable.from(csvWriter.write(columns, rows({ name: '=1+1', amount: null, at }))));
    assert.match(written, /\n'=1\+1,,/);
  });
});

describe('the XLSX writer', () => {
  const sheetOf = async (...all: readonly Row[]): Promise<string> =>
    zipEntry(await buffer(Readable.from(xlsxWriter.write(columns, rows(...all)))), 'xl/worksheets/sheet1.xml');

  it('writes numbers as numbers', async () => {
    assert.match(await sheetOf({ name: 'x', amount: '-12.5', at }), /<v>-12\.5<\/v>/);
  });

  it('writes a number that Excel would round as text, whole', async () => {
    const sheet = await sheetOf({ name: 'x', amount: '1234567890.123456789', at });
    assert.doesNotMatch(sheet, /<v>1234567890/);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, ReportWriter } from '#ports/report-writer.ts';
import { zipEntry } from '#test/support/zip-entry.ts';
import { csvReportWriter } from './csv-report-writer.ts';
import { xlsxReportWriter } from './xlsx-report-writer.ts';

const section = (title: string) =>
  ({
    title,
    paragraphs: ['=1+1'],
    table: {
      columns: [
        { title: 'Was', kind: 'text', width: 1 },
        { title: 'Betrag', kind: 'amount', width: 1 },
      ],
      rows: [
        ['=SUM(A1)', '-12.50'],
        ['nichts', null],
      ],
    },
  }) as const;
const report: Report = {
  title: 'Steuerjahr 2025',
  notice: 'Schätzung, keine Steuerberatung.',
  language: 'de',
  sections: [
    section('Ein langer Titel, der nicht auf ein Blatt passt'),
    section('Ein langer Titel, der nicht auf ein Blatt geht'),
  ],
};

const written = async (writer: ReportWriter): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of writer.write(report)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

test('writes sections below each other as CSV, the notice first, and no formula', async () => {
  const lines = (await written(csvReportWriter)).toString().split('\n');
  assert.deepEqual(lines.slice(0, 2), ['Steuerjahr 2025', '"Schätzung, keine Steuerberatung."']);
  assert.ok(lines.includes("'=SUM(A1),-12.50"));
  assert.ok(lines.includes("'=1+1"));
});

test('writes a sheet for each section, each with the notice, amounts as numbers', async () => {
  const file = await written(xlsxReportWriter);
  const workbook = zipEntry(file, 'xl/workbook.xml');
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name!);
  assert.equal(new Set(names).size, 2);
  for (const name of names) assert.ok(name.length <= 31, name);
  const strings = zipEntry(file, 'xl/sharedStrings.xml');
  assert.match(strings, /Schätzung, keine Steuerberatung/);
  assert.match(strings, /=SUM\(A1\)/);
  for (const sheet of [1, 2]) {
    const cells = zipEntry(file, `xl/worksheets/sheet${sheet}.xml`);
    assert.match(cells, /<v>-12\.5<\/v>/);
    assert.doesNotMatch(cells, /<f>/);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Report } from '#ports/report-writer.ts';
import { pdfReportWriter } from './report-writer.ts';

const report = (rows: number): Report => ({
  title: 'Steuerjahr 2025',
  notice: 'Schätzung, keine Steuerberatung.',
  language: 'de',
  sections: [
    {
      title: 'Ergebnis − größer als 1 €',
      paragraphs: ['§ 20 Abs. 9 EStG → Łódź'],
      table: {
        columns: [
          { title: 'Was', kind: 'text', width: 3 },
          { title: 'Betrag', kind: 'amount', width: 1 },
        ],
        rows: Array.from({ length: rows }, () => ['Übertrag', '-1234567.50']),
      },
    },
  ],
});

const written = async (rows: number): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of pdfReportWriter.write(report(rows))) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
};

/** The text of each page: its strings are Windows-1252 in hexadecimal. */
const pagesOf = (pdf: Buffer): readonly string[] => {
  const pages: string[] = [];
  let from = 0;
  for (;;) {
    const start = pdf.indexOf('stream\n', from);
    if (start < 0) return pages;
    const end = pdf.indexOf('endstream', start);
    const content = inflateSync(pdf.subarray(start + 7, end)).toString('latin1');
    const strings = [...content.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) =>
      new TextDecoder('windows-1252').decode(Buffer.from(hex!, 'hex')),
    );
    if (strings.length > 0) pages.push(strings.join(''));
    from = end + 9;
  }
};

test('writes umlauts, the euro sign and amounts as German has them, with fonts that every reader has', async () => {
  const pdf = await written(1);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.match(pdf.toString('latin1'), /BaseFont \/Helvetica/);
  assert.doesNotMatch(pdf.toString('latin1'), /FontFile/);
  const [page] = pagesOf(pdf);
  assert.match(page!, /Ergebnis – größer als 1 €/);
  assert.match(page!, /§ 20 Abs\. 9 EStG > \?ódz|§ 20 Abs\. 9 EStG > [?L]ódz/);
  assert.match(page!, /Übertrag/);
  assert.match(page!, /-1\.234\.567,50/);
});

test('has the notice on every page', async () => {
  const pages = pagesOf(await written(200));
  assert.ok(pages.length > 3, `${pages.length} pages`);
  for (const page of pages) assert.ok(page.split('Schätzung, keine Steuerberatung.').length > 2, page.slice(0, 200));
});

import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { ReportSection, ReportWriter } from '#ports/report-writer.ts';
import { cellOf } from './xlsx-writer.ts';

/** Office Open XML, a sheet for each section, the notice on each of them. The workbook is built in memory. */
export const xlsxReportWriter: ReportWriter = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async *write({ title, notice, sections }) {
    const names = sheetNames(sections.map((section) => section.title));
    const sheets = sections.map((section, index) => ({
      sheet: names[index]!,
      data: dataOf(section, title, notice),
      columns: section.table?.columns.map(({ width }) => ({ width: 8 + 10 * width })) ?? [{ width: 120 }],
    }));
    yield await writeExcelFile(sheets as Sheet<Buffer>[]).toBuffer();
  },
};

const bold = (value: string): Row[number] => ({ value, type: String, fontWeight: 'bold' });

const dataOf = (section: ReportSection, title: string, notice: string): Row[] => {
  const { paragraphs, table } = section;
  const rows: Row[] = [[bold(title)], [bold(notice)], [bold(section.title)]];
  rows.push(...paragraphs.map((text): Row => [{ value: text, type: String }]));
  if (table === null) return rows;
  rows.push(table.columns.map((column) => bold(column.title)));
  for (const row of table.rows)
    rows.push(
      table.columns.map(({ kind }, index) => {
        const cell = row[index] ?? null;
        return cellOf(kind === 'amount' && cell !== null && isDecimal(cell) ? 'number' : 'text', cell);
      }),
    );
  return rows;
};

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

const longestName = 31;

/** Sheets have at most 31 signs, none of `[]:*?/\`, and differ. */
const sheetNames = (titles: readonly string[]): readonly string[] => {
  const used = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(/[[\]:*?/\\]/g, ' ').trim();
    let name = plain.slice(0, longestName).trim();
    for (let number = 2; used.has(name.toLowerCase()); number += 1)
      name = `${plain.slice(0, longestName - 3).trim()} ${number}`;
    used.add(name.toLowerCase());
    return name;
  });
};

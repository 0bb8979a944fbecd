import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { TableColumn, TableWriter } from '#ports/table-writer.ts';

/** Excel keeps 15 digits of a number; what has more stays text, whole. */
const significantDigits = (text: string): number => text.replace(/^-?0*\.?0*|\./g, '').length;

export const cellOf = (kind: TableColumn<never>['kind'], text: string | null): Row[number] => {
  if (text === null) return null;
  if (kind === 'instant') return { value: new Date(text), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  if (kind === 'number' && significantDigits(text) <= 15) return { value: Number(text), type: Number };
  return { value: text, type: String };
};

/** Office Open XML, numbers as numbers and instants as dates in UTC. The workbook is built in memory. */
export const xlsxWriter: TableWriter = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async *write(columns, rows) {
    const data: Row[] = [columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }))];
    for await (const chunk of rows) {
      for (const row of chunk) data.push(columns.map(({ kind, value }) => cellOf(kind, value(row))));
    }
    yield await writeExcelFile(data, { columns: columns.map(() => ({ width: 18 })), stickyRowsCount: 1 }).toBuffer();
  },
};

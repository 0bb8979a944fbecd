import { stringify } from 'csv-stringify/sync';
import type { TableWriter } from '#ports/table-writer.ts';

/** Spreadsheets run a cell that starts like a formula; text of a file must stay text. */
export const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Comma-separated, UTF-8, dots as decimal points and ISO 8601 times: the same on every locale. */
export const csvWriter: TableWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  async *write(columns, rows) {
    yield stringify([columns.map(({ title }) => title)]);
    for await (const chunk of rows) {
      yield stringify(
        chunk.map((row) =>
          columns.map(({ kind, value }) => {
            const cell = value(row) ?? '';
            return kind === 'text' ? inert(cell) : cell;
          }),
        ),
      );
    }
  },
};

import { type Io, printJsonRows } from './io.ts';
import { type Column, columnWidths, tableHeader, tableRows } from './table.ts';

type Print<Row> = {
  readonly json?: boolean;
  readonly columns: readonly Column<Row>[];
  /** Said on stderr where there is nothing, so that an empty answer is not taken for a fault. */
  readonly nothing: string;
  /** What a row is in JSON; by default the row. */
  readonly toJson?: (row: Row) => unknown;
};

/** Prints rows as they come, as a table for people (widths from the first chunk) or as one JSON array. */
export const printRows = async <Row>(
  io: Io,
  chunks: AsyncIterable<readonly Row[]>,
  { json, columns, nothing, toJson = (row) => row }: Print<Row>,
): Promise<void> => {
  if (json) return printJsonRows(io, mapped(chunks, toJson));
  let widths: readonly number[] | null = null;
  for await (const chunk of chunks) {
    const header: readonly number[] = widths ?? columnWidths(columns, chunk);
    const text = (widths === null ? tableHeader(columns, header) : '') + tableRows(columns, chunk, header);
    widths = header;
    if (!(await io.print(text))) return;
  }
  if (widths === null) io.say(nothing);
};

const mapped = async function* <Row>(chunks: AsyncIterable<readonly Row[]>, toJson: (row: Row) => unknown) {
  for await (const chunk of chunks) yield chunk.map(toJson);
};

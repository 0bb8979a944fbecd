import { delimited } from '#adapters/text-files/delimited.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { flexColumns, flexTrades } from './trades.ts';

/** The trades of a Flex query as CSV; which columns there are is the person's choice. */
export const flexCsv = (): ExecutionFormat =>
  tableFormat({ ...flexTrades, format: 'interactive-brokers-flex-csv', open: delimited(flexColumns) });

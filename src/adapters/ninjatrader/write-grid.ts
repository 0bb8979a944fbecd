import type { ExecutionToWrite } from '#ports/execution-format.ts';
import { columns } from './columns.ts';

/**
 * Writes executions as NinjaTrader's grid: English header, trailing separator, decimal points, every digit, times in UTC
 * with a `Z`, so that it reads the same whatever the locale of either side.
 */
export async function* writeGrid(executions: AsyncIterable<readonly ExecutionToWrite[]>): AsyncGenerator<string> {
  yield `${columns.join(',')},\r\n`;
  for await (const chunk of executions) yield chunk.map(gridLine).join('');
}

const gridLine = (execution: ExecutionToWrite): string => {
  const { hints } = execution;
  const cells = [
    execution.instrument,
    hints.action ?? (execution.side === 'buy' ? 'Buy' : 'Sell'),
    execution.quantity,
    execution.price,
    isoTime(execution.executedAt),
    execution.executionId ?? '',
    hints.entryExit === undefined ? '' : hints.entryExit === 'entry' ? 'Entry' : 'Exit',
    hints.position ?? '',
    execution.orderId ?? '',
    hints.name ?? '',
    execution.commission,
    hints.rate ?? '',
    execution.account,
    hints.connection ?? '',
  ];
  return `${cells.map(quoted).join(',')},\r\n`;
};

const isoTime = (at: number): string => {
  const text = new Date(at).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
};

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

import type { ExecutionToWrite } from '#ports/execution-format.ts';
import { end, start } from './columns.ts';

/** Writes executions as JSON, each on a line of its own, so that a file of any length is read line by line. */
export async function* writeJson(executions: AsyncIterable<readonly ExecutionToWrite[]>): AsyncGenerator<string> {
  yield start;
  let first = true;
  for await (const chunk of executions) {
    if (chunk.length === 0) continue;
    yield `${first ? '\n' : ',\n'}${chunk.map(line).join(',\n')}`;
    first = false;
  }
  yield `\n${end}\n`;
}

const line = (execution: ExecutionToWrite): string => {
  const { account, executionId, orderId, instrument, side, quantity, price, commission, sourceZone, hints } = execution;
  const executedAt = new Date(execution.executedAt).toISOString();
  return JSON.stringify({
    account,
    executionId,
    orderId,
    instrument,
    side,
    quantity,
    price,
    commission,
    executedAt,
    ...(sourceZone === undefined ? {} : { sourceZone }),
    hints,
  });
};

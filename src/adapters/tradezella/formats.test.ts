import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { tradezellaExecutions } from './executions.ts';

executionFormatContract({
  format: tradezellaExecutions(),
  fixture: join(import.meta.dirname, 'fixtures', 'executions.csv'),
  options: { account: 'TZ-1' },
  delimited: { separator: ',', decimalComma: true },
});

import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { tradervueExecutions } from './executions.ts';

executionFormatContract({
  format: tradervueExecutions(),
  fixture: join(import.meta.dirname, 'fixtures', 'executions.csv'),
  options: { account: 'TV-1' },
  delimited: { separator: ',', decimalComma: true },
});

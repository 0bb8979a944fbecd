import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { sierraTradeActivity } from './trade-activity.ts';

executionFormatContract({
  format: sierraTradeActivity(),
  fixture: join(import.meta.dirname, 'fixtures', 'trade-activity.txt'),
  options: { timeZone: 'America/Chicago' },
  delimited: { separator: '\t', decimalComma: true },
});

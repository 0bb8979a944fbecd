import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { tradestationTrades } from './trades.ts';

executionFormatContract({
  format: tradestationTrades(),
  fixture: join(import.meta.dirname, 'fixtures', 'trades.csv'),
  delimited: { separator: ',', decimalComma: true },
});

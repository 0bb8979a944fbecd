import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { quantowerTrades } from './trades.ts';

executionFormatContract({
  format: quantowerTrades(),
  fixture: join(import.meta.dirname, 'fixtures', 'trades.csv'),
  delimited: { separator: ',', decimalComma: true },
});

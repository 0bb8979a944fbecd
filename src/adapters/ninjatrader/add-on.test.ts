import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { ninjatraderAddOn } from './add-on.ts';

executionFormatContract({
  format: ninjatraderAddOn(),
  fixture: join(import.meta.dirname, 'fixtures', 'add-on.csv'),
  delimited: { separator: ',', decimalComma: true },
});

import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { rithmicOrders } from './orders.ts';
import { rithmicPerformance } from './performance.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const delimited = { separator: ',', decimalComma: true };

executionFormatContract({
  format: rithmicOrders(),
  fixture: fixture('orders.csv'),
  options: { timeZone: null },
  delimited,
});
executionFormatContract({ format: rithmicPerformance(), fixture: fixture('performance.csv'), delimited });

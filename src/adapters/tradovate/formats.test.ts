import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { tradovateFills } from './fills.ts';
import { tradovateOrders } from './orders.ts';
import { tradovatePerformance } from './performance.ts';
import { tradovatePositionHistory } from './position-history.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const delimited = { separator: ',', decimalComma: true };

executionFormatContract({ format: tradovateFills(), fixture: fixture('fills.csv'), delimited });
executionFormatContract({
  format: tradovatePerformance(),
  fixture: fixture('performance.csv'),
  options: { account: 'DEMO9001' },
  delimited,
});
executionFormatContract({ format: tradovatePositionHistory(), fixture: fixture('position-history.csv'), delimited });
executionFormatContract({ format: tradovateOrders(), fixture: fixture('orders.csv'), delimited });

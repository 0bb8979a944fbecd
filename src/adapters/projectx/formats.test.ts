import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { projectxOrders } from './orders.ts';
import { projectxTrades } from './trades.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const delimited = { separator: ',', decimalComma: true };

executionFormatContract({
  format: projectxTrades(),
  fixture: fixture('trades.csv'),
  options: { account: '50KTC-V2-1001', timeZone: null },
  delimited,
});
executionFormatContract({
  format: projectxOrders(),
  fixture: fixture('orders.csv'),
  options: { timeZone: null },
  delimited,
});

import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { metatraderDeals, metatraderReport } from './deals.ts';
import { metatraderStatement, metatraderTrades } from './statement.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const options = { timeZone: 'Europe/Athens' };
const said = { ...options, account: '5012345' };

executionFormatContract({ format: metatraderReport(), fixture: fixture('mt5-report.html'), options });
executionFormatContract({ format: metatraderStatement(), fixture: fixture('mt4-statement.html'), options });
executionFormatContract({
  format: metatraderDeals(),
  fixture: fixture('mt5-deals.csv'),
  options: said,
  delimited: { separator: '\t', decimalComma: true },
});
executionFormatContract({
  format: metatraderTrades(),
  fixture: fixture('mt4-trades.csv'),
  options: said,
  delimited: { separator: ',', decimalComma: true },
});

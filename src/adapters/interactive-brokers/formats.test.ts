import { join } from 'node:path';
import { executionFormatContract } from '#test/contracts/execution-format.contract.ts';
import { activityStatement } from './activity.ts';
import { flexCsv } from './flex-csv.ts';
import { flexXml } from './flex-xml.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

executionFormatContract({ format: flexXml(), fixture: fixture('flex.xml') });
executionFormatContract({
  format: flexCsv(),
  fixture: fixture('flex.csv'),
  delimited: { separator: ',', decimalComma: false },
});
executionFormatContract({
  format: activityStatement(),
  fixture: fixture('activity.csv'),
  options: { timeZone: null },
  delimited: { separator: ',', decimalComma: false },
});
executionFormatContract({
  format: activityStatement(),
  fixture: fixture('activity-german.csv'),
  options: { timeZone: null },
  delimited: { separator: ',', decimalComma: false },
});

import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { ghostfolioCsv, ghostfolioJson } from './formats.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({ format: ghostfolioJson(), fixture: fixture('export.json') });
activityFormatContract({ format: ghostfolioCsv(), fixture: fixture('import.csv'), separator: ',', anyLocale: true });

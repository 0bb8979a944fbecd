import { join } from 'node:path';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { tradeRepublicExport } from './export.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

activityFormatContract({ format: tradeRepublicExport(), fixture: fixture('export.csv'), separator: ',' });
activityFormatContract({ format: tradeRepublicExport(), fixture: fixture('export-semicolons.csv'), separator: ';' });

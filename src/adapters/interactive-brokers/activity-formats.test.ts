import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { activityFormatContract } from '#test/contracts/activity-format.contract.ts';
import { flexActivities } from './flex-activities.ts';
import { statementActivities } from './statement-activities.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);
const options = { timeZone: null, account: null };

activityFormatContract({ format: flexActivities(), fixture: fixture('flex-activities.xml'), options });
for (const name of ['statement.csv', 'statement-german.csv'])
  activityFormatContract({ format: statementActivities(), fixture: fixture(name), options, separator: ',' });

test('a query of trades alone is a list of executions and nothing else', async () => {
  const file = () => createReadStream(fixture('flex.xml'));
  await assert.rejects(flexActivities().scan(file), (error) => isAppError(error, 'FORMAT_UNKNOWN'));
});

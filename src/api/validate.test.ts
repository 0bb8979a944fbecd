import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { z } from 'zod';
import { rateOnQuery, rateQuery } from '#contract/rates.ts';
import { instantText } from '#contract/values.ts';
import { isAppError } from '#domain/errors.ts';
import { validate } from './validate.ts';

const refusal = (schema: z.ZodType, value: unknown): string => {
  try {
    validate(schema, value, 'query');
  } catch (error) {
    assert.ok(isAppError(error, 'INVALID_INPUT'));
    return error.message;
  }
  return assert.fail('nothing was refused');
};

test('says in words what was expected, by example, and what was found', () => {
  assert.equal(
    refusal(rateQuery, { quote: 'usd' }),
    'query: quote: expected an ISO 4217 code in capitals, for instance USD, found "usd".',
  );
  assert.equal(
    refusal(rateOnQuery, { quote: 'USD', date: '5.4.2026' }),
    'query: date: expected a day such as 2026-04-01, found "5.4.2026".',
  );
  assert.equal(
    refusal(z.object({ from: instantText }), { from: 'yesterday' }),
    'query: from: expected an instant in UTC such as 2026-04-01T14:30:00Z, found "yesterday".',
  );
  assert.equal(refusal(rateQuery, {}), 'query: quote: expected a text, found nothing.');
});

test('shows no pattern: each has words beside it', async () => {
  const folders = ['../contract', './routes'].map((name) => new URL(`${name}/`, import.meta.url));
  for (const folder of folders)
    for (const name of await readdir(folder)) {
      const text = await readFile(new URL(name, folder), 'utf8');
      assert.doesNotMatch(text, /\.regex\((\/(?:[^/\n\\]|\\.)+\/[a-z]*|\w+)\)/, name);
    }
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { eventVersions } from './events.ts';
import { retiredTypes, typeReadAs, typesStoredAs } from './retired-events.ts';
import { upcast, upcasters, upcastThrough } from './upcasters.ts';

const fixtures = new URL('../../../test/fixtures/events/', import.meta.url);
const fixture = (type: string, version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${type}.v${version}.json`, fixtures), 'utf8'));
const types = Object.keys(eventVersions) as (keyof typeof eventVersions)[];
const retired = Object.keys(retiredTypes) as (keyof typeof retiredTypes)[];

suite('upcasters', () => {
  const table = {
    Sold: [
      (data: unknown) => ({ ...(data as object), currency: 'USD' }),
      (data: unknown) => ({ ...(data as object), fees: [] }),
    ],
    Bought: [],
  };

  test('lift an event step by step to the newest version', () => {
    const lift = upcastThrough(table);
    assert.deepEqual(lift('Sold', 1, { price: '1' }), { price: '1', currency: 'USD', fees: [] });
    assert.deepEqual(lift('Sold', 2, { price: '1', currency: 'EUR' }), { price: '1', currency: 'EUR', fees: [] });
    const newest = { price: '1', currency: 'EUR', fees: ['2'] };
    assert.equal(lift('Sold', 3, newest), newest);
  });

  test('refuse what a newer program wrote', () => {
    const lift = upcastThrough(table);
    assert.throws(() => lift('Sold', 4, {}), { code: 'EVENT_UNKNOWN' });
    assert.throws(() => lift('Bought', 2, {}), { code: 'EVENT_UNKNOWN' });
    assert.throws(() => lift('Given', 1, {}), { code: 'EVENT_UNKNOWN' });
    assert.throws(() => lift('constructor', 1, {}), { code: 'EVENT_UNKNOWN' });
    assert.throws(() => lift('Sold', 0, {}), { code: 'EVENT_UNKNOWN' });
  });

  test('lead from version 1 of every event to its newest', () => {
    assert.deepEqual(Object.keys(upcasters).sort(), [...types, ...retired].sort());
    for (const type of types) assert.equal(upcasters[type].length + 1, eventVersions[type], type);
  });

  test('have a fixture of every version ever written, and no other', () => {
    const written = types.flatMap((type) =>
      Array.from({ length: eventVersions[type] }, (_, index) => `${type}.v${index + 1}.json`),
    );
    const left = retired.flatMap((type) =>
      Array.from({ length: upcasters[type].length }, (_, index) => `${type}.v${index + 1}.json`),
    );
    assert.deepEqual(readdirSync(fixtures).sort(), [...written, ...left].sort());
  });

  test('bring every fixture to the fields of the newest one', () => {
    for (const type of types) {
      const newest = eventVersions[type];
      for (let version = 1; version <= newest; version++) {
        const lifted = upcast(type, version, fixture(type, version)) as Record<string, unknown>;
        assert.deepEqual(Object.keys(lifted).sort(), Object.keys(fixture(type, newest)).sort(), `${type}.v${version}`);
      }
    }
  });

  test('bring what is no longer written to the shape of what it is read as', () => {
    for (const type of retired) {
      const successor = retiredTypes[type];
      assert.equal(typeReadAs(type), successor);
      assert.ok(typesStoredAs([successor]).includes(type), type);
      for (let version = 1; version <= upcasters[type].length; version++) {
        const read = upcast(type, version, fixture(type, version)) as Record<string, unknown>;
        const shape = fixture(successor, eventVersions[successor]);
        assert.deepEqual(Object.keys(read), Object.keys(shape), type);
        for (const field of Object.keys(shape)) assert.equal(typeof read[field], typeof shape[field], type);
      }
    }
    assert.equal(typeReadAs('ImportUndone'), 'ImportUndone');
    assert.deepEqual(typesStoredAs(['ImportUndone']), ['ImportUndone']);
  });
});

test('rules of a firm that were text stay text, under the name that text has now', () => {
  const lifted = upcast('AccountCorrected', 1, fixture('AccountCorrected', 1)) as {
    changed: Record<string, unknown>;
    previous: Record<string, unknown>;
  };
  assert.deepEqual([lifted.changed.rulesNote, lifted.previous.rulesNote], ['Evaluation 50k', null]);
  assert.deepEqual(['rules' in lifted.changed, 'rules' in lifted.previous], [false, false]);
  const silent = { account: 'A', changed: { name: 'x' }, previous: { name: null } };
  assert.deepEqual(upcast('AccountCorrected', 1, silent), silent);
});

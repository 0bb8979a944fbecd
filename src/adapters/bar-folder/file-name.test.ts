import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barFileName, instrumentKey } from './file-name.ts';

const reference = Date.UTC(2025, 0, 28);

test('reads instrument and interval of a file or of its folder', () => {
  const names: Readonly<Record<string, readonly [string, string] | null>> = {
    'MNQH5.1m.csv': ['MNQ MAR25', '1m'],
    'MNQH25.1m.csv': ['MNQ MAR25', '1m'],
    'mnq 03-25.1D.TXT': ['MNQ MAR25', '1d'],
    'MNQ_MAR25.4h.parquet': ['MNQ MAR25', '4h'],
    'MNQH25.1m.2024.csv.gz': ['MNQ MAR25', '1m'],
    'BRK.B.1d.arrow': ['BRK.B', '1d'],
    'BTC-EUR.1h.csv': ['BTCEUR', '1h'],
    'MNQH25/1m.csv': ['MNQ MAR25', '1m'],
    'futures/MNQH25/1m.2024.csv': ['MNQ MAR25', '1m'],
    'futures\\MNQH25\\1m.csv': ['MNQ MAR25', '1m'],
    '1m.csv': null,
    'MNQH25.csv': null,
    'MNQH25.1M.csv': null,
    'MNQH25.1m.json': null,
    'MNQH25.1m.csv.json': null,
    'NQ ##-##.1m.csv': null,
  };
  for (const [path, expected] of Object.entries(names))
    assert.deepEqual(
      barFileName(path, reference),
      expected === null ? null : { instrument: expected[0], interval: expected[1] },
      path,
    );
});

test('knows one instrument in all its spellings', () => {
  for (const spelled of ['MNQ MAR25', 'MNQ 03-25', 'MNQH25', 'MNQH5', 'mnqh2025', 'MNQ_03-25', 'MNQ MRZ25'])
    assert.equal(instrumentKey(spelled, reference), 'MNQ MAR25', spelled);
  for (const spelled of ['BTC/EUR', 'BTC-EUR', 'BTC_EUR', 'btceur'])
    assert.equal(instrumentKey(spelled, reference), 'BTCEUR');
  assert.equal(instrumentKey('a,b', reference), null);
});

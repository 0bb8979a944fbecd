import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { emptyBars } from '#domain/market/bars.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { ledgerContext } from '#test/support/kontor.ts';
import { assertKnown } from './assert-known.ts';

const candles = memoryCandleStore();
const ports = { candles, directory: shippedDirectory, isSourceName: (name: string) => name === 'yahoo' };
const asked = (instrument: string, source?: string) =>
  assertKnown(ports, ledgerContext('main'), { instrument, source });

test('lets known instruments pass, with bars or without, and stored bars of others', async () => {
  await asked('MNQH25');
  await asked('^GSPC', 'yahoo');
  await assert.rejects(asked('QXZ'), { code: 'NOT_FOUND', message: /There is no instrument QXZ/ });
  const series = { ledger: 'main', instrument: 'QXZ', interval: '1m', source: 'vendor', adjustment: 'none' } as const;
  await candles.upsert(series, emptyBars(1), 1);
  await asked('QXZ');
  await asked('MNQH25', 'vendor');
});

test('says which is not known, the instrument or the source, and what is near', async () => {
  await assert.rejects(asked('MNQX JUN25'), { code: 'NOT_FOUND', message: /no instrument MNQX JUN25\. Near it: MNQ/ });
  await assert.rejects(asked('MNQH25', 'nobody'), {
    code: 'NOT_FOUND',
    message: 'There is no source nobody; bars are stored from vendor.',
  });
  await assert.rejects(asked('?!'), { code: 'INVALID_INPUT', message: /query: instrument: "\?!" is no instrument/ });
});

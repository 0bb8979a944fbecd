import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesProjection } from '#application/projections/changes.ts';
import { newInstrument } from '#contract/instruments.ts';
import { candleFile } from '#test/support/candle-file.ts';
import { dumpTable } from '#test/support/dump-ledger.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { useCases } = kontor;
const { pool } = kontor.database;
let made = 0;
const fresh = () => ledgerContext(`instruments-${++made}`);
type Context = ReturnType<typeof fresh>;

const apple = {
  id: 'aapl',
  assetClass: 'share',
  name: 'Apple',
  calendar: 'NYSE',
  currency: 'USD',
  isin: 'US0378331005',
  wkn: '865985',
  spellings: { yahoo: 'AAPL', eodhd: 'AAPL.US' },
} as const;
/** A read model waits for every open transaction of the server: what is done may be shown later. */
const shown = async <T>(done: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await done();
  } catch (error) {
    if ((error as { code?: string }).code !== 'PROJECTION_BEHIND') throw error;
    await readModelsCaughtUp(kontor);
    return undefined;
  }
};
const add = (context: Context, said: Parameters<typeof newInstrument.parse>[0]) =>
  shown(() => useCases.addInstrument(context, newInstrument.parse(said)));
const idsFor = async (context: Context, search: string) =>
  (await useCases.listInstruments(context, { search, offset: 0, limit: 10 })).rows.map(({ id }) => id);
const take = (context: Context, instrument: string, csv: string) =>
  useCases.importCandles(context, {
    file: candleFile(Buffer.from(csv)),
    instrument,
    interval: '1d',
    source: 'file',
    timeZone: 'UTC',
    barTime: null,
    dateOrder: null,
    decimal: null,
  });
const bar = (date: string, close: number) => `${date},${close},${close},${close},${close},100\n`;
const header = 'date,open,high,low,close,volume\n';

describe('an instrument', () => {
  it('is found by every name that it has once it is added', async () => {
    const context = fresh();
    await add(context, apple);
    for (const text of ['AAPL', 'aapl', 'US0378331005', '865985', 'AAPL.US', 'apple'])
      assert.equal((await idsFor(context, text))[0], 'AAPL', text);
    const { instrument, origin, changes } = await useCases.instrument(context, 'us0378331005');
    assert.deepEqual([instrument.id, instrument.name, origin], ['AAPL', 'Apple', 'person']);
    assert.deepEqual(
      changes.map(({ kind, by, undoable }) => [kind, by, undoable]),
      [['added', 'test', true]],
    );
    assert.deepEqual(await idsFor(fresh(), 'US0378331005'), [], 'another ledger has none of it');
  });

  it('with the ISIN of another is refused with its name, one with a wrong ISIN with what was expected', async () => {
    const context = fresh();
    await add(context, apple);
    const other = { ...apple, id: 'APC', wkn: null, spellings: {} };
    await assert.rejects(add(context, other), { code: 'INSTRUMENT_EXISTS', message: /Apple/ });
    await assert.rejects(add(context, { ...other, isin: 'US0378331006' }), { code: 'INVALID_INPUT', message: /isin/ });
    await assert.rejects(add(context, { ...other, id: 'MNQ', isin: null }), { code: 'INSTRUMENT_EXISTS' });
    await assert.rejects(add(context, { ...other, id: 'AAPL.US', isin: null }), {
      code: 'INSTRUMENT_EXISTS',
      message: /AAPL\.US is what another calls AAPL \(Apple\)/,
    });
    await assert.rejects(useCases.undoInstrument(context, 'APC'), { code: 'NOT_FOUND' });
  });

  it('is corrected and the correction undone; what is shipped too', async () => {
    const context = fresh();
    const name = async () => (await useCases.instrument(context, '^SPX')).instrument.name;
    const before = await name();
    await shown(() => useCases.correctInstrument(context, '^GSPC', { name: 'SP 500', spellings: { stooq: '^spx' } }));
    assert.equal(await name(), 'SP 500');
    const [change] = (await useCases.instrument(context, '^SPX')).changes;
    assert.deepEqual(change?.previous, { name: before, spellings: { stooq: null } });
    await shown(() => useCases.undoInstrument(context, '^SPX'));
    assert.equal(await name(), before);
    await assert.rejects(useCases.undoInstrument(context, '^SPX'), { code: 'CHANGE_STATE' });
  });

  it('merged into another answers as that one, its bars and spellings too, until that is undone', async () => {
    const context = fresh();
    await add(context, { ...apple, isin: null, wkn: null });
    await add(context, { ...apple, id: 'APC.DE', isin: null, wkn: null, spellings: {} });
    await take(context, 'APC.DE', header + bar('2026-01-05', 10) + bar('2026-01-06', 11));
    await take(context, 'AAPL', header + bar('2026-01-06', 21) + bar('2026-01-07', 22));
    const preview = await useCases.previewMerger(context, 'AAPL', '^SPX');
    assert.equal(preview.problem?.code, 'other-class');
    const others = await useCases.previewMerger(context, '^SPX', '^NDX');
    assert.deepEqual(others.differs[0], { fact: 'yahoo', from: '^GSPC', into: '^NDX' });
    await shown(() => useCases.mergeInstrument(context, 'APC.DE', 'aapl'));

    const closes = async (instrument: string) => {
      const query = { instrument, interval: '1d', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' } as const;
      return [...(await useCases.candles(context, query)).bars().close];
    };
    assert.deepEqual(await closes('APC.DE'), [10, 21, 22]);
    assert.deepEqual(await closes('AAPL.US'), [10, 21, 22]);
    const detail = await useCases.instrument(context, 'APC.DE');
    assert.deepEqual([detail.instrument.id, detail.merged], ['AAPL', ['APC.DE']]);
    assert.deepEqual(
      (await useCases.candleStatus(context)).map(({ instrument, coverage }) => [instrument, coverage?.calendar]),
      [['AAPL', 'NYSE']],
    );

    await shown(() => useCases.undoInstrument(context, 'APC.DE'));
    assert.deepEqual(await closes('APC.DE'), [10, 11]);
    assert.deepEqual(await closes('AAPL'), [21, 22]);
  });

  it('of a future comes from its product', async () => {
    const context = fresh();
    const { instrument, origin } = await useCases.instrument(context, 'MNQH25');
    assert.deepEqual([instrument.id, origin], ['MNQ MAR25', 'product']);
    await assert.rejects(useCases.correctInstrument(context, 'MNQ MAR25', { name: 'x' }), { code: 'INSTRUMENT_STATE' });
    await assert.rejects(useCases.mergeInstrument(context, 'nothing', '^SPX'), { code: 'NOT_FOUND' });
  });
});

describe('the sessions of an instrument', () => {
  it('are regular and extended where the market tells them apart', async () => {
    const context = fresh();
    await add(context, apple);
    const range = { from: '2026-11-25T00:00:00Z', to: '2026-11-26T00:00:00Z' };
    const { zone, source, trading, regular, extended, nextSpecialDay } = await useCases.instrumentSessions(
      context,
      'AAPL',
      range,
    );
    assert.equal(zone, 'America/New_York');
    assert.match(source, /NYSE/);
    const day = { date: '2026-11-25', certain: true };
    assert.deepEqual(trading, [{ ...day, open: '2026-11-25T14:30:00.000Z', close: '2026-11-25T21:00:00.000Z' }]);
    assert.deepEqual(regular, trading);
    assert.deepEqual(extended?.at(-1), {
      ...day,
      open: '2026-11-25T09:00:00.000Z',
      close: '2026-11-26T01:00:00.000Z',
    });
    assert.deepEqual(nextSpecialDay, {
      date: '2026-11-26',
      code: 'exchange-holiday',
      name: 'Exchange holiday',
      kind: 'closed',
    });
    assert.equal((await useCases.instrumentSessions(context, 'BTC/EUR', range)).regular, null);
  });
});

it('the read model built anew equals the one that grew', async () => {
  const dumps = () =>
    Promise.all(Array.from({ length: made }, (_, one) => dumpTable(pool, 'stream_changes', `instruments-${one + 1}`)));
  const live = await dumps();
  assert.ok(live.flat().length > 5);
  await kontor.runner.rebuild(changesProjection);
  assert.deepEqual(await dumps(), live);
});

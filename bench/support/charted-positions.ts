import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import type { Bars } from '#domain/market/bars.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import type { Kontor } from '#root/kontor.ts';
import { generatedBars } from './generated-bars.ts';
import { benchContext } from './import-into.ts';

const contracts = 'MNQ MES M2K MYM NQ ES RTY YM CL GC'.split(' ').map((root) => `${root} MAR25`);
const positionsPerContract = 12;

/** Makes a data directory with `bars` one-minute bars of ten futures and positions spread over all of their time. */
export const withChartedPositions = async <T>(
  bars: number,
  work: (data: string, open: () => Promise<Kontor>) => Promise<T>,
): Promise<T> => {
  const data = await mkdtemp(path.join(tmpdir(), 'kontor-bench-'));
  const open = () => openKontor(readConfig({ KONTOR_DATA: data, KONTOR_SOURCES: 'none' }));
  try {
    const kontor = await open();
    try {
      const each = generatedBars(bars / contracts.length);
      const store = postgresCandleStore(kontor.database.pool);
      for (const instrument of contracts) {
        await store.upsert(
          { ledger: 'main', instrument, interval: '1m', source: 'bench', adjustment: 'none' },
          each,
          0,
        );
      }
      const content = Readable.from([Buffer.from(fillsOf(each))]);
      const { upload } = await kontor.useCases.upload(benchContext, { fileName: 'fills.csv', content });
      await kontor.useCases.commitImport(benchContext, upload, {});
      await kontor.database.pool.query('vacuum analyze');
    } finally {
      await kontor.close();
    }
    return await work(data, open);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};

/** Each position is bought in three fills and sold in two, after four minutes up to two days. */
const fillsOf = ({ time, close, count }: Bars): string => {
  const rows = [
    'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection,',
  ];
  const fill = (instrument: string, side: string, quantity: number, index: number, second: number) => {
    const at = new Date(time[index]! + second * 1_000).toISOString().replace('.000', '');
    const id = `fill-${rows.length}`;
    rows.push(`${instrument},${side},${quantity},${close[index]},${at},${id},,,,,0,1,Sim101,,`);
  };
  for (const [place, instrument] of contracts.entries()) {
    for (let position = 0; position < positionsPerContract; position++) {
      const entry = Math.floor(((position + 0.5 + place / 20) / (positionsPerContract + 1)) * count);
      const held = [4, 20, 90, 300, 1_400, 2_600][position % 6]!;
      for (const [fillIndex, minute] of [0, 1, 2].entries()) fill(instrument, 'Buy', 1, entry + minute, 10 + fillIndex);
      fill(instrument, 'Sell', 1, entry + held - 1, 40);
      fill(instrument, 'Sell', 2, entry + held, 20);
    }
  }
  return `${rows.join('\r\n')}\r\n`;
};

import { afterEach, expect, it, vi } from 'vitest';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { encodeBlocks } from '#domain/market/block.ts';
import { askCandleBlocks, splitFrames } from './candle-blocks.ts';

const start = Date.UTC(2025, 2, 9, 22);
const minuteMs = 60_000;
const count = 5_000;

const bars = (): Bars => {
  const made = emptyBars(count);
  for (let i = 0; i < count; i++) {
    made.time[i] = start + i * minuteMs;
    made.open[i] = 20_000 + i / 4;
    made.high[i] = 20_001 + i / 4;
    made.low[i] = 19_999.75 + i / 4;
    made.close[i] = 20_000.5 + i / 4;
    made.volume[i] = i % 7;
  }
  return made;
};

const framed = (blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + 4 + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    new DataView(bytes.buffer).setUint32(at, block.length, true);
    bytes.set(block, at + 4);
    at += 4 + block.length;
  }
  return bytes;
};

const iso = (minute: number) => new Date(start + minute * minuteMs).toISOString();
const headers = {
  'kontor-instrument': 'MNQ MAR25',
  'kontor-interval': '1m',
  'kontor-source': 'b%C3%B6rse',
  'kontor-stored-interval': '1m',
  'kontor-from': iso(100),
  'kontor-to': iso(4_200),
  'kontor-stored-from': iso(0),
  'kontor-stored-to': iso(count),
};
const asked: [string, RequestInit][] = [];
const answerWith = (body: Uint8Array<ArrayBuffer>, said: Record<string, string> = headers) =>
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push([path, init]);
    return new Response(body, { headers: said });
  });

afterEach(() => vi.unstubAllGlobals());

it('decodes the stored blocks and leaves out what was not asked for', async () => {
  answerWith(framed(encodeBlocks(bars())));
  const candles = await askCandleBlocks({ instrument: 'MNQ MAR25', interval: '1m', points: 4_100 });
  const all = bars();
  expect(candles).toMatchObject({ source: 'börse', interval: '1m', stored: { from: iso(0), to: iso(count) } });
  expect(candles.bars.count).toBe(4_100);
  for (const column of ['time', 'open', 'high', 'low', 'close', 'volume'] as const)
    expect(Array.from(candles.bars[column])).toEqual(Array.from(all[column].subarray(100, 4_200)));
  const [path, init] = asked.at(-1)!;
  expect(path).toBe('/api/v1/candles?instrument=MNQ+MAR25&interval=1m&points=4100');
  expect(init.headers).toEqual({ accept: 'application/octet-stream' });
});

it('has no bars where nothing is stored', async () => {
  answerWith(new Uint8Array(), { 'kontor-instrument': 'MNQ MAR25' });
  const candles = await askCandleBlocks({ instrument: 'MNQ MAR25', points: 500 });
  expect(candles).toMatchObject({ interval: null, source: null, stored: null, bars: { count: 0 } });
});

it('refuses an answer that ends within a block, that holds none or that says nothing of itself', async () => {
  const whole = framed(encodeBlocks(bars()));
  const answers = [whole.slice(0, -1), whole.slice(0, 3), framed([Uint8Array.of(1, 2, 3)])];
  for (const answer of answers) {
    answerWith(answer);
    await expect(askCandleBlocks({ instrument: 'X', points: 1 })).rejects.toMatchObject({ code: 'CONTRACT' });
  }
  answerWith(whole, {});
  await expect(askCandleBlocks({ instrument: 'X', points: 1 })).rejects.toMatchObject({ code: 'CONTRACT' });
});

it('hands a refusal on', async () => {
  vi.stubGlobal(
    'fetch',
    async () => new Response('{"code":"INVALID_INPUT","message":"no","requestId":"r"}', { status: 400 }),
  );
  await expect(askCandleBlocks({ instrument: 'X', points: 1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('splits frames without a copy', () => {
  const bytes = framed([Uint8Array.of(7), Uint8Array.of(8, 9)]);
  expect(splitFrames(bytes).map((frame) => [frame.buffer === bytes.buffer, ...frame])).toEqual([
    [true, 7],
    [true, 8, 9],
  ]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Bars } from '#domain/market/bars.ts';
import { type BarRow, barsOf } from './arbitrary-bars.ts';

const folder = process.env.KONTOR_REAL_DATA;

/** What a test gives as `skip`: false where the file is there, else why it cannot run. */
export const withoutRealData = (file: string): false | string => {
  if (folder === undefined) return 'KONTOR_REAL_DATA names no folder with real data';
  return existsSync(join(folder, file)) ? false : `${file} is not in the folder of real data`;
};

/** Reads a packed CSV: time (UTC), open, high, low, close, volume. Times of ends are moved back by `endsAfterMs`. */
export const realBars = (file: string, endsAfterMs = 0): Bars =>
  barsOf(
    gunzipSync(readFileSync(join(folder!, file)))
      .toString()
      .trim()
      .split('\n')
      .slice(1)
      .map((line): BarRow => {
        const [time, ...numbers] = line.split(',');
        const at = Date.parse(`${time!.replace(' ', 'T')}${time!.includes(':') ? 'Z' : ''}`);
        const [open, high, low, close, volume] = numbers.map(Number) as [number, number, number, number, number];
        return [at - endsAfterMs, open, high, low, close, volume];
      }),
  );

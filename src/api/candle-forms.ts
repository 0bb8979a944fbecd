import { float64, TimeUnit, tableFromArrays, tableToIPC, timestamp } from '@uwdata/flechette';
import { barNumbers } from '#application/candles/bar-numbers.ts';
import type { CandleAnswer } from '#application/candles/read-candles.ts';
import type { Candles } from '#contract/candles.ts';
import type { Bars } from '#domain/market/bars.ts';

const binaryTypes = ['application/octet-stream', 'application/vnd.apache.arrow.stream'] as const;
export type BinaryType = (typeof binaryTypes)[number];

/** Returns the binary form that an `Accept` header names before JSON, the first it names; null for JSON. */
export const binaryFormOf = (accept = ''): BinaryType | null => {
  const named = [...binaryTypes, 'application/json' as const]
    .map((type) => ({ type, at: accept.indexOf(type) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const first = named[0]?.type;
  return first === undefined || first === 'application/json' ? null : first;
};

/** Returns the bytes of a binary form: blocks, each after its length (unsigned 32 bit, little-endian), or Arrow. */
export const binaryBody = (type: BinaryType, answer: CandleAnswer): Buffer =>
  type === 'application/octet-stream' ? framed(answer.blocks()) : arrowStream(answer.bars());

/** What the JSON form says beside the bars, as headers; what is not known is left out. */
export const aboutHeaders = ({ about }: CandleAnswer): Record<string, string> => {
  const said = {
    'kontor-instrument': about.instrument,
    'kontor-interval': about.interval,
    'kontor-source': about.source && encodeURIComponent(about.source),
    'kontor-stored-interval': about.storedInterval,
    'kontor-from': about.from,
    'kontor-to': about.to,
    'kontor-stored-from': about.stored?.from ?? null,
    'kontor-stored-to': about.stored?.to ?? null,
  };
  return Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null));
};

export const jsonBody = (answer: CandleAnswer): Candles => ({ ...answer.about, bars: barNumbers(answer.bars()) });

const framed = (blocks: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    blocks.flatMap((block) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(block.length);
      return [length, block];
    }),
  );

/** One batch of columns, as `kontor candles export --format arrow` writes them; times are UTC. */
const arrowStream = ({ time, open, high, low, close, volume }: Bars): Buffer => {
  const price = float64();
  const types = {
    time: timestamp(TimeUnit.MILLISECOND, 'UTC'),
    open: price,
    high: price,
    low: price,
    close: price,
    volume: price,
  };
  const table = tableFromArrays({ time, open, high, low, close, volume }, { types });
  return Buffer.from(tableToIPC(table, { format: 'stream' })!);
};

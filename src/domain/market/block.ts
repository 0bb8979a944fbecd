import { AppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from './bars.ts';
import {
  areSound,
  type PriceColumns,
  readPrices,
  readRaw,
  readTimes,
  readVolumes,
  viewOf,
  writePrices,
  writeRaw,
  writeTimes,
  writeVolumes,
} from './block-columns.ts';
import { decimalSteps, greatestCommonDivisor, maximumExponent } from './decimal-steps.ts';
import { unreadable, VarintReader, VarintWriter } from './varint.ts';

/** The most bars in a block. */
export const blockBars = 4096;

const version = 1;
const magic = [0x4b, 0x42] as const;
const headerBytes = 40;
const rawPrices = 1;
const rawVolume = 2;
const soundBars = 4;
/** Differences of differences of times up to here are exact; some 60 000 years either side of 1970. */
const latestTime = 2e15;
/** The longest varint has eight bytes: a time may take two, then come four prices and a volume. */
const mostBytesPerBar = 56;
/** A block is written here first: to clear so much memory for each took longer than to write it. */
const draft = new Uint8Array(headerBytes + blockBars * mostBytesPerBar);

/** The header of a block: enough to tell what it holds without decoding it. `firstAt` in UTC milliseconds. */
export type BlockHeader = { readonly version: number; readonly count: number; readonly firstAt: number };

/**
 * Returns bars `from` up to, without, `to` as one block; docs/reference/candle-block.md says what its bytes mean.
 *
 * Lossless, bit for bit, whatever the numbers are. Reads and writes nothing but typed arrays, so that a browser can.
 *
 * @throws AppError `INVALID_VALUE` for no bar or more than 4096, and for times that are not whole or do not ascend.
 */
export const encodeBlock = (bars: Bars, from = 0, to: number = bars.count): Uint8Array<ArrayBuffer> => {
  const count = to - from;
  if (!(count >= 1 && count <= blockBars && from >= 0 && to <= bars.count)) {
    throw new AppError('INVALID_VALUE', `A block holds 1 to ${blockBars} bars, not ${count}.`);
  }
  const part = (column: Float64Array) => column.subarray(from, to);
  const time = part(bars.time);
  const columns = [part(bars.open), part(bars.close), part(bars.high), part(bars.low)];
  const volume = part(bars.volume);
  const unit = timeUnit(time);
  const prices = decimalSteps(columns);
  const volumes = areAtLeastNothing(volume) ? decimalSteps([volume]) : null;

  const bytes = draft;
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  bytes[2] = version;
  const sound = prices !== null && areSound(prices.steps as PriceColumns);
  bytes[3] = (prices ? 0 : rawPrices) | (volumes ? 0 : rawVolume) | (sound ? soundBars : 0);
  view.setUint16(4, count, true);
  bytes[6] = prices?.exponent ?? 0;
  bytes[7] = volumes?.exponent ?? 0;
  view.setFloat64(8, time[0]!, true);
  view.setFloat64(16, unit, true);
  view.setFloat64(24, prices?.step ?? 1, true);
  view.setFloat64(32, volumes?.step ?? 1, true);

  const writer = new VarintWriter(bytes, headerBytes);
  writeTimes(writer, time, unit);
  if (prices) writePrices(writer, prices.steps as PriceColumns, sound);
  else for (const column of columns) writeRaw(writer, column);
  if (volumes) writeVolumes(writer, volumes.steps[0]!);
  else writeRaw(writer, volume);
  return bytes.slice(0, writer.at);
};

/** Returns bars as blocks that are all full but the last. @throws AppError `INVALID_VALUE` as `encodeBlock` does. */
export const encodeBlocks = (bars: Bars): readonly Uint8Array<ArrayBuffer>[] =>
  Array.from({ length: Math.ceil(bars.count / blockBars) }, (_, index) =>
    encodeBlock(bars, index * blockBars, Math.min((index + 1) * blockBars, bars.count)),
  );

/** @throws AppError `CANDLE_BLOCK_UNREADABLE` when the bytes are no block or one of a version that is not known. */
export const blockHeader = (bytes: Uint8Array): BlockHeader => {
  if (bytes.length < headerBytes || bytes[0] !== magic[0] || bytes[1] !== magic[1]) throw unreadable('it is none');
  if (bytes[2] !== version) throw unreadable(`it has version ${bytes[2]}, known is ${version}`);
  const view = viewOf(bytes);
  const count = view.getUint16(4, true);
  if (count < 1 || count > blockBars) throw unreadable(`it claims ${count} bars`);
  return { version, count, firstAt: view.getFloat64(8, true) };
};

/** Returns the bars of a block. @throws AppError `CANDLE_BLOCK_UNREADABLE` */
export const decodeBlock = (bytes: Uint8Array): Bars => decodeBlocks([bytes]);

/**
 * Returns the bars of blocks one after the other, in the order given, in one set of columns.
 *
 * @throws AppError `CANDLE_BLOCK_UNREADABLE` when one is damaged or of a version that is not known.
 */
export const decodeBlocks = (blocks: readonly Uint8Array[]): Bars => {
  const counts = blocks.map((block) => blockHeader(block).count);
  const bars = emptyBars(counts.reduce((sum, count) => sum + count, 0));
  let from = 0;
  blocks.forEach((block, index) => {
    decodeInto(block, bars, from, from + counts[index]!);
    from += counts[index]!;
  });
  return bars;
};

/** Starts and closes of bars, of the same length. */
export type Closes = Pick<Bars, 'count' | 'time' | 'close'>;

/**
 * Returns the starts and closes of blocks one after the other: for whoever reads hundreds of series and needs no more. The
 * volumes are not looked at.
 *
 * @throws AppError `CANDLE_BLOCK_UNREADABLE` when one is damaged or of a version that is not known.
 */
export const decodeCloses = (blocks: readonly Uint8Array[]): Closes => {
  const counts = blocks.map((block) => blockHeader(block).count);
  const count = counts.reduce((sum, one) => sum + one, 0);
  const time = new Float64Array(count);
  const close = new Float64Array(count);
  let from = 0;
  blocks.forEach((block, index) => {
    const to = from + counts[index]!;
    const [open, high, low] = unwanted.map((column) => column.subarray(0, to - from)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    readTimesAndPrices(block, time.subarray(from, to), [open, close.subarray(from, to), high, low]);
    from = to;
  });
  return { count, time, close };
};

/** Where what is read and not wanted goes: one block is read at a time. */
const unwanted = Array.from({ length: 3 }, () => new Float64Array(blockBars));

const readTimesAndPrices = (bytes: Uint8Array, time: Float64Array, columns: PriceColumns): VarintReader => {
  const view = viewOf(bytes);
  const flags = bytes[3]!;
  const reader = new VarintReader(bytes, headerBytes);
  readTimes(reader, time, view.getFloat64(8, true), view.getFloat64(16, true));
  if (flags & rawPrices) for (const column of columns) readRaw(reader, column);
  else readPrices(reader, columns, (flags & soundBars) !== 0, view.getFloat64(24, true), power(bytes[6]!));
  return reader;
};

const decodeInto = (bytes: Uint8Array, bars: Bars, from: number, to: number): void => {
  const part = (column: Float64Array) => column.subarray(from, to);
  const columns = [part(bars.open), part(bars.close), part(bars.high), part(bars.low)] as const;
  const reader = readTimesAndPrices(bytes, part(bars.time), columns);
  if (bytes[3]! & rawVolume) readRaw(reader, part(bars.volume));
  else readVolumes(reader, part(bars.volume), viewOf(bytes).getFloat64(32, true), power(bytes[7]!));
  if (reader.at !== bytes.length) throw unreadable(`${bytes.length - reader.at} bytes are left over`);
};

const areAtLeastNothing = (volume: Float64Array): boolean => {
  for (let i = 0; i < volume.length; i++) if (!(volume[i]! >= 0)) return false;
  return true;
};

/** The greatest common divisor of the steps between times: a bar's interval wherever nothing is off its grid. */
const timeUnit = (time: Float64Array): number => {
  for (let i = 0; i < time.length; i++) {
    if (Math.floor(time[i]!) !== time[i] || Math.abs(time[i]!) > latestTime)
      throw new AppError('INVALID_VALUE', 'A bar starts at a whole millisecond.');
  }
  let unit = 0;
  for (let i = 1; i < time.length; i++) {
    const step = time[i]! - time[i - 1]!;
    if (step <= 0) throw new AppError('INVALID_VALUE', 'Bars come in ascending order, each start once.');
    if (step !== unit && unit !== 1) unit = greatestCommonDivisor(step, unit);
  }
  return unit === 0 ? 1 : unit;
};

const power = (exponent: number): number => {
  if (exponent > maximumExponent) throw unreadable(`it has the exponent ${exponent}`);
  return 10 ** exponent;
};

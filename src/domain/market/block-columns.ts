import { unreadable, type VarintReader, type VarintWriter } from './varint.ts';

/** Each time as the change of the step, in units; a zero is followed by how many more zeros there are. */
export const writeTimes = (writer: VarintWriter, time: Float64Array, unit: number): void => {
  let before = 0;
  let zeros = -1;
  for (let i = 1; i < time.length; i++) {
    const step = (time[i]! - time[i - 1]!) / unit;
    const change = step - before;
    before = step;
    if (change === 0) {
      if (zeros === -1) writer.unsigned(0);
      zeros += 1;
      continue;
    }
    if (zeros >= 0) writer.unsigned(zeros);
    zeros = -1;
    writer.signed(change);
  }
  if (zeros >= 0) writer.unsigned(zeros);
};

export const readTimes = (reader: VarintReader, time: Float64Array, firstAt: number, unit: number): void => {
  let at = firstAt;
  let step = 0;
  let zeros = 0;
  time[0] = at;
  for (let i = 1; i < time.length; i++) {
    if (zeros > 0) zeros -= 1;
    else {
      const change = reader.signed();
      if (change === 0) zeros = reader.unsigned();
      step += change * unit;
    }
    at += step;
    time[i] = at;
  }
};

/** In the order of the block. */
export type PriceColumns = readonly [
  opens: Float64Array,
  closes: Float64Array,
  highs: Float64Array,
  lows: Float64Array,
];

/** Whether each high and low embraces its open and close, so that what they exceed them by needs no sign. */
export const areSound = ([opens, closes, highs, lows]: PriceColumns): boolean => {
  for (let i = 0; i < opens.length; i++) {
    const open = opens[i]!;
    const close = closes[i]!;
    if (highs[i]! < (open > close ? open : close) || lows[i]! > (open < close ? open : close)) return false;
  }
  return true;
};

export const writePrices = (writer: VarintWriter, [opens, closes, highs, lows]: PriceColumns, sound: boolean): void => {
  let before = 0;
  for (let i = 0; i < opens.length; i++) {
    const open = opens[i]!;
    const close = closes[i]!;
    writer.signed(open - before);
    writer.signed(close - open);
    const above = highs[i]! - (open > close ? open : close);
    const below = (open < close ? open : close) - lows[i]!;
    if (sound) {
      writer.unsigned(above);
      writer.unsigned(below);
    } else {
      writer.signed(above);
      writer.signed(below);
    }
    before = close;
  }
};

export const readPrices = (
  reader: VarintReader,
  [opens, closes, highs, lows]: PriceColumns,
  sound: boolean,
  step: number,
  divisor: number,
): void => {
  let before = 0;
  for (let i = 0; i < opens.length; i++) {
    const open = before + reader.signed();
    const close = open + reader.signed();
    const high = (open > close ? open : close) + (sound ? reader.unsigned() : reader.signed());
    const low = (open < close ? open : close) - (sound ? reader.unsigned() : reader.signed());
    opens[i] = (open * step) / divisor;
    closes[i] = (close * step) / divisor;
    highs[i] = (high * step) / divisor;
    lows[i] = (low * step) / divisor;
    before = close;
  }
};

export const readVolumes = (reader: VarintReader, volume: Float64Array, step: number, divisor: number): void => {
  for (let i = 0; i < volume.length; i++) volume[i] = (reader.unsigned() * step) / divisor;
};

export const writeVolumes = (writer: VarintWriter, volumes: Float64Array): void => {
  for (let i = 0; i < volumes.length; i++) writer.unsigned(volumes[i]!);
};

export const writeRaw = (writer: VarintWriter, column: Float64Array): void => {
  const view = viewOf(writer.bytes);
  for (const value of column) {
    view.setFloat64(writer.at, value, true);
    writer.at += 8;
  }
};

export const readRaw = (reader: VarintReader, column: Float64Array): void => {
  const view = viewOf(reader.bytes);
  if (reader.at + column.length * 8 > view.byteLength) throw unreadable('it ends within a column');
  for (let i = 0; i < column.length; i++) {
    column[i] = view.getFloat64(reader.at, true);
    reader.at += 8;
  }
};

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

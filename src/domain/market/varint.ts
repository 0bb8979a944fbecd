import { AppError } from '#domain/errors.ts';

/** What passes 31 bits is cut here, once, into two integers that can be shifted. */
const lowBits = 2 ** 28;

/**
 * Writes integers in groups of seven bits, the least significant first; a set top bit says that more follow. Numbers up
 * to 2⁵³ are exact.
 */
export class VarintWriter {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  unsigned(value: number): void {
    if (value <= 0x7fff_ffff) {
      this.small(value | 0);
      return;
    }
    const high = Math.floor(value / lowBits);
    const low = (value - high * lowBits) | 0;
    const { bytes, at } = this;
    bytes[at] = low | 128;
    bytes[at + 1] = (low >> 7) | 128;
    bytes[at + 2] = (low >> 14) | 128;
    bytes[at + 3] = (low >> 21) | 128;
    this.at = at + 4;
    this.small(high | 0);
  }

  /** Zigzag: 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4 …, so that small steps either way are short. */
  signed(value: number): void {
    if (value > -0x4000_0000 && value < 0x4000_0000) this.small((value << 1) ^ (value >> 31));
    else this.unsigned(value >= 0 ? value * 2 : value * -2 - 1);
  }

  private small(value: number): void {
    const { bytes } = this;
    let { at } = this;
    let rest = value;
    while (rest > 127) {
      bytes[at++] = rest | 128;
      rest >>= 7;
    }
    bytes[at] = rest;
    this.at = at + 1;
  }
}

/** Reads what `VarintWriter` wrote. */
export class VarintReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** @throws AppError `CANDLE_BLOCK_UNREADABLE` when the bytes end within a number or the number passes 2⁵³. */
  unsigned(): number {
    const low = this.small();
    if (this.bytes[this.at - 1]! < 128) return low;
    const high = this.small();
    if (high >= 2 ** 25 || this.bytes[this.at - 1]! > 127) throw unreadable('a number passes 2⁵³');
    return low + high * lowBits;
  }

  signed(): number {
    const value = this.unsigned();
    if (value <= 0x7fff_ffff) return (value >>> 1) ^ -(value & 1);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** Up to four bytes, 28 bits; the last byte read tells whether the number goes on. */
  private small(): number {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    if (at > bytes.length) throw unreadable('it ends within a number');
    this.at = at;
    return value;
  }
}

export const unreadable = (why: string): AppError =>
  new AppError('CANDLE_BLOCK_UNREADABLE', `A block of candles cannot be read: ${why}.`);

const magic = 0x184d2204;
const shortestMatch = 4;

/** What has been unpacked: the first `length` of the bytes. Later blocks may repeat what earlier ones have. */
type Output = { bytes: Uint8Array; length: number; readonly limit: number };

/**
 * Unpacks an LZ4 frame, its blocks linked or not. Checksums are passed over: what is damaged shows in lengths that do not fit.
 *
 * @throws RangeError for what is no such frame, is damaged, or is longer than `limitBytes`
 * @see LZ4 Frame Format Description 1.6.4
 */
export const unpackLz4Frame = (input: Uint8Array, limitBytes: number): Uint8Array => {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (view.getUint32(0, true) !== magic) throw new RangeError('no LZ4 frame');
  const flags = view.getUint8(4);
  if (flags >> 6 !== 1) throw new RangeError('an LZ4 frame of another version');
  if (flags & 1) throw new RangeError('an LZ4 frame with a dictionary');
  const [checksumBytes, hasSize] = [flags & 16 ? 4 : 0, flags & 8];
  const output: Output = { bytes: new Uint8Array(4 * input.length), length: 0, limit: limitBytes };
  let at = hasSize ? 15 : 7;
  for (;;) {
    const word = view.getUint32(at, true);
    at += 4;
    if (word === 0) return output.bytes.subarray(0, output.length);
    const size = word & 0x7fffffff;
    if (at + size > input.length) throw new RangeError('an LZ4 block that is cut off');
    const block = input.subarray(at, at + size);
    if (word >>> 31 === 1) append(output, block);
    else unpackBlock(output, block);
    at += size + checksumBytes;
  }
};

/** Unpacks one bare block. @throws RangeError @see LZ4 Block Format Description */
export const unpackLz4Block = (block: Uint8Array, limitBytes: number): Uint8Array => {
  const output: Output = { bytes: new Uint8Array(4 * block.length), length: 0, limit: limitBytes };
  unpackBlock(output, block);
  return output.bytes.subarray(0, output.length);
};

const unpackBlock = (output: Output, block: Uint8Array): void => {
  let at = 0;
  const byte = (): number => {
    const value = block[at++];
    if (value === undefined) throw new RangeError('an LZ4 block that is cut off');
    return value;
  };
  const countFrom = (nibble: number): number => {
    let count = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; count += more) more = byte();
    return count;
  };
  while (at < block.length) {
    const token = byte();
    const literals = countFrom(token >> 4);
    if (at + literals > block.length) throw new RangeError('an LZ4 block that is cut off');
    append(output, block.subarray(at, at + literals));
    at += literals;
    // The last sequence has literals alone.
    if (at === block.length) return;
    const distance = byte() | (byte() << 8);
    repeat(output, distance, countFrom(token & 15) + shortestMatch);
  }
};

const append = (output: Output, bytes: Uint8Array): void => {
  reserve(output, bytes.length);
  output.bytes.set(bytes, output.length);
  output.length += bytes.length;
};

/** Writes again what stands `distance` bytes back; it may overlap what it writes, so that bytes repeat. */
const repeat = (output: Output, distance: number, count: number): void => {
  if (distance === 0 || distance > output.length)
    throw new RangeError('an LZ4 match that reaches before the beginning');
  reserve(output, count);
  const { bytes, length } = output;
  for (let at = length; at < length + count; at += 1) bytes[at] = bytes[at - distance]!;
  output.length += count;
};

const reserve = (output: Output, count: number): void => {
  const needed = output.length + count;
  if (needed > output.limit) throw new RangeError('LZ4 data that is too long');
  if (needed <= output.bytes.length) return;
  const larger = new Uint8Array(2 * needed);
  larger.set(output.bytes.subarray(0, output.length));
  output.bytes = larger;
};

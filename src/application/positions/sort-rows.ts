const digitValues = 0x1_0000;
const digitsPerKey = 4;

/**
 * Sorts rows by one number each, ascending and stably: rows of equal keys stay in the order in which `rows` has them.
 * NaN comes last, -0 equals 0. `keys` is indexed by row.
 *
 * By radix, because every change of a position sorts anew what a page then shows: 300 000 rows take 10 ms, by comparison
 * 90 ms.
 */
export const sortRows = (rows: Uint32Array, keys: Float64Array): Uint32Array => {
  const digits = sortableDigits(keys);
  let from: Uint32Array = rows.slice();
  let to: Uint32Array = new Uint32Array(rows.length);
  const places = new Uint32Array(digitValues);
  for (const digit of digits) {
    places.fill(0);
    for (let at = 0; at < from.length; at++) places[digit[from[at]!]!]!++;
    if (from.length === 0 || places[digit[from[0]!]!] === from.length) continue;
    let place = 0;
    for (let value = 0; value < digitValues; value++) {
      const count = places[value]!;
      places[value] = place;
      place += count;
    }
    for (let at = 0; at < from.length; at++) {
      const row = from[at]!;
      to[places[digit[row]!]!++] = row;
    }
    [from, to] = [to, from];
  }
  return from;
};

/** The keys as unsigned 64-bit integers in the same order, by digits of 16 bits, the least significant first. */
const sortableDigits = (keys: Float64Array): readonly Uint16Array[] => {
  const digits = Array.from({ length: digitsPerKey }, () => new Uint16Array(keys.length));
  const [lowest, low, high, highest] = digits as [Uint16Array, Uint16Array, Uint16Array, Uint16Array];
  const view = new DataView(new ArrayBuffer(8));
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    view.setFloat64(0, key + 0);
    const sign = view.getUint32(0) >>> 31;
    // A negative number has all its bits turned over, another only its sign: so they order as integers.
    const upper = Number.isNaN(key) ? 0xffff_ffff : view.getUint32(0) ^ (sign === 1 ? 0xffff_ffff : 0x8000_0000);
    const lower = Number.isNaN(key) ? 0xffff_ffff : view.getUint32(4) ^ (sign === 1 ? 0xffff_ffff : 0);
    lowest[row] = lower & 0xffff;
    low[row] = lower >>> 16;
    high[row] = upper & 0xffff;
    highest[row] = upper >>> 16;
  }
  return digits;
};

import type { CandleFile } from '#ports/candle-files.ts';

/** A file whose bytes are at hand, given in chunks of some size. */
export const candleFile = (content: Uint8Array, chunkBytes = 64 * 1024): CandleFile => ({
  async *open() {
    for (let at = 0; at < content.length; at += chunkBytes) yield content.subarray(at, at + chunkBytes);
  },
});

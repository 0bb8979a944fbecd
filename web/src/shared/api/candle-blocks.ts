import { type CandleQuery, type CandlesAbout, candlesAbout } from '#contract/candles.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import { ApiError, askBytes } from './http.ts';
import { paths } from './paths.ts';

/** Bars in typed arrays, and what they are: `interval` is the one chosen where `points` alone was asked for. */
export type CandleBlocks = CandlesAbout & { readonly bars: Bars };

/**
 * Asks for candles in the form that they are stored in: a fifth of the bytes of JSON, and nothing to parse.
 *
 * @throws ApiError as `ask` does; `CONTRACT` when the bytes are no blocks.
 */
export async function askCandleBlocks(query: CandleQuery, signal?: AbortSignal): Promise<CandleBlocks> {
  const path = paths.candles(query);
  const { headers, bytes } = await askBytes(path, 'application/octet-stream', signal);
  try {
    const about = aboutOf(headers);
    return { ...about, bars: barsOf(bytes, about) };
  } catch (cause) {
    throw new ApiError('CONTRACT', `${path}: ${(cause as Error).message}`, 200, { cause });
  }
}

/** Returns the blocks of an answer, each of which stands after its length in an unsigned 32-bit number, little-endian. */
export function splitFrames(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = at + 4 <= bytes.length ? view.getUint32(at, true) : Number.POSITIVE_INFINITY;
    if (at + 4 + length > bytes.length) throw new Error('The answer ends within a block.');
    frames.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return frames;
}

/** The first and the last block are whole: what they hold beside the bars asked for is cut off. */
function barsOf(bytes: Uint8Array, { from, to }: CandlesAbout): Bars {
  const frames = splitFrames(bytes);
  if (frames.length === 0 || from === null || to === null) return emptyBars(0);
  return barsBetween(decodeBlocks(frames), Date.parse(from), Date.parse(to));
}

function aboutOf(headers: Headers): CandlesAbout {
  const said = (name: string) => headers.get(`kontor-${name}`);
  const source = said('source');
  const [first, last] = [said('stored-from'), said('stored-to')];
  return candlesAbout.parse({
    instrument: said('instrument'),
    interval: said('interval'),
    source: source === null ? null : decodeURIComponent(source),
    storedInterval: said('stored-interval'),
    from: said('from'),
    to: said('to'),
    stored: first === null || last === null ? null : { from: first, to: last },
  });
}

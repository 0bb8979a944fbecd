import { brotliDecompressSync, gunzipSync, type ZlibOptions, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CompressionType, setCompressionCodec } from '@uwdata/flechette';
import type { Compressors } from 'hyparquet';

/** A column is not taken to unpack to more than this. */
const limit = { maxOutputLength: 2 ** 30 } satisfies ZlibOptions;

/** What Parquet columns are packed with beside Snappy, which the library reads itself. */
export const parquetCompressors: Compressors = {
  GZIP: (input) => gunzipSync(input, limit),
  ZSTD: (input) => zstdDecompressSync(input, limit),
  BROTLI: (input) => brotliDecompressSync(input, limit),
};

/** The library keeps its codecs for the whole process; of the two that Arrow knows, LZ4 is not at hand. */
export const registerArrowCodecs = (): void =>
  setCompressionCodec(CompressionType.ZSTD, {
    encode: (data) => zstdCompressSync(data),
    decode: (data) => zstdDecompressSync(data, limit),
  });

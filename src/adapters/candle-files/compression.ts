import { brotliDecompressSync, gunzipSync, type ZlibOptions, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CompressionType, setCompressionCodec } from '@uwdata/flechette';
import type { Compressors } from 'hyparquet';
import { unpackLz4Block, unpackLz4Frame } from './lz4.ts';

/** A column is not taken to unpack to more than this. */
const limit = { maxOutputLength: 2 ** 30 } satisfies ZlibOptions;

/** What Parquet columns are packed with beside Snappy, which the library reads itself. */
export const parquetCompressors: Compressors = {
  GZIP: (input) => gunzipSync(input, limit),
  ZSTD: (input) => zstdDecompressSync(input, limit),
  BROTLI: (input) => brotliDecompressSync(input, limit),
  LZ4_RAW: (input) => unpackLz4Block(input, limit.maxOutputLength),
};

/** The library keeps its codecs for the whole process. Nothing is written in LZ4. */
export const registerArrowCodecs = (): void => {
  setCompressionCodec(CompressionType.ZSTD, {
    encode: (data) => zstdCompressSync(data),
    decode: (data) => zstdDecompressSync(data, limit),
  });
  setCompressionCodec(CompressionType.LZ4_FRAME, {
    encode: () => {
      throw new RangeError('LZ4 is not written');
    },
    decode: (data) => unpackLz4Frame(data, limit.maxOutputLength),
  });
};

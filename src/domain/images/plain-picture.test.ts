import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { isAppError } from '#domain/errors.ts';
import { exifOrientation, orientationOnly } from './exif-orientation.ts';
import { plainPicture } from './plain-picture.ts';

const bytes = (...parts: readonly (string | number | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : typeof part === 'number' ? Buffer.of(part) : part,
    ),
  );
const big32 = (value: number): Uint8Array => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
};
const little32 = (value: number): Uint8Array => Buffer.from(big32(value)).reverse();

const pngChunk = (type: string, data: Uint8Array): Uint8Array => {
  const body = bytes(type, data);
  return bytes(big32(data.length), body, big32(crc32(body)));
};
const pngStart = bytes(0x89, 'PNG\r\n\x1a\n');
const header = (width: number, height: number) => pngChunk('IHDR', bytes(big32(width), big32(height), 8, 2, 0, 0, 0));
const pngPixels = pngChunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0])));
const pngEnd = pngChunk('IEND', bytes());

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  bytes(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, data);
const frame = segment(0xc0, bytes(8, 0, 4, 0, 6, 1, 1, 0x11, 0));
const table = segment(0xdb, bytes('q'.repeat(65)));
/** Pixels with a stuffed byte and a restart marker among them. */
const scan = bytes(segment(0xda, bytes(1, 1, 0, 0, 63, 0)), 'ab', 0xff, 0x00, 'cd', 0xff, 0xd0, 'ef');
const jfif = segment(0xe0, bytes('JFIF\0', 1, 1, 0, 0, 1, 0, 1, 0, 0));
const adobe = segment(0xee, bytes('Adobe', 0, 100, 0, 0, 0, 0, 0));
const profile = segment(0xe2, bytes('ICC_PROFILE\0', 1, 1, 'profile'));
const place = segment(0xe1, bytes('Exif\0\0MM\0*', big32(8), 0, 0, 'GPS 52.52 13.40'));
const jpeg = (...segments: readonly Uint8Array[]) => bytes(0xff, 0xd8, ...segments, 0xff, 0xd9);

const riffChunk = (type: string, data: Uint8Array): Uint8Array =>
  bytes(type, little32(data.length), data, ...(data.length % 2 ? [0] : []));
const webp = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const body = bytes('WEBP', ...chunks);
  return bytes('RIFF', little32(body.length), body);
};
const lossy = riffChunk('VP8 ', bytes(0, 0, 0, 0x9d, 0x01, 0x2a, 6, 0, 4, 0, 'pixels'));
const extended = (flags: number) => riffChunk('VP8X', bytes(flags, 0, 0, 0, 5, 0, 0, 3, 0, 0));

const gifStart = bytes('GIF89a', 6, 0, 4, 0, 0x80, 0, 0, 'rgbRGB');
const gifImage = bytes(0x2c, 0, 0, 0, 0, 6, 0, 4, 0, 0, 2, 2, 0x4c, 0x01, 0);
const gifLoop = bytes(0x21, 0xff, 11, 'NETSCAPE2.0', 3, 1, 0, 0, 0);
const gifDelay = bytes(0x21, 0xf9, 4, 0, 10, 0, 0, 0);

const pieces = (picture: Uint8Array): string => Buffer.from(picture).toString('latin1');

suite('pictures without metadata', () => {
  test('a PNG keeps what its pixels need, to the byte', () => {
    const gamma = pngChunk('gAMA', big32(45_455));
    const plain = bytes(pngStart, header(6, 4), gamma, pngPixels, pngPixels, pngEnd);
    const told = bytes(
      pngStart,
      header(6, 4),
      pngChunk('tEXt', bytes('Author\0Ada')),
      gamma,
      pngChunk('eXIf', bytes('MM\0*GPS')),
      pngPixels,
      pngChunk('tIME', bytes('1234567')),
      pngPixels,
      pngChunk('iTXt', bytes('XML:com.adobe.xmp')),
      pngEnd,
      'appended',
    );
    const picture = plainPicture(told);
    assert.deepEqual(Buffer.from(picture.data), Buffer.from(plain));
    assert.deepEqual([picture.mediaType, picture.width, picture.height], ['image/png', 6, 4]);
  });

  test('a JPEG keeps its tables and scans, its colours, and nothing that is told beside them', () => {
    const kept = [jfif, profile, adobe, table, frame, scan];
    const told = jpeg(
      jfif,
      place,
      profile,
      segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<x/>')),
      segment(0xed, bytes('Photoshop 3.0\0')),
      adobe,
      segment(0xfe, bytes('taken by Ada')),
      segment(0xe2, bytes('MPF\0...')),
      table,
      frame,
      scan,
    );
    const picture = plainPicture(bytes(told, 'a second picture'));
    assert.deepEqual(Buffer.from(picture.data), Buffer.from(jpeg(...kept)));
    assert.deepEqual([picture.mediaType, picture.width, picture.height], ['image/jpeg', 6, 4]);
    const scans = jpeg(frame, scan, table, scan);
    assert.deepEqual(Buffer.from(plainPicture(scans).data), Buffer.from(scans));
  });

  test('a JPEG that lies on its side is still shown upright', () => {
    const entry = bytes(0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0);
    const exif = segment(0xe1, bytes('Exif\0\0II*\0', little32(8), 1, 0, entry, 'place and time'));
    const picture = plainPicture(jpeg(exif, frame, scan));
    assert.deepEqual([picture.width, picture.height], [4, 6]);
    assert.deepEqual(Buffer.from(picture.data), Buffer.from(jpeg(orientationOnly(6), frame, scan)));
    assert.doesNotMatch(pieces(picture.data), /place/);
    for (let side = 1; side <= 8; side++) assert.equal(exifOrientation(orientationOnly(side).subarray(4)), side);
  });

  test('a WebP loses EXIF and XMP, and no longer says that it has them', () => {
    const told = webp(
      extended(0x0c | 0x20),
      riffChunk('ICCP', bytes('abc')),
      lossy,
      riffChunk('EXIF', bytes('GPS')),
      riffChunk('XMP ', bytes('<x/>')),
    );
    const picture = plainPicture(told);
    assert.deepEqual(
      Buffer.from(picture.data),
      Buffer.from(webp(extended(0x20), riffChunk('ICCP', bytes('abc')), lossy)),
    );
    assert.deepEqual([picture.mediaType, picture.width, picture.height], ['image/webp', 6, 4]);
    assert.deepEqual([plainPicture(webp(lossy)).width, plainPicture(webp(lossy)).height], [6, 4]);
    // 14 bits each: width 6 and height 4, less one.
    const lossless = riffChunk('VP8L', bytes(0x2f, 5, 0xc0, 0, 0, 'x'));
    assert.deepEqual([plainPicture(webp(lossless)).width, plainPicture(webp(lossless)).height], [6, 4]);
  });

  test('a GIF keeps its pictures, their timing and its loop', () => {
    const told = bytes(
      gifStart,
      gifLoop,
      bytes(0x21, 0xfe, 3, 'Ada', 0),
      bytes(0x21, 0xff, 11, 'XMP DataXMP', 2, '<>', 0),
      gifDelay,
      gifImage,
      0x3b,
      'appended',
    );
    const picture = plainPicture(told);
    assert.deepEqual(Buffer.from(picture.data), Buffer.from(bytes(gifStart, gifLoop, gifDelay, gifImage, 0x3b)));
    assert.deepEqual([picture.mediaType, picture.width, picture.height], ['image/gif', 6, 4]);
  });

  test('a plain picture stays as it is', () => {
    const all = [
      bytes(pngStart, header(6, 4), pngPixels, pngEnd),
      jpeg(jfif, table, frame, scan),
      webp(lossy),
      bytes(gifStart, gifImage, 0x3b),
    ];
    for (const picture of all) assert.deepEqual(Buffer.from(plainPicture(picture).data), Buffer.from(picture));
  });

  test('chunks that nobody knows go, and those with pixels stay, in any order', () => {
    const telling = fc.constantFrom('tEXt', 'zTXt', 'eXIf', 'tIME', 'xYzZ', 'iTXt');
    const chunk = fc.oneof(
      fc.record({ type: telling, data: fc.uint8Array({ maxLength: 40 }) }),
      fc.record({ type: fc.constant('IDAT'), data: fc.uint8Array({ maxLength: 40 }) }),
    );
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
        const made = (some: typeof chunks): Uint8Array =>
          bytes(pngStart, header(6, 4), pngPixels, ...some.map(({ type, data }) => pngChunk(type, data)), pngEnd);
        const pixels = chunks.filter(({ type }) => type === 'IDAT');
        assert.deepEqual(Buffer.from(plainPicture(made(chunks)).data), Buffer.from(made(pixels)));
      }),
    );
  });

  test('whatever is damaged, cut off or no picture is refused with a word, never half taken', () => {
    const all = [
      bytes(pngStart, header(6, 4), pngPixels, pngEnd),
      jpeg(jfif, place, table, frame, scan),
      webp(extended(0x0c), lossy, riffChunk('EXIF', bytes('GPS'))),
      bytes(gifStart, gifLoop, gifDelay, gifImage, 0x3b),
    ];
    const refused = (picture: Uint8Array): void => {
      try {
        plainPicture(picture);
      } catch (error) {
        assert.ok(isAppError(error, 'IMAGE_REFUSED'), String(error));
      }
    };
    for (const picture of all) {
      for (let length = 0; length < picture.length; length++)
        assert.throws(() => plainPicture(picture.subarray(0, length)), { code: 'IMAGE_REFUSED' });
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        (picture, changes) => {
          const changed = Uint8Array.from(picture);
          for (const [at, value] of changes) changed[at % changed.length] = value;
          refused(changed);
        },
      ),
      { numRuns: 2_000 },
    );
    assert.throws(() => plainPicture(bytes('<svg onload="alert(1)"/>')), { code: 'IMAGE_REFUSED' });
  });

  test('a picture that would fill the memory of a browser is refused', () => {
    const huge = (width: number, height: number) => bytes(pngStart, header(width, height), pngPixels, pngEnd);
    assert.throws(() => plainPicture(huge(12_001, 10)), { code: 'IMAGE_REFUSED' });
    assert.throws(() => plainPicture(huge(8_000, 8_000)), { code: 'IMAGE_REFUSED' });
    assert.throws(() => plainPicture(huge(0, 8)), { code: 'IMAGE_REFUSED' });
    assert.equal(plainPicture(huge(8_000, 6_000)).width, 8_000);
  });
});

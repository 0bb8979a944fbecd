import { ascii, damaged, joined, type Picture, part } from './picture.ts';

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the first byte of VP8X: the file has EXIF, has XMP. */
const metadataFlags = 0x08 | 0x04;

/**
 * Takes EXIF, XMP and unknown chunks out of a WebP; what holds pixels stays the same to the byte.
 *
 * @throws AppError `IMAGE_REFUSED`
 * @see RFC 9649, 2
 */
export const plainWebp = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  const file = part(bytes, 0, Math.max(12, end));
  const chunks: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let pixels = false;
  for (let at = 12; at < end; ) {
    const type = ascii(file, at, 4);
    part(file, at, 8);
    const length = view.getUint32(at + 4, true);
    const chunk = part(file, at, 8 + length + (length % 2));
    size ??= sizeOf(type, chunk.subarray(8));
    if (type === 'VP8X') chunks.push(withoutMetadataFlags(chunk));
    else if (kept.has(type)) chunks.push(chunk);
    if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') pixels = true;
    at += chunk.length;
  }
  if (size === null || !pixels) throw damaged('it has no pixels');
  const header = Uint8Array.from(part(bytes, 0, 12));
  const body = joined(chunks);
  new DataView(header.buffer).setUint32(4, 4 + body.length, true);
  return { mediaType: 'image/webp', ...size, data: joined([header, body]) };
};

const withoutMetadataFlags = (chunk: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(chunk);
  copy[8] = copy[8]! & ~metadataFlags;
  return copy;
};

const sizeOf = (type: string, data: Uint8Array): { readonly width: number; readonly height: number } | null => {
  const byte = (at: number): number => part(data, at, 1)[0]!;
  const three = (at: number): number => byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16);
  if (type === 'VP8X') return { width: three(4) + 1, height: three(7) + 1 };
  if (type === 'VP8 ')
    return { width: (byte(6) | (byte(7) << 8)) & 0x3fff, height: (byte(8) | (byte(9) << 8)) & 0x3fff };
  if (type !== 'VP8L') return null;
  const bits = three(1) | (byte(4) << 24);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

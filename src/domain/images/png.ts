import { ascii, damaged, joined, type Picture, part } from './picture.ts';

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** What decides how pixels look, animations included; everything else (texts, EXIF, times, unknown chunks) goes. */
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/**
 * Takes out of a PNG what says nothing of its pixels; what stays is the same to the byte, each chunk with its checksum.
 *
 * @throws AppError `IMAGE_REFUSED`
 * @see W3C Portable Network Graphics (Third Edition), 5.3 and 11
 */
export const plainPng = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [part(bytes, 0, pngSignature.length)];
  let size: { readonly width: number; readonly height: number } | null = null;
  let data = false;
  for (let at = pngSignature.length; ; ) {
    const header = part(bytes, at, 8);
    const length = view.getUint32(at);
    const type = ascii(header, 4, 4);
    const chunk = part(bytes, at, 12 + length);
    if (size === null) {
      if (type !== 'IHDR' || length !== 13) throw damaged('its first part is no header');
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (kept.has(type)) parts.push(chunk);
    if (type === 'IDAT') data = true;
    if (type === 'IEND') break;
    at += chunk.length;
  }
  if (!data) throw damaged('it has no pixels');
  return { mediaType: 'image/png', ...size, data: joined(parts) };
};

import { exifOrientation, orientationOnly } from './exif-orientation.ts';
import { ascii, damaged, joined, type Picture, part } from './picture.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

/**
 * Takes the texts, the EXIF data and whatever else cameras and programs write out of a JPEG; its tables and scans stay
 * the same to the byte. What decides how the pixels are shown stays: the colour profile, Adobe's colour transform, and,
 * written anew and alone, which side is up. What follows the end of the image goes.
 *
 * @throws AppError `IMAGE_REFUSED`
 * @see ITU-T T.81, Annex B
 */
export const plainJpeg = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = part(bytes, 0, 2);
  const segments: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let orientation = 1;
  let scans = false;
  for (let at = 2; ; ) {
    if (part(bytes, at, 2)[0] !== 0xff) throw damaged('a marker is missing');
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      // Fill bytes may stand before a marker.
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      segments.push(part(bytes, at, 2));
      break;
    }
    part(bytes, at, 4);
    const segment = part(bytes, at, 2 + view.getUint16(at + 2));
    if (segment.length < 4) throw damaged('a segment is too short');
    if (isFrame(marker) && segment.length < 9) throw damaged('a segment is too short');
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xe1) orientation = exifOrientation(segment.subarray(4)) ?? orientation;
    if (!isMetadata(marker, segment)) segments.push(segment);
    at += segment.length;
    if (marker !== startOfScan) continue;
    const end = endOfScan(bytes, at);
    segments.push(part(bytes, at, end - at));
    scans = true;
    at = end;
  }
  if (size === null || !scans) throw damaged('it has no pixels');
  const turned = orientation >= 5;
  return {
    mediaType: 'image/jpeg',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    data: joined([start, ...(orientation === 1 ? [] : [orientationOnly(orientation)]), ...segments]),
  };
};

/** SOF0 to SOF15, without the tables DHT, JPG and DAC among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const isMetadata = (marker: number, segment: Uint8Array): boolean => {
  if (marker === comment) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = ascii(segment, 4, Math.min(12, segment.length - 4));
  if (marker === 0xe0) return !name.startsWith('JFIF\0');
  if (marker === 0xe2) return !name.startsWith('ICC_PROFILE\0');
  return !(marker === 0xee && name.startsWith('Adobe'));
};

/** Returns where the coded pixels end: before the next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw damaged('it ends too early');
};

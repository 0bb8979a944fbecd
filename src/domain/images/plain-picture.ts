import { AppError } from '#domain/errors.ts';
import { plainGif } from './gif.ts';
import { plainJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { plainPng, pngSignature } from './png.ts';
import { plainWebp } from './webp.ts';

export const longestSide = 12_000;
/** A picture of a few kilobytes may unpack to gigabytes in the browser. */
export const mostPixels = 50_000_000;

/**
 * Recognises a picture by its content, whatever its name says, and takes out what it says beside its pixels: places,
 * times, devices, texts.
 *
 * @throws AppError `IMAGE_REFUSED` for another kind of file, a damaged one or one that is too large to be shown
 */
export const plainPicture = (bytes: Uint8Array): Picture => {
  const picture = read(bytes);
  const { width, height } = picture;
  if (width === 0 || height === 0) throw refused('empty', 'at least one pixel', `${width} × ${height}`);
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    throw refused(
      'too-large',
      `at most ${longestSide} pixels a side and ${mostPixels / 1_000_000} million in all`,
      `${width} × ${height}`,
    );
  return picture;
};

const read = (bytes: Uint8Array): Picture => {
  const starts = (from: number, text: string): boolean =>
    bytes.length >= from + text.length && [...text].every((letter, at) => bytes[from + at] === letter.charCodeAt(0));
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return plainPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return plainJpeg(bytes);
  if (starts(0, 'RIFF') && starts(8, 'WEBP')) return plainWebp(bytes);
  if (starts(0, 'GIF87a') || starts(0, 'GIF89a')) return plainGif(bytes);
  throw refused('kind', 'a PNG, JPEG, WebP or GIF', 'another kind of file');
};

const refused = (reason: string, expected: string, found: string): AppError =>
  new AppError('IMAGE_REFUSED', `picture: expected ${expected}, found ${found}.`, {
    details: { reason, expected, found },
  });

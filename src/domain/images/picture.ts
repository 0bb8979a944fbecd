import { AppError } from '#domain/errors.ts';

export type MediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** A picture without what it says beside its pixels; `width` and `height` as it is shown. */
export type Picture = {
  readonly mediaType: MediaType;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

export const damaged = (what: string): AppError =>
  new AppError('IMAGE_REFUSED', `The picture is damaged: ${what}.`, { details: { reason: 'damaged', found: what } });

/** Returns the bytes from `start` on that are there, of `length`. @throws AppError `IMAGE_REFUSED` where the file ends before */
export const part = (bytes: Uint8Array, start: number, length: number): Uint8Array => {
  if (start + length > bytes.length) throw damaged('it ends too early');
  return bytes.subarray(start, start + length);
};

export const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...part(bytes, start, length));

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
};

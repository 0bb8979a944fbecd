const orientationTag = 0x0112;
const shortType = 3;

/**
 * Returns which side of a picture is up, 1 to 8, from the payload of an EXIF segment; null where it does not say.
 *
 * @see CIPA DC-008 (EXIF 2.32), 4.6.4: tag 0112, and TIFF 6.0 for the directory that it stands in
 */
export const exifOrientation = (payload: Uint8Array): number | null => {
  if (payload.length < 14 || String.fromCharCode(...payload.subarray(0, 6)) !== 'Exif\0\0') return null;
  const tiff = payload.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return null;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return null;
    if (view.getUint16(at, little) !== orientationTag) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
};

/** Returns an EXIF segment for a JPEG that says which side is up and nothing else. */
export const orientationOnly = (orientation: number): Uint8Array => {
  const bytes = new Uint8Array(36);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xffe1);
  view.setUint16(2, 34);
  bytes.set([0x45, 0x78, 0x69, 0x66, 0, 0], 4);
  // TIFF header, big-endian, its only directory right after it with one entry.
  view.setUint16(10, 0x4d4d);
  view.setUint16(12, 42);
  view.setUint32(14, 8);
  view.setUint16(18, 1);
  view.setUint16(20, orientationTag);
  view.setUint16(22, shortType);
  view.setUint32(24, 1);
  view.setUint16(28, orientation);
  return bytes;
};

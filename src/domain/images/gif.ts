import { ascii, damaged, joined, type Picture, part } from './picture.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;

/**
 * Takes comments, texts and the data of programs out of a GIF; pictures, their timing and how often an animation runs stay.
 *
 * @throws AppError `IMAGE_REFUSED`
 * @see GIF89a Specification, 17 to 26
 */
export const plainGif = (bytes: Uint8Array): Picture => {
  const screen = part(bytes, 0, 13);
  const size = { width: screen[6]! | (screen[7]! << 8), height: screen[8]! | (screen[9]! << 8) };
  const start = 13 + colorTableBytes(screen[10]!);
  const parts = [part(bytes, 0, start)];
  let images = 0;
  for (let at = start; ; ) {
    const kind = part(bytes, at, 1)[0]!;
    if (kind === trailer) {
      parts.push(Uint8Array.of(trailer));
      break;
    }
    const end = endOfBlock(bytes, at, kind);
    const block = part(bytes, at, end - at);
    if (kind === image) images++;
    if (kind === image || block[1] === graphicControl || isLoop(block)) parts.push(block);
    at = end;
  }
  if (images === 0) throw damaged('it has no pixels');
  return { mediaType: 'image/gif', ...size, data: joined(parts) };
};

const colorTableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0);

const isLoop = (block: Uint8Array): boolean =>
  block[1] === application && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(ascii(block, 3, 11));

const endOfBlock = (bytes: Uint8Array, at: number, kind: number): number => {
  if (kind === extension) return endOfSubBlocks(bytes, at + 2);
  if (kind !== image) throw damaged('a part of it is of no known kind');
  const flags = part(bytes, at, 10)[9]!;
  // One byte before the pixels says how they are coded.
  return endOfSubBlocks(bytes, at + 10 + colorTableBytes(flags) + 1);
};

/** Each sub-block has its length before it; one of none ends them. */
const endOfSubBlocks = (bytes: Uint8Array, from: number): number => {
  for (let at = from; ; ) {
    const length = part(bytes, at, 1)[0]!;
    at += 1 + length;
    if (length === 0) return at;
  }
};

/** Returns the text of a file in UTF-8, in UTF-16 by its byte order mark, or else in Windows-1252. */
export const textOfFile = (content: Uint8Array): string => new TextDecoder(encodingOf(content)).decode(content);

/** `isPart`: the last character may have been cut in two. */
export const encodingOf = (content: Uint8Array, isPart = false): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content, { stream: isPart });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
};

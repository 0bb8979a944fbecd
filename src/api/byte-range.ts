/** Bytes `start` up to, without, `end` of a body. */
export type ByteRange = { readonly start: number; readonly end: number };

const single = /^bytes=(\d*)-(\d*)$/;

/**
 * Returns which part of a body of `length` bytes a `Range` header asks for; null for all of it, `outside` for none.
 *
 * Several ranges in one header and what is no range of bytes count as not asked, as RFC 9110 allows. With an `If-Range`
 * that is not this very `etag` all of the body is due: the parts at hand are of another.
 *
 * @see RFC 9110, sections 13.1.5 and 14
 */
export const byteRangeOf = (
  { range, 'if-range': ifRange }: { readonly range?: string | undefined; readonly 'if-range'?: string | undefined },
  etag: string,
  length: number,
): ByteRange | 'outside' | null => {
  const [, first = '', last = ''] = single.exec(range?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (ifRange !== undefined && ifRange.trim() !== etag) return null;
  if (first === '') return Number(last) === 0 || length === 0 ? 'outside' : lastBytes(Number(last), length);
  const start = Number(first);
  const end = last === '' ? length : Number(last) + 1;
  if (end <= start && last !== '') return null;
  return start >= length ? 'outside' : { start, end: Math.min(end, length) };
};

const lastBytes = (count: number, length: number): ByteRange => ({ start: Math.max(0, length - count), end: length });

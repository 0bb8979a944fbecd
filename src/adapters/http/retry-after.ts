/**
 * Returns the instant (UTC milliseconds) from which a source may be asked again by its Retry-After header, seconds or an
 * HTTP date; null where it says nothing that can be read.
 */
export const retryAfter = (header: string | null, now: number): number | null => {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return now + Math.ceil(Number(text) * 1000);
  const at = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
};

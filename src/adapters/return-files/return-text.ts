/** How a file writes its decimals. */
export type DecimalSign = '.' | ',';

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads a return: `0.0123`, `1.23%`, `-1,2e-3`; a fraction, or null where the text is none. `percent` reads a bare number as
 * percent too.
 */
export const readReturn = (text: string, sign: DecimalSign, percent: boolean): number | null => {
  const marked = text.endsWith('%');
  const digits = (marked ? text.slice(0, -1) : text).trim().replace('−', '-');
  if (sign === ',' && digits.includes('.')) return null;
  const number = sign === ',' ? digits.replace(',', '.') : digits;
  if (!plain.test(number)) return null;
  const value = Number(number);
  if (!Number.isFinite(value)) return null;
  return marked || percent ? value / 100 : value;
};

const dateText = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const compactText = /^(\d{4})(\d{2})(\d{2})$/;
const germanText = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * Reads a date as days since 1970-01-01: `2025-03-14`, `20250314`, `14.03.2025`; a time of day behind an ISO date is passed over.
 * Null where it is none, exists in no calendar, or can be read day first and month first (`3/4/2025`).
 */
export const readDay = (text: string): number | null => {
  const iso = dateText.exec(text) ?? compactText.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = germanText.exec(text);
  return german === null ? null : dayOf(Number(german[3]), Number(german[2]), Number(german[1]));
};

const dayOf = (year: number, month: number, day: number): number | null => {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1800 && year < 2200 ? at / 86_400_000 : null;
};

/**
 * How a file writes numbers. The grouped styles read the other sign between groups of three digits as a thousands
 * separator; the ungrouped ones only before a decimal fraction, because their file contradicts itself somewhere and
 * `1,085` could be either.
 * `unclear`: nothing in the file tells a decimal sign from a thousands separator.
 */
export const numberStyles = ['point', 'comma', 'point-ungrouped', 'comma-ungrouped', 'unclear'] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** What one number says about the decimal sign: `maybe-point` is `1.085`, a point that may also group thousands. */
export type SignEvidence = 'point' | 'comma' | 'maybe-point' | 'maybe-comma' | 'none';

const currency = String.raw`(?:[A-Z]{0,3}[$€£¥]{1,2}|[A-Z]{3}|Fr\.?|kr\.?|zł)`;
const amount = new RegExp(
  String.raw`^(?<first>[-−+]?)\s*(?<before>${currency})?\s*(?<sign>[-−+]?)\s*(?<digits>\d[\d.,'’\s]*\d|\d|[.,]\d+)\s*(?<after>${currency})?\s*(?<last>[-−]?)$`,
  'u',
);
const bare = /^[-−+]?[\d.,]*$/;
const grouped = /^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/u;

/**
 * Returns a number as normalised decimal text (`-0.5`, no trailing zeros, no exponent), or null when it is none in this style.
 *
 * Takes amounts with a currency before or after, with a minus or in parentheses. An apostrophe groups thousands only
 * before a decimal fraction: `110'165` is a Treasury price in 32nds, not a hundred and ten thousand.
 */
export const parseNumber = (text: string, style: NumberStyle): string | null => {
  if (isPlain(text)) return normalised(text, '', false);
  const parts = amountParts(text);
  if (parts === null) return null;
  const { digits, negative } = parts;
  const hasSign = digits.includes('.') || digits.includes(',');
  if (style === 'unclear' && hasSign) return null;
  const sign = style.startsWith('comma') ? ',' : '.';
  const at = digits.lastIndexOf(sign);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (!/^\d*$/.test(fraction) || (at >= 0 && fraction === '')) return null;
  if (/^\d*$/.test(whole)) return normalised(whole, fraction, negative);
  const group = grouped.exec(whole)?.[1];
  if (group === undefined || group === sign) return null;
  const needsFraction = group === "'" || group === '’' || style.endsWith('ungrouped');
  if (needsFraction && fraction === '' && group.trim() !== '') return null;
  return normalised(whole.replace(/\D/g, ''), fraction, negative);
};

/**
 * Returns what an amount names its currency by, as the file spells it: `$`, `€`, `EUR`; two words where it names one
 * before and one after. Null when it names none, or when the text is no amount.
 */
export const currencyNamed = (text: string): string | null => {
  if (bare.test(text)) return null;
  const match = amountMatch(text);
  if (match === null) return null;
  const named = [match.groups!.before, match.groups!.after].filter((name) => name !== undefined);
  return named.length === 0 ? null : named.join(' ');
};

/** Returns what a number says about its file's decimal sign; text that is no number says nothing. */
export const signEvidence = (text: string): SignEvidence => {
  const point = text.indexOf('.');
  const comma = text.indexOf(',');
  if (point < 0 && comma < 0) return 'none';
  const digits = amountParts(text)?.digits;
  if (digits === undefined) return 'none';
  if (point >= 0 && comma >= 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? 'point' : 'comma';
    return parseNumber(digits, decimal) === null ? 'none' : decimal;
  }
  const [sign, other] = point >= 0 ? (['point', 'comma'] as const) : (['comma', 'point'] as const);
  const character = point >= 0 ? '.' : ',';
  const at = digits.indexOf(character);
  if (at !== digits.lastIndexOf(character)) return parseNumber(digits, other) === null ? 'none' : other;
  const whole = digits.slice(0, at);
  const couldGroup = digits.length - at === 4 && /^[1-9]\d{0,2}$/.test(whole);
  if (couldGroup) return `maybe-${sign}`;
  return parseNumber(digits, sign) === null ? 'none' : sign;
};

const amountParts = (text: string): { readonly digits: string; readonly negative: boolean } | null => {
  const match = amountMatch(text);
  if (match === null) return null;
  const { first, sign, digits, last } = match.groups!;
  const signs = `${first}${sign}${last}`;
  const parenthesised = isParenthesised(text);
  if (signs.length > 1 || (signs !== '' && parenthesised)) return null;
  return { digits: digits!, negative: parenthesised || signs === '-' || signs === '−' };
};

const isParenthesised = (text: string): boolean => text.startsWith('(') && text.endsWith(')');

const amountMatch = (text: string): RegExpExecArray | null =>
  amount.exec(isParenthesised(text) ? text.slice(1, -1).trim() : text);

/** Digits and nothing else: most quantities, and a path without a regular expression for them. */
const isPlain = (text: string): boolean => {
  if (text.length === 0 || text.length > 15) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
};

const normalised = (whole: string, fraction: string, negative: boolean): string => {
  let start = 0;
  while (start < whole.length - 1 && whole.charCodeAt(start) === 48) start += 1;
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end -= 1;
  const integer = whole.slice(start) || '0';
  const text = end === 0 ? integer : `${integer}.${fraction.slice(0, end)}`;
  return negative && text !== '0' ? `-${text}` : text;
};

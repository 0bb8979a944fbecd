/**
 * Returns the check digit of an ISIN's first eleven characters: letters count as 10 to 35, then every second digit from
 * the right is doubled and the digits are summed.
 *
 * @see ISO 6166, annex A
 */
export const isinCheckDigit = (first: string): string => {
  const digits = [...first].map((sign) => Number.parseInt(sign, 36)).join('');
  const sum = [...digits]
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? 2 * Number(digit) : Number(digit)))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
};

/** Returns whether a text is a sound ISIN: two letters, nine letters or digits, and the check digit that they give. */
export const isIsin = (text: string): boolean =>
  /^[A-Z]{2}[A-Z0-9]{9}\d$/.test(text) && isinCheckDigit(text.slice(0, 11)) === text[11];

/** A German security number: six letters or digits, without I and O. */
export const isWkn = (text: string): boolean => /^[A-HJ-NP-Z0-9]{6}$/.test(text);

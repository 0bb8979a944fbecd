/**
 * Writes the year of a date such as `4/30/26` with four digits, for platforms that are known to put it last and to have
 * traded in this century only. Every other text comes back as it is.
 */
export const fullYear = (text: string): string =>
  text.trim().replace(/^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?=$|[\s,T])/, '$1$2$3$220$4');

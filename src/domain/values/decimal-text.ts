import { formatDecimal, parseDecimal, trim } from './decimal.ts';

const pattern = /^-?\d+(\.\d+)?$/;

/** Whether a text is a plain decimal such as -12.50. */
export const isDecimal = (text: string): boolean => pattern.test(text);

/** Whether a text is a plain decimal above zero. */
export const isAboveZero = (text: string): boolean => isDecimal(text) && !text.startsWith('-') && /[1-9]/.test(text);

/** Writes a decimal without zeros that say nothing: 1.50 and 01.5 are 1.5. @throws AppError `INVALID_VALUE` */
export const plainDecimal = (text: string): string => formatDecimal(trim(parseDecimal(text)));

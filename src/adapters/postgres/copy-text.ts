const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of COPY. */
export const copyField = (text: string | null): string => {
  if (text === null) return '\\N';
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (special) => escapes[special]!) : text;
};

export const copyLine = (values: readonly (string | null)[]): string => `${values.map(copyField).join('\t')}\n`;

const readable: Readonly<Record<string, string>> = {
  '\\b': '\b',
  '\\f': '\f',
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\v': '\v',
  '\\\\': '\\',
};

/** Undoes the escapes that COPY writes. */
export const uncopyField = (text: string): string =>
  text.includes('\\') ? text.replace(/\\[bfnrtv\\]/g, (escaped) => readable[escaped]!) : text;

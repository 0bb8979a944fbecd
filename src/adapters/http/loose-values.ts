/** Returns the number of JSON or of plain decimal text; null for everything else: `NA`, `None`, `-`, an empty cell, null. */
export const numberOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(value.trim()) ? Number(value) : null;
};

/** Returns a text that says something; null for everything else: `NA`, `None`, `-`, blanks. */
export const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value.trim() : '';
  return /^(|-|n\/?a|none|null|unknown)$/i.test(text) ? null : text;
};

/** Returns a symbol as it stands, blanks around it apart; null where there is none. `NA` is a share in Toronto. */
export const symbolOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

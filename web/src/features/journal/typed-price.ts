/** Returns what was typed as decimal text, the comma of German too; null when it is no plain number. */
export function typedPrice(typed: string): string | null {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(text) ? text : null;
}

/** An instrument as a description names it: `AAPL(US0378331005) Cash Dividend USD 0.26 per Share (Ordinary Dividend)`. */
export const describedInstrument = (description: string): { readonly symbol: string; readonly isin: string } | null => {
  const { symbol, isin } =
    /^\s*(?<symbol>[^()]+?)\s*\((?<isin>[A-Z]{2}[A-Z0-9]{9}\d)\)/.exec(description)?.groups ?? {};
  return symbol === undefined || isin === undefined ? null : { symbol, isin };
};

/** The instrument of a corporate action's row, in brackets at its end: `(GEHC, GE HEALTHCARE TECHNOLOGY, US36266G1076)`. */
export const endingInstrument = (
  description: string,
): { readonly symbol: string; readonly name: string; readonly isin: string } | null => {
  const found = /\((?<symbol>[^(),]+),\s*(?<name>[^()]+),\s*(?<isin>[A-Z]{2}[A-Z0-9]{9}\d)\)\s*$/.exec(description);
  const { symbol, name, isin } = found?.groups ?? {};
  if (symbol === undefined || name === undefined || isin === undefined) return null;
  // What goes out of the books is renamed before it does.
  return { symbol: symbol.replace(/\.OLD$/, ''), name, isin };
};

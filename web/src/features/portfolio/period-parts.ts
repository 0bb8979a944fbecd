export const namedPeriods = [
  ...(['today', 'wtd', 'mtd', 'qtd', 'ytd'] as const),
  ...(['previous-day', 'previous-week', 'previous-month', 'previous-quarter', 'previous-year', 'all'] as const),
] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

export const periodUnits = ['d', 'w', 'm', 'y'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** What a period's text says, see docs/reference of the server: null where it is no period. */
export type PeriodParts =
  | { readonly kind: 'named'; readonly name: NamedPeriod }
  | { readonly kind: 'last'; readonly count: number; readonly unit: PeriodUnit }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'since'; readonly from: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

/** Reads a period as the server writes and reads it. */
export const periodParts = (text: string): PeriodParts | null => {
  const name = namedPeriods.find((one) => one === text);
  if (name !== undefined) return { kind: 'named', name };
  const last = /^([1-9]\d{0,3})([dwmy])$/.exec(text);
  if (last?.[2] !== undefined) return { kind: 'last', count: Number(last[1]), unit: last[2] as PeriodUnit };
  if (/^(19|20)\d{2}$/.test(text)) return { kind: 'year', year: text };
  const span = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})?$/.exec(text);
  if (span?.[1] === undefined) return null;
  return span[2] === undefined ? { kind: 'since', from: span[1] } : { kind: 'between', from: span[1], to: span[2] };
};

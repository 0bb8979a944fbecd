export const drawingKinds = ['horizontal', 'trend', 'ray', 'rectangle', 'text', 'fibonacci', 'measure'] as const;
export type DrawingKind = (typeof drawingKinds)[number];

/**
 * What a person drew on the charts of an instrument. Its places are instants (UTC milliseconds) and prices, not bars: it is
 * the same drawing on every interval.
 */
export type Drawing = {
  readonly id: string;
  readonly instrument: string;
  readonly kind: DrawingKind;
  readonly anchors: readonly { readonly time: number; readonly price: number }[];
  readonly text: string;
  /** `#rrggbb`. */
  readonly color: string;
};

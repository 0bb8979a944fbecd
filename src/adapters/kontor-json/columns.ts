/** The members of an execution, in the order in which they are written. */
export const columns = [
  'account',
  'executionId',
  'orderId',
  'instrument',
  'side',
  'quantity',
  'price',
  'commission',
  'executedAt',
  'sourceZone',
  'hints',
] as const;
export type Column = (typeof columns)[number];

/** How a file begins; one execution a line follows, and `end`. */
export const start = '{"format":"kontor-executions","version":1,"executions":[';
export const end = ']}';

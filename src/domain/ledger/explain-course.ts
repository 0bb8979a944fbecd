import { abs, compare, formatDecimal } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { maximumText, numberText } from './calculation-text.ts';
import { type Facts, input, keysOf, signedText } from './explain-facts.ts';
import type { Explanation } from './explanation.ts';

export const explainSide = ({ first, long }: Facts): Explanation => ({
  figure: 'side',
  value: long ? 'long' : 'short',
  unit: 'none',
  formula: 'side',
  calculation: `${numberText(formatDecimal(first.signedQuantity))} ${long ? '>' : '<'} 0`,
  method: 'ledger-order',
  inputs: [input('openQuantity', first.running, 'contracts')],
  rows: [first.key],
});

export const explainStatus = ({ legs, last, closed }: Facts): Explanation => ({
  figure: 'status',
  value: closed ? 'closed' : 'open',
  unit: 'none',
  formula: 'status',
  calculation: `${signedText(legs)} = ${numberText(formatDecimal(last.running))}`,
  method: 'exact',
  inputs: [input('openQuantity', last.running, 'contracts')],
  rows: keysOf(legs),
});

export const explainOpenedAt = ({ first }: Facts): Explanation => ({
  figure: 'openedAt',
  value: isoInstant(first.at),
  unit: 'instant',
  formula: 'openedAt',
  calculation: isoInstant(first.at),
  method: 'ledger-order',
  inputs: [input('openQuantity', first.running, 'contracts')],
  rows: [first.key],
});

export const explainClosedAt = ({ last, closed }: Facts): Explanation => ({
  figure: 'closedAt',
  value: closed ? isoInstant(last.at) : null,
  unit: 'instant',
  formula: closed ? 'closedAt.closed' : 'closedAt.open',
  calculation: closed ? isoInstant(last.at) : `${numberText(formatDecimal(last.running))} ≠ 0`,
  method: 'ledger-order',
  inputs: [input('openQuantity', last.running, 'contracts')],
  rows: [last.key],
});

export const explainExecutions = ({ legs }: Facts): Explanation => ({
  figure: 'executions',
  value: String(legs.length),
  unit: 'executions',
  formula: 'executions',
  calculation: `n = ${legs.length}`,
  method: 'exact',
  inputs: [input('legs', String(legs.length), 'executions')],
  rows: keysOf(legs),
});

export const explainMaxQuantity = ({ legs, first }: Facts): Explanation => {
  const largest = legs.reduce((best, leg) => (compare(abs(leg.running), abs(best.running)) > 0 ? leg : best), first);
  const value = formatDecimal(abs(largest.running));
  const runs = legs.map((leg) => formatDecimal(abs(leg.running)));
  return {
    figure: 'maxQuantity',
    value,
    unit: 'contracts',
    formula: 'maxQuantity',
    calculation: `${maximumText(runs)} = ${value}`,
    method: 'exact',
    inputs: [input('legs', String(legs.length), 'executions')],
    rows: [largest.key],
  };
};

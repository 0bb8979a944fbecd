import { executionView } from '#application/executions/execution-view.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { explainPosition } from '#domain/ledger/explain.ts';
import { legFigures } from '#domain/ledger/legs.ts';
import { type LoadPositionPorts, loadPosition } from './load-position.ts';
import { positionView } from './position-view.ts';

/**
 * Returns a position with its legs and every figure explained, folded again from its fills.
 *
 * @throws AppError `NOT_FOUND`
 */
export const positionDetail = async (ports: LoadPositionPorts, { ledger }: LedgerContext, id: string) => {
  const { position, legs, product } = await loadPosition(ports, ledger, id);
  const rows = await ports.executions.between(ledger, position, legs[0]!.at, legs.at(-1)!.at);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const { previous, next } = await ports.positions.neighbours(ledger, position);
  return {
    position: positionView(position),
    legs: legs.map((leg) => ({ ...executionView(byKey.get(leg.key)!), ...legFigures(leg, position.currency) })),
    explanations: explainPosition(legs, { pointValue: product.pointValue, currency: position.currency }).map(
      (explanation) => ({
        ...explanation,
        inputs: explanation.inputs.map((input) => ({ ...input })),
        rows: [...explanation.rows],
      }),
    ),
    product: {
      root: product.root,
      name: product.name,
      exchange: product.exchange,
      pointValue: product.pointValue,
      tickSize: product.tickSize,
      source: `${product.source} (${product.asOf})`,
    },
    previous,
    next,
  };
};

import { tradedProducts } from '#application/instruments/traded-products.ts';
import { AppError } from '#domain/errors.ts';
import type { Product } from '#domain/instruments/product.ts';
import { type PositionLeg, positionLegs } from '#domain/ledger/legs.ts';
import { type FoldedPosition, foldPositions, type Position } from '#domain/ledger/position.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

export type LoadPositionPorts = {
  readonly positions: PositionStore;
  readonly executions: ExecutionStore;
  readonly settings: SettingsStore;
  readonly changes: ChangeStore;
};

export type LoadedPosition = {
  readonly position: FoldedPosition;
  readonly legs: readonly PositionLeg[];
  readonly product: Product;
};

/**
 * Returns a position with its legs and its product, folded again from its fills.
 *
 * @throws AppError `NOT_FOUND`; `PROJECTION_BEHIND` between a commit and the read model that follows it
 */
export const loadPosition = async (ports: LoadPositionPorts, ledger: string, id: string): Promise<LoadedPosition> =>
  foldedPosition(ports, ledger, await positionRow(ports, ledger, id));

/** @throws AppError `NOT_FOUND` */
export const positionRow = async (
  { positions }: Pick<LoadPositionPorts, 'positions'>,
  ledger: string,
  id: string,
): Promise<Position> => {
  const stored = await positions.byId(ledger, id);
  if (stored === null) throw new AppError('NOT_FOUND', 'There is no such position.', { details: { position: id } });
  return stored;
};

/** Returns a position of the read model with its legs and its product. @throws AppError `PROJECTION_BEHIND` */
export const foldedPosition = async (
  ports: LoadPositionPorts,
  ledger: string,
  stored: Position,
): Promise<LoadedPosition> => {
  const fillsOf = async () =>
    ports.executions.fillsOf(
      ledger,
      stored,
      await ports.positions.foldStart(ledger, stored, Date.parse(stored.openedAt)),
    );
  const productOf = async () => (await tradedProducts(ports, ledger))(stored.instrument);
  const [product, fills] = await Promise.all([productOf(), fillsOf()]);
  const position = foldPositions(stored, fills, product.pointValue).find((folded) => folded.id === stored.id);
  // Between a commit and its projection the fills may say already what the read model does not.
  if (position === undefined) throw new AppError('PROJECTION_BEHIND', 'This position has just changed: load it again.');
  return { position, legs: positionLegs(fills, position, product.pointValue), product };
};

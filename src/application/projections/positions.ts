import { tradedProducts } from '#application/instruments/traded-products.ts';
import { keyText } from '#application/positions/columns.ts';
import type { Product } from '#domain/instruments/product.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { batchOfStream } from '#domain/ledger/streams.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

type Touched = PositionKey & { readonly from: number };

/**
 * Positions, refolded from the last flat point before what an import brought or took away.
 *
 * The fills read are the ones that count now, perhaps newer than the event at hand; the events that brought those come
 * after it and lead to the same positions again, so the end is the same whatever was read on the way.
 */
export const positionsProjection: Projection<ReadModels> = {
  name: 'positions',
  version: 1,
  types: ['ImportCommitted', 'ImportUndone', 'ImportRedone', 'HeldRowsTakenIn'],

  async apply(events, models) {
    for (const [ledger, ofLedger] of Map.groupBy(events, (event) => event.ledger)) {
      const batches = new Set(ofLedger.map(({ stream }) => batchOfStream(stream)));
      const touched = new Map<string, Touched>();
      for (const batch of batches) {
        for (const key of await models.executions.touchedBy(ledger, batch)) {
          const known = touched.get(keyText(key));
          if (known === undefined || key.from < known.from) touched.set(keyText(key), key);
        }
      }
      const productOf = await tradedProducts(models, ledger);
      for (const key of touched.values()) await refold(models, ledger, productOf, key);
      await models.positions.markChanged(ledger, [...touched.values()]);
    }
  },

  async rebuild(models) {
    for (const [ledger, keys] of Map.groupBy(await models.executions.keys(), (key) => key.ledger)) {
      const productOf = await tradedProducts(models, ledger);
      for (const key of keys) await foldInto(models, ledger, productOf, key, null);
    }
  },

  async replaced({ positions }) {
    // Revisions go on counting over a rebuild: who holds columns of an earlier one reads every key again.
    await positions.markAllChanged();
  },
};

type ProductOf = (instrument: string) => Promise<Product>;

const refold = async (models: ReadModels, ledger: string, productOf: ProductOf, key: Touched): Promise<void> =>
  foldInto(models, ledger, productOf, key, await models.positions.foldStart(ledger, key, key.from));

const foldInto = async (
  { executions, positions }: ReadModels,
  ledger: string,
  productOf: ProductOf,
  key: PositionKey,
  from: number | null,
): Promise<void> => {
  const fills = await executions.fillsOf(ledger, key, from);
  const { pointValue } = await productOf(key.instrument);
  await positions.replace(ledger, key, from, foldPositions(key, fills, pointValue));
};

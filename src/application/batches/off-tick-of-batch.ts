import type { OffTick } from '#application/imports/off-tick.ts';
import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { isAppError } from '#domain/errors.ts';
import { parseInstrument } from '#domain/instruments/contract.ts';
import type { ProductCatalogue } from '#domain/instruments/product.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

type Ports = {
  readonly executions: Pick<ExecutionStore, 'touchedBy' | 'offTick'>;
  readonly settings: Pick<SettingsStore, 'products'>;
};

/**
 * Returns the prices of a batch's executions that are no multiple of their product's tick, as the preview of its file does:
 * by instrument how many, and the first row that has one. Of a batch that is taken back there are none.
 */
export const offTickOfBatch = async (
  { executions, settings }: Ports,
  ledger: string,
  batch: string,
): Promise<readonly OffTick[]> => {
  const catalogue = await catalogueOfLedger(settings, ledger);
  const instruments = [...new Set((await executions.touchedBy(ledger, batch)).map(({ instrument }) => instrument))];
  const ticks = new Map<string, string>();
  for (const id of instruments.sort()) {
    const tick = tickOf(catalogue, id);
    if (tick !== null) ticks.set(id, tick);
  }
  const found = await executions.offTick(ledger, batch, ticks);
  return found.map((one) => ({ ...one, tickSize: ticks.get(one.instrument)! }));
};

/** null: of what is no future the tick is the venue's own. */
const tickOf = (catalogue: ProductCatalogue, id: string): string | null => {
  try {
    const { root, contract } = parseInstrument(id, { isRoot: (name) => catalogue.find(name) !== null });
    const product = catalogue.find(root);
    return product !== null && (contract !== null || product.custom) ? product.tickSize : null;
  } catch (error) {
    if (isAppError(error, 'INVALID_VALUE')) return null;
    throw error;
  }
};

import { appendLatest } from '#application/append-latest.ts';
import { type TakeInPorts, takeInHeldRows } from '#application/imports/take-in-held-rows.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { Product, ProductFacts } from '#domain/instruments/product.ts';
import { isSessionCalendar, sessionCalendarIds } from '#domain/instruments/session-calendar.ts';
import { productStream } from '#domain/ledger/streams.ts';
import { catalogueOfLedger } from './catalogue-of-ledger.ts';

/**
 * Adds a product to the ledger's catalogue and takes in the rows that were held for want of it.
 *
 * @throws AppError `PRODUCT_EXISTS`; `INVALID_INPUT` for a calendar that does not exist
 */
export const addProduct = async (
  ports: TakeInPorts,
  context: LedgerContext,
  facts: ProductFacts,
): Promise<{ readonly product: Product; readonly takenIn: number }> => {
  if (!isSessionCalendar(facts.calendar)) {
    throw new AppError('INVALID_INPUT', `There is no session calendar ${facts.calendar}.`, {
      details: { field: 'calendar', expected: sessionCalendarIds, found: facts.calendar },
    });
  }
  const root = facts.root.toUpperCase();
  const exists = (): AppError =>
    new AppError('PRODUCT_EXISTS', `The product ${root} is in the catalogue already.`, { details: { root } });
  if ((await catalogueOfLedger(ports.settings, context.ledger)).find(root) !== null) throw exists();

  await appendLatest(ports.events, context, productStream(root), (history) => {
    if (history.length > 0) throw exists();
    return { type: 'ProductAdded', data: { ...facts, root }, occurredAt: ports.clock.now() };
  });
  await ports.catchUp('settings');
  const product = (await catalogueOfLedger(ports.settings, context.ledger)).find(root);
  if (product === null) throw new AppError('PROJECTION_BEHIND', `The product ${root} is stored, but not readable yet.`);
  return { product, takenIn: await takeInHeldRows(ports, context, root) };
};

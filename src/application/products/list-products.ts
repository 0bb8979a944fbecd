import type { LedgerContext } from '#application/ledger-context.ts';
import { notesOf } from '#domain/instruments/catalogue.ts';
import type { Product } from '#domain/instruments/product.ts';
import { sessionCalendarIds } from '#domain/instruments/session-calendar.ts';
import type { HeldRows } from '#ports/batch-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';
import { catalogueOfLedger } from './catalogue-of-ledger.ts';

/** A product as pages show it. */
export const productView = ({ spellings: _, ...product }: Product) => ({ ...product, notes: [...notesOf(product)] });

/** Returns the catalogue, and the roots that rows are held for. */
export const listProducts = async (
  { settings, heldRows }: { readonly settings: SettingsStore; readonly heldRows: HeldRows },
  { ledger }: LedgerContext,
) => {
  const [{ products }, heldRoots] = await Promise.all([catalogueOfLedger(settings, ledger), heldRows.roots(ledger)]);
  return { products: products.map(productView), calendars: [...sessionCalendarIds], heldRoots: [...heldRoots] };
};

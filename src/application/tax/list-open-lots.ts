import type { LedgerContext } from '#application/ledger-context.ts';
import { type OpenLotGain, openLotGains } from '#domain/tax/open-lot-gains.ts';
import type { Decimal } from '#domain/values/decimal.ts';
import type { LedgerTax } from './tax-inputs-of-ledger.ts';
import { germanDay, type TaxPorts } from './tax-ports.ts';
import { latestRates, type UnitPrice, unitPriceOn, unitWorth } from './unit-worth.ts';

export type NamedOpenLot = OpenLotGain & { readonly name: string };

/** Lists every held lot with its open gain for tax, at the last prices up to the day. @throws AppError `TAX_YEAR_NOT_RELEASED` */
export const listOpenLots = async (ports: TaxPorts, { ledger }: LedgerContext, asked?: string) => {
  const date = asked ?? germanDay(ports);
  return { date, ...(await openLotsOn(await ports.ledgerTax(ledger), date)) };
};

/** Lots that are held, at the last prices up to the day, and these prices. */
export const openLotsOn = async (
  tax: LedgerTax,
  date: string,
): Promise<{ readonly lots: readonly NamedOpenLot[]; readonly prices: readonly UnitPrice[] }> => {
  const held = tax.inputs.book.holdings.filter(({ lots, side }) => side === 'long' && lots.length > 0);
  const instruments = [...new Set(held.map(({ instrument }) => instrument))].sort();
  const prices = (await Promise.all(instruments.map((one) => unitPriceOn(tax, one, date)))).filter(
    (price) => price !== null,
  );
  const worths = new Map<string, Decimal | null>(
    prices.map((price) => [price.instrument, unitWorth(tax, price, date)]),
  );
  const inputs = { ...tax.inputs, findRate: latestRates(tax.inputs.findRate) };
  const lots = openLotGains(inputs, date, (instrument) => worths.get(instrument) ?? null);
  return {
    prices,
    lots: lots.map((lot) => ({ ...lot, name: tax.directory.find(lot.instrument)?.name ?? lot.instrument })),
  };
};

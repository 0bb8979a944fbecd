import type { LedgerContext } from '#application/ledger-context.ts';
import { lossesToRealise, yearEndRooms } from '#domain/tax/year-end-room.ts';
import { openLotsOn } from './list-open-lots.ts';
import { taxYearOf } from './read-tax-year.ts';
import { germanDay, type TaxPorts } from './tax-ports.ts';

/**
 * Says what could still be realised in a year without tax, and which lots have a loss that the year could take. Of a year that is
 * over nothing can be sold any more: its rooms are said, without lots.
 *
 * @throws AppError `TAX_YEAR_NOT_RELEASED`
 */
export const readTaxRoom = async (ports: TaxPorts, { ledger }: LedgerContext, year: number) => {
  const tax = await ports.ledgerTax(ledger);
  const whole = taxYearOf(tax, year);
  const today = germanDay(ports);
  const names = new Map<string, string>();
  if (Number(today.slice(0, 4)) !== year) return { year, rooms: yearEndRooms(whole), losses: [] };
  const { lots } = await openLotsOn(tax, today);
  for (const { instrument, name } of lots) names.set(instrument, name);
  return {
    year,
    rooms: yearEndRooms(whole),
    losses: lossesToRealise(whole, lots).map((lot) => ({ ...lot, name: names.get(lot.instrument)! })),
  };
};

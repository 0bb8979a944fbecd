import { changeStream } from '#application/changes/change-stream.ts';
import { addInstrument } from '#application/instruments/add-instrument.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { ownRates } from '#application/rates/rate-book.ts';
import { sayTaxProfile } from '#application/tax-profile/tax-profile.ts';
import { decideAccount } from '#domain/accounts/decide-account.ts';
import { AppError } from '#domain/errors.ts';
import { startOfDay } from '#domain/instruments/trading-days.ts';
import { accountStream } from '#domain/ledger/streams.ts';
import { checkBars } from '#domain/market/check-bars.ts';
import type { LedgerExtras, StatedPrice } from '#ports/activity-format.ts';
import type { ActivityPorts } from './ports.ts';

/** Prices that a person states are bars of this source. */
export const ownPrices = 'own';

/**
 * Takes in what a file of Kontor's own format says beside activities. An instrument that is known stays as it is; everything
 * again changes nothing.
 *
 * @throws AppError `INVALID_INPUT` for a price of an instrument that is not known, or in another currency
 */
export const takeExtras = async (ports: ActivityPorts, context: LedgerContext, extras: LedgerExtras): Promise<void> => {
  for (const facts of extras.instruments) {
    if ((await ports.directory(context.ledger)).find(facts.id) === null) await addInstrument(ports, context, facts);
  }
  for (const { account, facts } of extras.accounts)
    await changeStream(ports, context, accountStream(account), (history) =>
      decideAccount(account, history as never, { kind: 'correct', changed: facts }),
    );
  await takePrices(ports, context, extras.prices);
  const days = Map.groupBy(extras.rates, ({ date }) => date);
  const publications = [...days]
    .map(([date, rates]) => ({ date, rates: Object.fromEntries(rates.map(({ currency, rate }) => [currency, rate])) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (publications.length > 0) await ports.rates.upsert(context.ledger, ownRates, publications, ports.clock.now());
  if (extras.taxProfile !== null) await sayTaxProfile(ports, context, extras.taxProfile);
};

const takePrices = async (
  { directory, candles, clock }: ActivityPorts,
  { ledger }: LedgerContext,
  prices: readonly StatedPrice[],
): Promise<void> => {
  const known = await directory(ledger);
  for (const [id, stated] of Map.groupBy(prices, ({ instrument }) => instrument)) {
    const instrument = known.find(id);
    if (instrument === null) throw wrong('prices.instrument', 'an instrument of the file or of the ledger', id);
    const other = stated.find(({ currency }) => currency !== instrument.currency);
    if (other !== undefined) throw wrong('prices.currency', `${instrument.currency}, that ${id} is in`, other.currency);
    const sorted = stated.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const time = Float64Array.from(sorted, ({ date }) => startOfDay(instrument.calendar, date));
    const price = Float64Array.from(sorted, (one) => Number(one.price));
    const bars = { count: sorted.length, time, open: price, high: price, low: price, close: price };
    const checked = checkBars({ ...bars, volume: new Float64Array(sorted.length) });
    const series = {
      ledger,
      instrument: instrument.id,
      interval: '1d',
      source: ownPrices,
      adjustment: 'none',
    } as const;
    await candles.upsert(series, checked.bars, clock.now());
  }
};

const wrong = (field: string, expected: string, found: string): AppError =>
  new AppError('INVALID_INPUT', `${field}: expected ${expected}, found "${found}"`, {
    details: { field, expected, found },
  });

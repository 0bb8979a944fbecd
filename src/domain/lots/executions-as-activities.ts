import { nothingWithheld, type RecordedActivity } from '#domain/activities/activity.ts';
import { inLedgerOrder, type LedgerExecution } from '#domain/ledger/fills-by-key.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { localDate, zoneOf } from '#domain/values/zone.ts';

/** A fill with the exchange's trading day. */
export type TradedExecution = LedgerExecution & { readonly sessionDate: string };

/**
 * Returns the fills of a trading platform as the purchases and sales that they are, so that one fold serves a portfolio and
 * a journal; a platform's sides say nothing of opening and closing, which the fold finds for futures.
 *
 * The day is that of the fill in Germany, whose year the tax goes by; the exchange's trading day, on which it is settled, is
 * the value date. Fills of one instant keep the order of the ledger, said in nanoseconds after it.
 */
export const executionsAsActivities = (executions: readonly TradedExecution[]): readonly RecordedActivity[] => {
  const berlin = zoneOf('Europe/Berlin');
  const places = new Map<string, { at: number; place: number }>();
  return executions.toSorted(inLedgerOrder).map((execution) => {
    const { account, instrument, executedAt, key } = execution;
    const market = `${account}\n${instrument}`;
    const last = places.get(market);
    const place = last?.at === executedAt ? last.place + 1 : 1;
    places.set(market, { at: executedAt, place });
    return {
      id: executionActivityId(account, key),
      type: execution.side,
      account,
      sourceId: key,
      date: localDate(berlin, executedAt),
      at: `${isoInstant(executedAt).slice(0, -1)}${String(place).padStart(6, '0')}Z`,
      valueDate: execution.sessionDate,
      instrument,
      quantity: execution.quantity,
      price: execution.price,
      currency: execution.currency,
      gross: null,
      fee: execution.commission,
      accrued: null,
      withheld: nothingWithheld,
      settlement: null,
      euro: null,
      counter: null,
      ratio: null,
      costShare: null,
      lots: [],
      judgement: null,
      note: null,
    };
  });
};

/** Returns the id under which a fill is known among activities; with the account's length in it, no two are the same. */
export const executionActivityId = (account: string, key: string): string => `fill-${account.length}-${account}-${key}`;

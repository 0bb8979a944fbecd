import type { CandleStore } from '#ports/candle-store.ts';
import type { EventBus } from '#ports/event-bus.ts';

/** Returns a store that tells the ledger's readers when bars have come, changed or gone; the same bars again are no news. */
export const announcedCandles = (store: CandleStore, bus: Pick<EventBus, 'publish'>): CandleStore => ({
  ...store,

  async upsert(series, bars, fetchedAt) {
    const upserted = await store.upsert(series, bars, fetchedAt);
    if (upserted.added + upserted.corrected > 0) await bus.publish({ ledger: series.ledger, topic: 'candles' });
    return upserted;
  },

  async remove(series, from, to) {
    const removed = await store.remove(series, from, to);
    if (removed > 0) await bus.publish({ ledger: series.ledger, topic: 'candles' });
    return removed;
  },
});

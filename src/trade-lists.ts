import { ninjatraderTrades } from '#adapters/ninjatrader/trade-performance.ts';
import { tradovateTrades } from '#adapters/tradovate/performance.ts';
import type { TradeList } from '#ports/trade-list.ts';

/** Every list of finished trades that the ledger can be checked against. */
export const tradeLists = (): readonly TradeList[] => [ninjatraderTrades(), tradovateTrades()];

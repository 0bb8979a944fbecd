import type { RatePeriod } from '#domain/rates/catch-up.ts';
import type { RatePublication } from './rate-store.ts';

/**
 * Where reference rates come from. One request per call; failures are AppErrors: `SOURCE_LIMITED` (`details.until`, an ISO
 * instant, where the source says so) and `SOURCE_UNREACHABLE`.
 */
export interface RateSource {
  readonly name: string;
  fetchRates(period: RatePeriod, signal?: AbortSignal): Promise<readonly RatePublication[]>;
}

import { projections } from '#root/compose.ts';
import type { Kontor } from '#root/kontor.ts';
import { eventually } from './eventually.ts';

/**
 * Waits until the read models have taken in every event.
 *
 * They wait for each open transaction of the whole server, those of other test files included, so that what a use case
 * has done may be readable only later.
 */
export const readModelsCaughtUp = ({ runner }: Kontor): Promise<true> =>
  eventually(async () => {
    for (const projection of projections) await runner.catchUp(projection);
    const lags = await Promise.all(projections.map((projection) => runner.lag(projection)));
    return lags.every((lag) => lag === 0);
  }, 30_000);

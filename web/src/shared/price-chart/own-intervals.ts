import { type BarInterval, barInterval } from '#contract/bar-interval.ts';
import { prefer, preferences, usePreferences } from '#web/shared/preferences/preferences.ts';

/** Those that a menu has room for. */
const most = 8;

const readable = (kept: readonly string[] = []): readonly BarInterval[] =>
  kept.flatMap((text) => {
    const read = barInterval.safeParse(text);
    return read.success ? [read.data] : [];
  });

/** The intervals that this person entered, the newest first; kept in this browser. */
export const useOwnIntervals = (): readonly BarInterval[] => readable(usePreferences().ownIntervals);

export const keepInterval = (interval: BarInterval): void => {
  const others = readable(preferences().ownIntervals).filter((one) => one !== interval);
  prefer({ ownIntervals: [interval, ...others].slice(0, most) });
};

export const forgetInterval = (interval: BarInterval): void =>
  prefer({ ownIntervals: readable(preferences().ownIntervals).filter((one) => one !== interval) });

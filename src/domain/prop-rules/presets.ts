import type { PropRuleFacts } from './rule-facts.ts';

/**
 * A set of rules to begin with. They are examples of how such programmes are made up, not the terms of any firm: what
 * the firm's own terms say now decides.
 */
export type PropPreset = {
  readonly key: string;
  /** Balance that it is meant for, decimal text in `currency`. */
  readonly startBalance: string;
  readonly currency: string;
  readonly source: 'example';
  /** ISO date on which it was written down. */
  readonly asOf: string;
  readonly rules: Omit<PropRuleFacts, 'preset' | 'since'>;
};

const asOf = '2026-11-21';
/** Futures firms count from the opening of Globex to the next. */
const globexDay = { zone: 'America/Chicago', startsAt: '17:00' } as const;

type Size = { readonly balance: string; readonly drawdown: string; readonly target: string; readonly most: string };

const sizes = {
  '25k': { balance: '25000', drawdown: '1500', target: '1500', most: '4' },
  '50k': { balance: '50000', drawdown: '2500', target: '3000', most: '10' },
  '100k': { balance: '100000', drawdown: '3000', target: '6000', most: '14' },
  '150k': { balance: '150000', drawdown: '5000', target: '9000', most: '17' },
} as const satisfies Record<string, Size>;

const example = (key: string, startBalance: string, rules: PropPreset['rules']): PropPreset => ({
  key,
  startBalance,
  currency: 'USD',
  source: 'example',
  asOf,
  rules,
});

/** The floor follows every open profit and stays 100 above the start once it is there. */
const trailingIntraday = Object.entries(sizes).map(([size, { balance, drawdown, target, most }]) =>
  example(`${size}-intraday`, balance, {
    drawdown: { trailing: 'intraday', amount: drawdown, stopsAt: String(Number(drawdown) + 100) },
    dailyLoss: null,
    target,
    bestDayShare: null,
    minimumDays: { days: 7, leastProfit: null },
    contracts: { most, byFamily: {} },
    day: globexDay,
  }),
);

/** The floor follows the end of each day up to the start; a daily loss and a share of the best day come on top. */
const trailingEndOfDay = (
  [
    ['50k', '50000', '2000', '1000', '3000', '5'],
    ['100k', '100000', '3000', '2000', '6000', '10'],
    ['150k', '150000', '4500', '3000', '9000', '15'],
  ] as const
).map(([size, balance, drawdown, dailyLoss, target, most]) =>
  example(`${size}-end-of-day`, balance, {
    drawdown: { trailing: 'end-of-day', amount: drawdown, stopsAt: drawdown },
    dailyLoss,
    target,
    bestDayShare: '0.5',
    minimumDays: { days: 2, leastProfit: null },
    contracts: { most, byFamily: {} },
    day: globexDay,
  }),
);

/** A funded account: nothing to reach, days of profit before a payout, the best of them no more than 40 %. */
const funded = example('50k-funded', '50000', {
  drawdown: { trailing: 'end-of-day', amount: '2000', stopsAt: '2000' },
  dailyLoss: '1000',
  target: null,
  bestDayShare: '0.4',
  minimumDays: { days: 5, leastProfit: '150' },
  contracts: { most: '5', byFamily: {} },
  day: globexDay,
});

/** A tenth of the balance at most, half of that a day, by the clock of Prague: how firms for currencies mostly do it. */
const fixed = example('100k-static', '100000', {
  drawdown: { trailing: 'static', amount: '10000', stopsAt: null },
  dailyLoss: '5000',
  target: '10000',
  bestDayShare: null,
  minimumDays: { days: 4, leastProfit: null },
  contracts: null,
  day: { zone: 'Europe/Prague', startsAt: '00:00' },
});

export const propPresets: readonly PropPreset[] = [...trailingIntraday, ...trailingEndOfDay, funded, fixed];

/** Returns the rules of a preset as those of an account; null for a key that is none. */
export const rulesOfPreset = (key: string): PropRuleFacts | null => {
  const preset = propPresets.find((one) => one.key === key);
  return preset === undefined ? null : { preset: key, ...preset.rules, since: null };
};

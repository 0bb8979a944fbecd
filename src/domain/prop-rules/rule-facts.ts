import { parseDecimal } from '#domain/values/decimal.ts';
import { isZone } from '#domain/values/zone.ts';
import type { FirmDay } from './firm-day.ts';
import { type PropRules, type Trailing, trailings } from './prop-rules.ts';

/** The rules that an account is under as a person says them; amounts are decimal text in the account's currency. */
export type PropRuleFacts = {
  /** Key of the preset that they were taken from; null: the person's own. */
  readonly preset: string | null;
  readonly drawdown: { readonly trailing: Trailing; readonly amount: string; readonly stopsAt: string | null } | null;
  readonly dailyLoss: string | null;
  readonly target: string | null;
  /** A part of one, `0.5` for half. */
  readonly bestDayShare: string | null;
  readonly minimumDays: { readonly days: number; readonly leastProfit: string | null } | null;
  /** Contracts, of which a micro is a tenth; `byFamily` by the root that stands for all sizes of a product: NQ. */
  readonly contracts: { readonly most: string | null; readonly byFamily: Readonly<Record<string, string>> } | null;
  readonly day: FirmDay;
  /** First day of the firm that counts, an ISO date; null: from the start balance on. */
  readonly since: string | null;
};

/** Returns what the fold works with. */
export const propRulesOf = (facts: PropRuleFacts): PropRules => ({
  drawdown: facts.drawdown && {
    trailing: facts.drawdown.trailing,
    amount: parseDecimal(facts.drawdown.amount),
    stopsAt: facts.drawdown.stopsAt === null ? null : parseDecimal(facts.drawdown.stopsAt),
  },
  dailyLoss: facts.dailyLoss === null ? null : parseDecimal(facts.dailyLoss),
  target: facts.target === null ? null : parseDecimal(facts.target),
  bestDayShare: facts.bestDayShare === null ? null : Number(facts.bestDayShare),
  minimumDays: facts.minimumDays && {
    days: facts.minimumDays.days,
    leastProfit: facts.minimumDays.leastProfit === null ? null : parseDecimal(facts.minimumDays.leastProfit),
  },
  contracts: facts.contracts && {
    most: facts.contracts.most === null ? null : Number(facts.contracts.most),
    byFamily: Object.fromEntries(
      Object.entries(facts.contracts.byFamily).map(([family, most]) => [family, Number(most)]),
    ),
  },
});

const amount = /^\d{1,15}(\.\d{1,6})?$/;
const isAmount = (text: string | null): boolean => text === null || (amount.test(text) && Number(text) > 0);
const isCount = (text: string | null): boolean => text === null || (/^\d{1,6}(\.\d)?$/.test(text) && Number(text) > 0);

/** What is wrong with rules, as field, what was expected, and what was found; empty where nothing is. */
export const ruleProblems = (facts: PropRuleFacts): readonly (readonly [string, string, string])[] => {
  const { drawdown, dailyLoss, target, bestDayShare, minimumDays, contracts, day, since } = facts;
  const anAmount = 'an amount above zero such as 2000';
  const checks: readonly (readonly [boolean, string, string, unknown])[] = [
    [
      drawdown === null || (trailings.includes(drawdown.trailing) && isAmount(drawdown.amount)),
      'rules.drawdown',
      `${anAmount} and one of ${trailings.join(', ')}`,
      drawdown,
    ],
    [
      drawdown === null || drawdown.stopsAt === null || amount.test(drawdown.stopsAt),
      'rules.drawdown.stopsAt',
      'a profit such as 2100',
      drawdown?.stopsAt,
    ],
    [isAmount(dailyLoss), 'rules.dailyLoss', anAmount, dailyLoss],
    [isAmount(target), 'rules.target', anAmount, target],
    [
      bestDayShare === null || (/^(0\.\d{1,4}|1(\.0{1,4})?)$/.test(bestDayShare) && Number(bestDayShare) > 0),
      'rules.bestDayShare',
      'a part of one such as 0.5',
      bestDayShare,
    ],
    [
      minimumDays === null ||
        (Number.isInteger(minimumDays.days) && minimumDays.days > 0 && isAmount(minimumDays.leastProfit)),
      'rules.minimumDays',
      'a number of days above zero, and a profit above zero where one is asked for',
      minimumDays,
    ],
    [
      contracts === null ||
        (isCount(contracts.most) &&
          Object.entries(contracts.byFamily).every(
            ([family, most]) => /^[A-Z0-9]{1,8}$/.test(family) && isCount(most),
          )),
      'rules.contracts',
      'a number of contracts such as 5 or 0.5, a root such as NQ before it for one product',
      contracts,
    ],
    [
      isZone(day.zone) && /^([01]\d|2[0-3]):[0-5]\d$/.test(day.startsAt),
      'rules.day',
      'an IANA zone and a clock time such as 17:00',
      day,
    ],
    [
      since === null || (/^\d{4}-\d{2}-\d{2}$/.test(since) && !Number.isNaN(Date.parse(since))),
      'rules.since',
      'a date such as 2026-01-05',
      since,
    ],
  ];
  return checks
    .filter(([sound]) => !sound)
    .map(([, field, expected, found]) => [
      field,
      expected,
      typeof found === 'string' ? found : JSON.stringify(found ?? null),
    ]);
};

import type { LotPlan } from '#domain/lots/lot-plan.ts';
import { dayOf } from '#domain/values/zone.ts';

/** Units that left one depot on day `from` and arrive in another on day `until` (days since 1970-01-01). */
export type UnitsUnderway = {
  /** Id of the transfer in. */
  readonly activity: string;
  readonly account: string;
  readonly instrument: string;
  readonly from: number;
  readonly until: number;
  readonly quantity: number;
};

/** Finds the transfers within the portfolio that take more than a day: meanwhile the units are valued where they arrive. */
export const unitsUnderway = ({ steps }: LotPlan): readonly UnitsUnderway[] => {
  const left = new Map<string, number>();
  const found: UnitsUnderway[] = [];
  for (const { activity, date, partner } of steps) {
    const { id, type, account, instrument, quantity } = activity;
    if (partner === null || instrument === null || quantity === null) continue;
    if (type === 'transfer-out') left.set(id, dayOf(date));
    const from = type === 'transfer-in' ? left.get(partner) : undefined;
    const until = dayOf(date);
    if (from !== undefined && from < until)
      found.push({ activity: id, account, instrument, from, until, quantity: Number(quantity) });
  }
  return found;
};

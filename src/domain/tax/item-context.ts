import type { RecordedActivity } from '#domain/activities/activity.ts';
import { inOrder } from '#domain/lots/activity-order.ts';
import type { RateOn } from '#domain/rates/rate-on.ts';
import { parametersOf, type TaxParameters } from './parameters.ts';
import type { FindRate, TaxInputs } from './tax-inputs.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { TaxGap } from './tax-item.ts';
import type { TaxAccount } from './tax-profile.ts';

/** What the makers of items look things up in; gaps are collected as they are found. */
export type ItemContext = {
  readonly inputs: TaxInputs;
  readonly ordered: readonly RecordedActivity[];
  readonly activities: ReadonlyMap<string, RecordedActivity>;
  readonly gaps: TaxGap[];
  readonly accountOf: (name: string) => TaxAccount | null;
  readonly instrumentOf: (id: string) => TaxInstrument | null;
  readonly parametersOf: (year: number) => TaxParameters;
};

export const itemContext = (inputs: TaxInputs): ItemContext => {
  const accounts = new Map(inputs.profile.accounts.map((account) => [account.account, account]));
  const instruments = new Map<string, TaxInstrument | null>();
  const parameters = new Map<number, TaxParameters>();
  const ordered = inOrder(inputs.activities);
  const rates = new Map<string, RateOn>();
  const findRate: FindRate = (currency, date) =>
    remembered(rates, `${currency}${date}`, () => inputs.findRate(currency, date));
  return {
    inputs: { ...inputs, findRate },
    ordered,
    activities: new Map(ordered.map((activity) => [activity.id, activity])),
    gaps: [],
    accountOf: (name) => accounts.get(name) ?? null,
    instrumentOf: (id) => remembered(instruments, id, inputs.findInstrument),
    parametersOf: (year) => remembered(parameters, year, parametersOf),
  };
};

const remembered = <Key, Value>(map: Map<Key, Value>, key: Key, find: (key: Key) => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const found = find(key);
  map.set(key, found);
  return found;
};

/** Whether income of an account is income of a person here. An account that nobody has said anything of is a gap. */
export const isPrivate = ({ accountOf }: ItemContext, account: string): boolean =>
  accountOf(account)?.use === 'private';

export const yearOf = (date: string): number => Number(date.slice(0, 4));

import { type Activity, nothingWithheld, type RecordedActivity } from '#domain/activities/activity.ts';

const start = Date.UTC(2015, 0, 1);
const accounts = ['Bank', 'Broker', 'Wallet'];
const nothing: Omit<
  Activity,
  'type' | 'account' | 'date' | 'instrument' | 'quantity' | 'price' | 'currency' | 'gross' | 'fee'
> = {
  sourceId: null,
  at: null,
  valueDate: null,
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

/** Activities of a household over `years` years in `holdings` instruments: savings plans, sales of a part, income, splits. */
export const generatedActivities = (count: number, holdings: number, years: number): readonly RecordedActivity[] => {
  let seed = 20_261_121;
  const next = (most: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % most;
  };
  const held = new Map<string, number>();
  const activities: RecordedActivity[] = [];
  const days = years * 365;
  for (let index = 0; index < count; index++) {
    const date = new Date(start + Math.floor((index * days) / count) * 86_400_000).toISOString().slice(0, 10);
    const number = next(holdings);
    const instrument = `XX${String(number).padStart(4, '0')}`;
    const account = accounts[number % accounts.length]!;
    const currency = number % 3 === 0 ? 'USD' : 'EUR';
    const units = held.get(instrument) ?? 0;
    const base = {
      ...nothing,
      id: `a${index}`,
      account,
      date,
      instrument,
      currency,
      fee: next(4) === 0 ? '1.50' : '0',
    };
    const price = `${20 + next(300)}.${String(next(100)).padStart(2, '0')}`;
    const what = next(100);
    if (units > 0 && what < 12) {
      const sold = 1 + next(units);
      held.set(instrument, units - sold);
      activities.push({ ...base, type: 'sell', quantity: decimals(sold), price, gross: null });
    } else if (units > 0 && what < 30) {
      activities.push({ ...base, type: 'dividend', quantity: null, price: null, gross: `${next(90)}.17`, fee: '0' });
    } else if (units > 0 && what === 30) {
      const ratio = { new: '2', old: '1' };
      held.set(instrument, units * 2);
      activities.push({ ...base, type: 'split', quantity: null, price: null, gross: null, fee: '0', ratio });
    } else {
      const bought = 1 + next(5_000_000);
      held.set(instrument, units + bought);
      activities.push({ ...base, type: 'buy', quantity: decimals(bought), price, gross: null });
    }
  }
  return activities;
};

/** Units of a millionth, as a savings plan buys them; a split of them stays whole. */
const decimals = (millionths: number): string => (millionths / 1_000_000).toFixed(6);

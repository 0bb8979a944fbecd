import { type Activity, nothingWithheld, type RecordedActivity, type Withheld } from '#domain/activities/activity.ts';
import { activityId } from '#domain/activities/activity-key.ts';
import type { DemoPrices } from './demo-prices.ts';

/** An activity as a file of the ledger states it: what is left out was not stated. */
export type StatedActivity = Partial<Omit<Activity, 'withheld'>> &
  Pick<Activity, 'type' | 'account' | 'date' | 'sourceId'> & { readonly withheld?: Partial<Withheld> };

type Facts = Omit<StatedActivity, 'type' | 'account' | 'date' | 'sourceId'>;

export const euros = (amount: number): string => amount.toFixed(2);
export const unitText = (units: number): string => String(Number(units.toFixed(6)));

/** Writes down what the demo's investors do; a day that is still to come is left out. */
export class InvestmentDiary {
  readonly prices: DemoPrices;
  readonly activities: StatedActivity[] = [];
  readonly #units = new Map<string, number>();

  constructor(prices: DemoPrices) {
    this.prices = prices;
  }

  on(yearsAgo: number, month: number, day: number): string | null {
    return this.prices.days.on(yearsAgo, month, day);
  }

  note(date: string | null, type: Activity['type'], account: string, facts: Facts): void {
    if (date === null) return;
    const sourceId = `demo-${String(this.activities.length + 1).padStart(5, '0')}`;
    this.activities.push({ type, account, sourceId, date, ...facts });
  }

  /** Buys for a sum, as a savings plan does: in parts of units, without a fee. */
  save(date: string | null, account: string, instrument: string, amount: number): void {
    if (date === null) return;
    const price = this.prices.on(instrument, date);
    const units = Number((amount / price).toFixed(4));
    this.#move(account, instrument, units);
    this.note(date, 'buy', account, {
      instrument,
      quantity: unitText(units),
      price: String(price),
      gross: euros(amount),
    });
  }

  buy(date: string | null, account: string, instrument: string, units: number, facts: Facts = {}): void {
    this.#trade('buy', date, account, instrument, units, facts);
  }

  sell(date: string | null, account: string, instrument: string, units: number, facts: Facts = {}): void {
    this.#trade('sell', date, account, instrument, -units, facts);
  }

  #trade(
    type: 'buy' | 'sell',
    date: string | null,
    account: string,
    instrument: string,
    units: number,
    facts: Facts,
  ): void {
    if (date === null) return;
    this.#move(account, instrument, units);
    const price = String(this.prices.on(instrument, date));
    this.note(date, type, account, { instrument, quantity: unitText(Math.abs(units)), price, ...facts });
  }

  /** Pays `perUnit` for each unit that is held; nothing where none is. */
  pay(
    date: string | null,
    account: string,
    instrument: string,
    perUnit: number,
    facts: (gross: number) => Facts = () => ({}),
  ): void {
    const units = this.unitsOf(account, instrument);
    if (date === null || units <= 0) return;
    const gross = Number(euros(units * perUnit));
    this.note(date, 'dividend', account, {
      instrument,
      quantity: unitText(units),
      gross: euros(gross),
      ...facts(gross),
    });
  }

  /** Units go with their lots to another depot or wallet. */
  transfer(date: string | null, from: string, to: string, instrument: string, units: number): void {
    if (date === null) return;
    this.#move(from, instrument, -units);
    this.#move(to, instrument, units);
    const quantity = unitText(units);
    this.note(date, 'transfer-out', from, { instrument, quantity, counter: { ...noCounter, account: to } });
    this.note(date, 'transfer-in', to, { instrument, quantity, counter: { ...noCounter, account: from } });
  }

  /** Units that come or go by what is noted apart: a spin-off, a swap, a reward, a split. */
  take(account: string, instrument: string, units: number): void {
    this.#move(account, instrument, units);
  }

  unitsOf(account: string, instrument: string): number {
    return this.#units.get(`${account} ${instrument}`) ?? 0;
  }

  #move(account: string, instrument: string, units: number): void {
    this.#units.set(`${account} ${instrument}`, this.unitsOf(account, instrument) + units);
  }
}

export const noCounter = { account: null, instrument: null, quantity: null, currency: null, amount: null } as const;

const unstated: Omit<Activity, 'type' | 'account' | 'date' | 'sourceId'> = {
  at: null,
  valueDate: null,
  instrument: null,
  quantity: null,
  price: null,
  currency: 'EUR',
  gross: null,
  fee: '0',
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

/** The activity that the ledger makes of a stated one, under the id that it will have there. */
export const asRecorded = (stated: StatedActivity): RecordedActivity => ({
  ...unstated,
  ...stated,
  withheld: { ...nothingWithheld, ...stated.withheld },
  id: activityId(stated.account, stated.sourceId!),
});

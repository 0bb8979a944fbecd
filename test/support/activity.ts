import { type Activity, nothingWithheld } from '#domain/activities/activity.ts';

/** An activity with everything that is not stated; `facts` say the rest. */
export const activity = (facts: Partial<Activity> & Pick<Activity, 'type'>): Activity => ({
  account: 'Depot',
  sourceId: null,
  date: '2026-01-05',
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
  ...facts,
});

export const purchase = (facts: Partial<Activity> = {}): Activity =>
  activity({ type: 'buy', instrument: 'SAP', quantity: '10', price: '150', fee: '1.50', ...facts });

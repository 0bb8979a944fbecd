import { type Activity, nothingWithheld, type Withheld } from '#domain/activities/activity.ts';
import type { StatedInstrument } from '#ports/activity-format.ts';

/** What a format says of an activity; what it leaves out was not stated. Instruments are as the file names them. */
export type ActivityDraft = Pick<Activity, 'type' | 'date' | 'currency'> &
  Partial<Omit<Activity, 'type' | 'date' | 'currency' | 'instrument' | 'withheld'>> & {
    readonly withheld?: Partial<Withheld>;
    readonly instrument?: Partial<StatedInstrument> | null;
    readonly counterInstrument?: Partial<StatedInstrument> | null;
  };

/** A row that the ledger has no use for. */
export type LeftOutRow = { readonly leftOut: string };

export const leftOut = (reason: string): LeftOutRow => ({ leftOut: reason });

/** Returns the activity of a draft in an account; everything that was not stated is null, none or zero. */
export const activityOfDraft = (
  { instrument: _, counterInstrument: __, withheld, ...said }: ActivityDraft,
  account: string,
): Activity => ({
  account,
  sourceId: null,
  at: null,
  valueDate: null,
  instrument: null,
  quantity: null,
  price: null,
  gross: null,
  fee: '0',
  accrued: null,
  settlement: null,
  euro: null,
  counter: null,
  ratio: null,
  costShare: null,
  lots: [],
  judgement: null,
  ...said,
  note: said.note?.slice(0, longestNote) ?? null,
  withheld: { ...nothingWithheld, ...withheld },
});

const longestNote = 2_000;

const unstated: StatedInstrument = {
  isin: null,
  wkn: null,
  symbol: null,
  name: null,
  assetClass: null,
  currency: null,
};

/** Returns the instrument that a draft names; null where it names none. An empty text is none. */
export const statedInstrument = (said: Partial<StatedInstrument> | null | undefined): StatedInstrument | null => {
  if (said === null || said === undefined) return null;
  const stated = { ...unstated, ...said };
  const filled = {
    ...stated,
    isin: stated.isin || null,
    wkn: stated.wkn || null,
    symbol: stated.symbol || null,
    name: stated.name || null,
    currency: stated.currency || null,
  };
  return (filled.isin ?? filled.wkn ?? filled.symbol ?? filled.name) ? filled : null;
};

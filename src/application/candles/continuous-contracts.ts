import { type InstrumentName, instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import type { ContractMonth } from '#domain/instruments/contract-month.ts';
import { contractExpiry, contractMonths } from '#domain/instruments/expiry.ts';
import { type RollContract, type SessionVolumes, sessionVolumes } from '#domain/market/rolls.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { chooseSeries } from './choose-series.ts';
import { isFar, type Overviews } from './overviews.ts';

/** The contracts of a root in the order of delivery, those that are held in turn, with what is stored of each. */
export type StoredContracts = {
  readonly contracts: readonly (Pick<RollContract, 'contract' | 'lastTradingDay' | 'lastHoldingDay'> & {
    readonly series: readonly SeriesState[];
  })[];
  /** Between the first and the last stored, without a bar. */
  readonly missing: readonly string[];
  /** Stored, and of a delivery month that is not held in turn. */
  readonly ignored: readonly string[];
};

type Delivery = { readonly delivery: ContractMonth; readonly series: readonly SeriesState[] };

/** Sorts the series of a ledger into the contracts of a root; those of other instruments are passed over. */
export const contractsOf = (root: string, stored: readonly SeriesState[]): StoredContracts => {
  const found = [...Map.groupBy(stored, ({ instrument }) => instrument)].flatMap(([instrument, series]): Delivery[] => {
    const { root: of, contract } = parseInstrument(instrument, { isRoot: (known) => known === instrument });
    return of === root && contract !== null ? [{ delivery: contract, series }] : [];
  });
  const cycle = contractMonths(root)?.cycle ?? null;
  const inTurn = found
    .filter(({ delivery }) => cycle === null || cycle.includes(delivery.month))
    .toSorted((a, b) => ordinalOf(a.delivery) - ordinalOf(b.delivery));
  const complete = cycle === null ? inTurn : withMissing(inTurn, cycle);
  const nameOf = ({ delivery }: Delivery): string =>
    instrumentId({ root, contract: delivery } satisfies InstrumentName);
  return {
    contracts: complete.map((one) => {
      const expiry = contractExpiry(root, one.delivery);
      return {
        contract: nameOf(one),
        series: one.series,
        lastTradingDay: expiry?.lastTradingDay ?? null,
        lastHoldingDay: expiry?.lastHoldingDay ?? null,
      };
    }),
    missing: complete.filter(({ series }) => series.length === 0).map(nameOf),
    ignored: found.filter((one) => !inTurn.includes(one)).map(nameOf),
  };
};

/** Reads how much was traded of a contract in each session, from its days where they are stored. */
export const readVolumes = async (
  { candles, overviews }: VolumePorts,
  stored: readonly SeriesState[],
  calendar: string,
): Promise<SessionVolumes> => {
  const span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const series = chooseSeries(stored, { interval: '1d', ...span });
  if (series === null) return new Map();
  if (isFar(series, { interval: '1d', ...span })) {
    return sessionVolumes((await overviews.of(series, calendar)).hours, '1h', calendar);
  }
  return sessionVolumes(await candles.read(series, span.from, span.to), series.interval, calendar);
};

export type VolumePorts = { readonly candles: Pick<CandleStore, 'read'>; readonly overviews: Overviews };

const ordinalOf = ({ year, month }: ContractMonth): number => year * 12 + month - 1;

const withMissing = (inTurn: readonly Delivery[], cycle: readonly number[]): readonly Delivery[] => {
  const [first, last] = [inTurn[0], inTurn.at(-1)];
  if (first === undefined || last === undefined) return [];
  const complete: Delivery[] = [];
  for (let ordinal = ordinalOf(first.delivery); ordinal <= ordinalOf(last.delivery); ordinal++) {
    const delivery = { year: Math.floor(ordinal / 12), month: (ordinal % 12) + 1 };
    const stored = inTurn.find((one) => ordinalOf(one.delivery) === ordinal);
    if (cycle.includes(delivery.month)) complete.push(stored ?? { delivery, series: [] });
  }
  return complete;
};

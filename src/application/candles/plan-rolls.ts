import { AppError } from '#domain/errors.ts';
import type { SessionCalendarId } from '#domain/instruments/session-calendar.ts';
import { startOfDay } from '#domain/instruments/trading-days.ts';
import { intervals } from '#domain/market/bars.ts';
import { compareContracts, type Roll, type RollComparison } from '#domain/market/continuous.ts';
import { type PlannedRoll, rollsByDate, rollsByVolume, sessionInstant } from '#domain/market/rolls.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { readVolumes, type StoredContracts, type VolumePorts } from './continuous-contracts.ts';

export const rollKinds = ['volume', 'expiry', 'first-notice'] as const;
/** What decides when the next contract is looked at, and how many business days before a date. */
export type RollRule = { readonly roll: (typeof rollKinds)[number]; readonly days: number };

type Contracts = StoredContracts['contracts'];

/** How far back is looked for a bar of both, further only where there is none; a week later prices say nothing any more. */
const comparableMs = [6, 72, 168].map((hours) => hours * 3_600_000);

/**
 * Finds the rolls between the contracts and what the prices differ by at each.
 *
 * @throws AppError `INVALID_INPUT` where the dates of a contract's end are not recorded
 */
export const planRolls = async (
  ports: VolumePorts,
  contracts: Contracts,
  calendar: SessionCalendarId,
  rule: RollRule,
): Promise<readonly Roll[]> => {
  const planned = await plannedRolls(ports, contracts, calendar, rule);
  return Promise.all(
    planned.map(async (roll, index) => {
      const at = startOfDay(calendar, roll.date);
      const [from, to] = [contracts[index]!.series, contracts[index + 1]!.series];
      return { ...roll, at, comparison: await comparisonAt(ports.candles, from, to, at) };
    }),
  );
};

const plannedRolls = async (
  ports: VolumePorts,
  contracts: Contracts,
  calendar: SessionCalendarId,
  { roll, days }: RollRule,
): Promise<readonly PlannedRoll[]> => {
  const noVolumes = new Map<string, number>();
  if (roll === 'volume') {
    const traded = await Promise.all(contracts.map(({ series }) => readVolumes(ports, series, calendar)));
    return rollsByVolume(
      contracts.map((contract, index) => ({ ...contract, volumes: traded[index]! })),
      calendar,
    );
  }
  const dated = contracts.map((contract) => ({ ...contract, volumes: noVolumes }));
  const rolls = rollsByDate(dated, calendar, roll, days);
  if (rolls !== null) return rolls;
  throw new AppError(
    'INVALID_INPUT',
    `When these contracts ${roll === 'expiry' ? 'end' : 'are noticed'} is not known.`,
    {
      details: { part: 'query', field: 'roll', expected: rollKinds.filter((kind) => kind !== roll), found: roll },
    },
  );
};

/** The finest bars that both have from one source tell most about one and the same moment. */
const comparisonAt = async (
  store: Pick<CandleStore, 'read'>,
  from: readonly SeriesState[],
  to: readonly SeriesState[],
  at: number,
): Promise<RollComparison | null> => {
  for (const interval of intervals) {
    for (const one of from.filter((series) => series.interval === interval)) {
      const other = to.find((series) => series.interval === interval && series.source === one.source);
      if (other === undefined) continue;
      const before = at - sessionInstant(interval, 0);
      for (const back of comparableMs) {
        const [mine, its] = await Promise.all([one, other].map((series) => store.read(series, before - back, before)));
        const comparison = compareContracts(mine!, its!, before);
        if (comparison !== null) return comparison;
      }
    }
  }
  return null;
};

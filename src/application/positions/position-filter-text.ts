import { zoneOf } from '#domain/values/zone.ts';
import { exchangeClock } from './placed-columns.ts';
import type { PositionCriteria, PositionFilter } from './position-filter.ts';

/**
 * A filter as a request writes it: instants and days as ISO 8601 text, durations in seconds, what a position is not by
 * names that begin with `not`.
 */
export type PositionFilterText = PositionCriteria & {
  readonly [Name in keyof PositionCriteria as `not${Capitalize<Name>}`]?: PositionCriteria[Name];
} & Pick<PositionFilter, 'status' | 'clock' | 'minQuantity' | 'maxQuantity' | 'minBeyondStop' | 'maxBeyondStop'> & {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly fromDay?: string | undefined;
    readonly toDay?: string | undefined;
    readonly minDuration?: number | undefined;
    readonly maxDuration?: number | undefined;
  };

/** @throws AppError `TIMEZONE_UNKNOWN` for a clock that is no zone */
export const filterOf = (text: PositionFilterText): PositionFilter => {
  if (text.clock !== undefined && text.clock !== exchangeClock) zoneOf(text.clock);
  return {
    account: text.account,
    instrument: text.instrument,
    product: text.product,
    side: text.side,
    result: text.result,
    weekday: text.weekday,
    hour: text.hour,
    session: text.session,
    setup: text.setup,
    tag: text.tag,
    mistake: text.mistake,
    brokenRule: text.brokenRule,
    rating: text.rating,
    size: text.size,
    validity: text.validity,
    rules: text.rules,
    field: text.field,
    fieldRange: text.fieldRange,
    status: text.status,
    clock: text.clock,
    from: instantOf(text.from),
    to: instantOf(text.to),
    fromDay: dayOf(text.fromDay),
    toDay: dayOf(text.toDay),
    minDurationMs: milliseconds(text.minDuration),
    maxDurationMs: milliseconds(text.maxDuration),
    minQuantity: text.minQuantity,
    maxQuantity: text.maxQuantity,
    minBeyondStop: text.minBeyondStop,
    maxBeyondStop: text.maxBeyondStop,
    not: {
      account: text.notAccount,
      instrument: text.notInstrument,
      product: text.notProduct,
      side: text.notSide,
      result: text.notResult,
      weekday: text.notWeekday,
      hour: text.notHour,
      session: text.notSession,
      setup: text.notSetup,
      tag: text.notTag,
      mistake: text.notMistake,
      brokenRule: text.notBrokenRule,
      rating: text.notRating,
      size: text.notSize,
      validity: text.notValidity,
      rules: text.notRules,
      field: text.notField,
      fieldRange: text.notFieldRange,
    },
  };
};

const dayMs = 86_400_000;

const instantOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));
const dayOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(text) / dayMs;
const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1_000;

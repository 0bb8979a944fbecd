import { canMake, type Multiple } from '#domain/market/multiples.ts';
import { mayBringMore, type SourceVerdict, type VerdictCode } from '#domain/market/source-verdict.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { BarFetch } from '#ports/bar-fetches.ts';
import type { MarketDataPorts } from './ports.ts';

/** Why bars are missing: what the last fetch heard, or that one is under way. `until` in UTC milliseconds. */
export type WhyMissing = {
  readonly code: Exclude<VerdictCode, 'stored'> | 'wanted' | 'running';
  readonly source: string | null;
  readonly until: number | null;
  /** For `out-of-reach`: how far back the source has such bars. */
  readonly days: number | null;
};

/** Half open, UTC milliseconds. */
type Range = { readonly from: number; readonly to: number };

/** What a person can do most about, or what says most, first. */
const telling: readonly VerdictCode[] = [
  'limited',
  'unreachable',
  'busy',
  'key',
  'out-of-reach',
  'empty',
  'other-currency',
  'unknown',
  'needs-key',
  'no-interval',
  'no-spelling',
  'instrument-unknown',
  'no-source',
  'switched-off',
];

/**
 * Returns for each range why its bars of an interval are missing; null where nobody has asked for them.
 *
 * `interval` null: of any. Finer bars would do as well, so what was heard of them counts.
 */
export const whyMissing = async (
  { fetches, sources }: Pick<MarketDataPorts, 'fetches' | 'sources'>,
  ledger: string,
  instrument: string,
  { interval, ranges }: { readonly interval: Multiple | null; readonly ranges: readonly Range[] },
): Promise<readonly (WhyMissing | null)[]> => {
  if (ranges.length === 0) return [];
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  const told = (await fetches.touching(ledger, instrument, from, to)).filter(
    (fetch) => interval === null || canMake(fetch.interval, interval),
  );
  return ranges.map((range) => {
    const touching = told.filter((fetch) => fetch.from < range.to && fetch.to > range.from);
    if (touching.length > 0) return whyOf(touching);
    return sources.any ? null : { ...nothing, code: 'switched-off' };
  });
};

const nothing = { source: null, until: null, days: null } as const;

/** What some fetches of the same bars say together: that one is under way, or the most telling of what sources said. */
export const whyOf = (touching: readonly BarFetch[]): WhyMissing | null => {
  if (touching.some(({ state }) => state === 'running')) return { ...nothing, code: 'running' };
  const waiting = touching.filter(({ state }) => state === 'waiting');
  if (waiting.some(({ said }) => !said.some(mayBringMore))) return { ...nothing, code: 'wanted' };
  const said = (waiting.length > 0 ? waiting : touching)
    .flatMap((fetch) => fetch.said)
    .filter((verdict) => waiting.length > 0 || !mayBringMore(verdict))
    // It had some, and not these.
    .map(({ code, ...verdict }) => ({ ...verdict, code: code === 'stored' ? ('empty' as const) : code }));
  const first = said.toSorted(
    (a, b) => telling.indexOf(a.code) - telling.indexOf(b.code) || untilOf(a) - untilOf(b),
  )[0];
  return first === undefined ? null : { code: first.code, source: first.source, until: first.until, days: first.days };
};

/** The same as an answer shows it, its instant as text. */
export const shownWhy = (why: WhyMissing | null) =>
  why && { ...why, until: why.until === null ? null : isoInstant(why.until) };

const untilOf = ({ until }: Pick<SourceVerdict, 'until'>): number => until ?? Number.POSITIVE_INFINITY;

/**
 * What became of asking one source for bars.
 *
 * `stored`: it had bars. `empty`: it has none there. `switched-off`: the settings do not allow it. `no-spelling`: it has no
 * symbol for the instrument. `no-interval`, `out-of-reach`: it never has, or no longer, such bars. `unknown`: it does not know
 * its symbol. `needs-key`, `key`: a key is missing or refused. `other-currency`: prices in another currency than the
 * instrument's. `instrument-unknown`, `no-source`: nobody could be asked; `source` is null.
 */
export const verdictCodes = [
  'stored',
  'empty',
  'switched-off',
  'no-spelling',
  'no-interval',
  'out-of-reach',
  'unknown',
  'needs-key',
  'key',
  'other-currency',
  'instrument-unknown',
  'no-source',
  'unreachable',
  'limited',
  'busy',
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

export type SourceVerdict = {
  readonly source: string | null;
  readonly code: VerdictCode;
  /** UTC milliseconds; asking before is no use. */
  readonly until: number | null;
  /** For `out-of-reach`: how far back the source has such bars, in days. */
  readonly days: number | null;
  /** What the source itself said. */
  readonly message: string | null;
  /** Bars that were not there before. */
  readonly added: number;
};

/** Asking again later may bring more. */
export const mayBringMore = ({ code }: SourceVerdict): boolean =>
  code === 'unreachable' || code === 'limited' || code === 'busy';

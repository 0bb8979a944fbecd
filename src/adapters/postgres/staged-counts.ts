import type { PoolClient } from 'pg';
import type { Classified, StagedAccount, TouchedKey } from '#ports/import-stage.ts';
import { duplicateRanges } from './import-stage-sql.ts';

/** What was staged of one (account, instrument); instants in UTC milliseconds. */
type KeyCounts = StagedAccount & TouchedKey & { readonly firstAt: number; readonly lastAt: number };

export type StagedCounts = { readonly classified: Classified; readonly keys: readonly TouchedKey[] };

const instantMs = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::float8`;

const countByKey = `
  select account, instrument, count(*)::int as rows, count(*) filter (where s.status is null)::int as added,
    count(*) filter (where s.status = 'duplicate')::int as duplicate,
    count(*) filter (where s.status = 'conflicting')::int as conflicting,
    ${instantMs('min(executed_at)')} as "firstAt", ${instantMs('max(executed_at)')} as "lastAt",
    ${instantMs('min(executed_at) filter (where s.status is null or r.sequence > s.ordinal)')} as "firstNewAt"
  from staged_keys r left join staged_status s using (row, part) group by 1, 2 order by 1, 2`;

/** Counts what was classified, in one pass over the staged rows. */
export const countStaged = async (client: PoolClient): Promise<StagedCounts> => {
  const { rows: keys } = await client.query<KeyCounts>(countByKey);
  const duplicates = await client.query<{ first: number; last: number }>(duplicateRanges);
  return {
    keys: keys.map(({ account, instrument, firstNewAt }) => ({ account, instrument, firstNewAt })),
    classified: {
      accounts: [...Map.groupBy(keys, ({ account }) => account)].map(([account, ofAccount]) => ({
        account,
        rows: total(ofAccount, 'rows'),
        added: total(ofAccount, 'added'),
        duplicate: total(ofAccount, 'duplicate'),
        conflicting: total(ofAccount, 'conflicting'),
      })),
      added: total(keys, 'added'),
      firstAt: keys.reduce<number | null>((first, { firstAt }) => Math.min(first ?? firstAt, firstAt), null),
      lastAt: keys.reduce<number | null>((last, { lastAt }) => Math.max(last ?? lastAt, lastAt), null),
      duplicateRows: duplicates.rows.map(({ first, last }) => [first, last] as const),
    },
  };
};

/** Sums a count over keys or accounts. */
export const total = (
  counts: readonly StagedAccount[],
  column: 'rows' | 'added' | 'duplicate' | 'conflicting',
): number => counts.reduce((sum, count) => sum + count[column], 0);

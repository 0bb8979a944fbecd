import type pg from 'pg';
import type { Projection } from '#ports/projection.ts';

/** Counts every event it is given, so that one lost or taken twice shows. */
export type Tally = {
  count(source: string): Promise<void>;
};

export const createTally = 'create table tally (source text primary key, seen int not null)';

export const tallyModels = (client: pg.PoolClient): Tally => ({
  count: async (source) => {
    await client.query(
      'insert into tally as t (source, seen) values ($1, 1) on conflict (source) do update set seen = t.seen + 1',
      [source],
    );
  },
});

export const tallyTables = { tally: ['tally'] };

export const tallyProjection: Projection<Tally> = {
  name: 'tally',
  version: 1,
  types: ['SourceZoneSet'],
  apply: async (events, tally) => {
    for (const event of events) if (event.type === 'SourceZoneSet') await tally.count(event.data.source);
  },
};

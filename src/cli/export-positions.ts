import { type PositionFilter, positionQuery } from '#contract/positions.ts';
import { type FilterOptions, filterOf } from './filter.ts';
import type { Io } from './io.ts';
import { withKontor } from './session.ts';
import { writeDownload } from './write-download.ts';

type Options = FilterOptions &
  Pick<PositionFilter, 'side' | 'status' | 'result'> & { format: 'csv' | 'xlsx'; out?: string; data?: string };

export const exportPositions = (options: Options, io: Io): Promise<void> => {
  const filter = { ...filterOf(options), side: options.side, status: options.status, result: options.result };
  const { offset: _offset, limit: _limit, ...query } = positionQuery.parse(filter);
  return withKontor(options, async ({ useCases }, context) => {
    const download = await useCases.exportPositions(context, { ...query, format: options.format });
    await writeDownload(io, download, options.out);
  });
};

import { executionQuery } from '#contract/positions.ts';
import { type FilterOptions, filterOf } from './filter.ts';
import type { Io } from './io.ts';
import { withKontor } from './session.ts';
import { writeDownload } from './write-download.ts';

type Options = FilterOptions & { format: 'ninjatrader' | 'json' | 'csv'; out?: string; data?: string };

export const exportExecutions = (options: Options, io: Io): Promise<void> => {
  const { offset: _offset, limit: _limit, ...query } = executionQuery.parse(filterOf(options));
  return withKontor(options, async ({ useCases }, context) => {
    const download = await useCases.exportExecutions(context, { ...query, format: options.format });
    await writeDownload(io, download, options.out);
  });
};

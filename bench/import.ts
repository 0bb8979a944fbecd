import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { positionQuery } from '#contract/positions.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import { type BenchRow, measure, perSecond } from './measure.ts';
import { writeExecutionFile } from './support/execution-file.ts';
import { benchContext, importInto } from './support/import-into.ts';

/** `BENCH_ROWS=1000000` tries a larger file. */
const rows = Number(process.env.BENCH_ROWS ?? 200_000);
const budget = 20_000;

/** A file of executions, from the upload to the first page of positions, each run into an empty database. */
export const run = async (): Promise<BenchRow[]> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'kontor-bench-'));
  const file = path.join(directory, 'executions.csv');
  try {
    await writeExecutionFile(file, rows);
    let runs = 0;
    return [
      await measure({ bench: 'import', unit: 'rows/s', budget, higherIsBetter: true }, () =>
        importOnce(file, path.join(directory, `data-${++runs}`)),
      ),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const importOnce = async (file: string, data: string): Promise<number> => {
  const kontor = await openKontor(readConfig({ KONTOR_DATA: data, KONTOR_SOURCES: 'none' }));
  try {
    return await perSecond(rows, async () => {
      const { added, positions } = await importInto(kontor, file);
      const page = await kontor.useCases.listPositions(benchContext, positionQuery.parse({}));
      if (added !== rows || page.total !== positions.closed + positions.open) throw new Error('rows have been lost');
    });
  } finally {
    await kontor.close();
    await rm(data, { recursive: true, force: true });
  }
};

import { rebuildNames } from '#root/compose.ts';
import type { Io } from './io.ts';
import { printJson } from './io.ts';
import { withKontor } from './session.ts';
import { tableText } from './table.ts';

/** A name that is none is refused before anything is opened. */
export const rebuild = async (
  projection: string | undefined,
  options: { data?: string; json?: boolean },
  io: Io,
): Promise<void> => {
  rebuildNames(projection);
  await withKontor(options, async (kontor) => {
    const rebuilt = await kontor.rebuild(projection);
    if (options.json) await printJson(io, rebuilt);
    else await io.print(tableText([{ title: 'projection', value: (row) => row.projection }], rebuilt));
  });
};

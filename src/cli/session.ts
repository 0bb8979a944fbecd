import type { LedgerContext } from '#application/ledger-context.ts';
import { openKontor } from '#root/compose.ts';
import type { Kontor } from '#root/kontor.ts';
import { commandContext } from './context.ts';
import { configOf, type SettingOptions } from './settings.ts';

/** Opens the data directory, does `work` and closes it again, whatever happens and whether or not a server runs on it. */
export const withKontor = async <Result>(
  options: SettingOptions,
  work: (kontor: Kontor, context: LedgerContext) => Promise<Result>,
): Promise<Result> => {
  const kontor = await openKontor(configOf(options));
  try {
    return await work(kontor, commandContext());
  } finally {
    await kontor.close();
  }
};

import type { RatesSynced } from '#contract/rates.ts';
import { AppError } from '#domain/errors.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';

type Options = { readonly data?: string; readonly json?: boolean };

/** A fetch that failed ends with an error, so that a script notices. */
export const ratesSync = (options: Options, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const synced = await useCases.syncRates(context);
    if (synced.outcome === 'failed') {
      throw new AppError('SOURCE_UNREACHABLE', synced.error ?? 'The European Central Bank did not answer.', {
        details: { until: synced.until ?? undefined, last: synced.last ?? undefined },
      });
    }
    if (synced.outcome === 'not-allowed') {
      throw new AppError('SOURCE_UNREACHABLE', 'KONTOR_SOURCES does not allow to ask the European Central Bank (ecb).');
    }
    if (options.json) await printJson(io, synced);
    else await io.print(text(synced));
  });

const text = ({ outcome, added, corrected, last }: RatesSynced): string =>
  outcome === 'up-to-date'
    ? `The rates are up to date: the last are of ${last}.\n`
    : `${added} days added, ${corrected} corrected; the last are of ${last}.\n`;

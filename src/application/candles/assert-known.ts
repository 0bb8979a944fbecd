import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { requireInstrument } from '#application/instruments/require-instrument.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { askedInstrument } from './asked-instrument.ts';

type Ports = {
  readonly candles: Pick<CandleStore, 'series'>;
  readonly directory: DirectoryOf;
  readonly isSourceName: (name: string) => boolean;
};

type Asked = Parameters<typeof askedInstrument>[1] & { readonly source?: string | undefined };

/**
 * Refuses a question for bars of an instrument or from a source that there is not: without a word it would look like a market
 * without trades. Bars may be stored of what nothing else is known of; those are found.
 *
 * @throws AppError `NOT_FOUND`, saying which; `INVALID_INPUT` as `askedInstrument`
 */
export const assertKnown = async (
  { candles, directory, isSourceName }: Ports,
  { ledger }: LedgerContext,
  asked: Asked,
): Promise<void> => {
  const known = await directory(ledger);
  const id = askedInstrument(known, asked);
  if (known.find(id) === null && (await candles.series(ledger, id)).length === 0)
    requireInstrument(known, asked.instrument);
  if (asked.source !== undefined && !isSourceName(asked.source)) await requireSource(candles, ledger, asked.source);
};

const requireSource = async (candles: Ports['candles'], ledger: string, source: string): Promise<void> => {
  const stored = [...new Set((await candles.series(ledger)).map((series) => series.source))].toSorted();
  if (stored.includes(source)) return;
  const had = stored.length === 0 ? 'no bars are stored yet' : `bars are stored from ${stored.join(', ')}`;
  throw new AppError('NOT_FOUND', `There is no source ${source}; ${had}.`, {
    details: { part: 'query', field: 'source', expected: stored, found: source },
  });
};

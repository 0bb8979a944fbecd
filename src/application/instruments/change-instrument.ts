import { type ChangeStreamPorts, changeStream } from '#application/changes/change-stream.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { decideInstrument, type InstrumentCommand, type StateReason } from '#domain/instruments/decide-instrument.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { InstrumentChangeType } from '#domain/instruments/instrument-changes.ts';
import { instrumentStream } from '#domain/ledger/streams.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { type DirectoryOf, historyOf } from './directory-of-ledger.ts';

export type ChangeInstrumentPorts = ChangeStreamPorts & {
  readonly directory: DirectoryOf;
  readonly candles: Pick<CandleStore, 'series'>;
};

/**
 * Adds, corrects, merges or takes back a change of the instrument `id`, as one event; none where nothing would change.
 *
 * @throws AppError what `decideInstrument` throws; `INSTRUMENT_STATE` for a future, which comes from its product;
 *   `NOT_FOUND` for merging an id of which nothing is known or stored; `PROJECTION_BEHIND`
 */
export const changeInstrument = async (
  ports: ChangeInstrumentPorts,
  context: LedgerContext,
  id: string,
  command: InstrumentCommand,
): Promise<void> => {
  const { ledger } = context;
  const directory = await ports.directory(ledger);
  refuseFuture(directory, id, command);
  if (command.kind === 'merge') await requireSomething(ports, ledger, directory, id);
  await changeStream<InstrumentChangeType>(ports, context, instrumentStream(id), (changes) =>
    decideInstrument(id, historyOf(id, changes), command, directory.others),
  );
};

const refuseFuture = (directory: InstrumentDirectory, id: string, command: InstrumentCommand): void => {
  const known = directory.find(id);
  if (known?.assetClass === 'future' && known.id === id) {
    if (command.kind === 'add')
      throw new AppError('INSTRUMENT_EXISTS', `${id} is there already: ${known.name}, a future.`, {
        details: { field: 'id', found: id, other: id, name: known.name },
      });
    throw new AppError('INSTRUMENT_STATE', `${id} is a future: what is known of it comes from its product.`, {
      details: { id, reason: 'future' satisfies StateReason },
    });
  }
};

/** Bars may have come under an id before anybody said what it is; a merger of nothing at all is a slip of the pen. */
const requireSomething = async (
  { candles }: ChangeInstrumentPorts,
  ledger: string,
  directory: InstrumentDirectory,
  id: string,
): Promise<void> => {
  if (directory.find(id) !== null || directory.standing(id) !== id) return;
  if ((await candles.series(ledger, id)).length > 0) return;
  throw new AppError('NOT_FOUND', `There is no instrument ${id}, and nothing is stored under this id.`, {
    details: { id },
  });
};

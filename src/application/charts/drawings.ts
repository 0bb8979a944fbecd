import { candleInstrument } from '#application/candles/candle-instrument.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { Drawing } from '#domain/market/drawing.ts';
import type { Clock } from '#ports/clock.ts';
import type { DrawingStore, StoredDrawing } from '#ports/drawing-store.ts';

export type DrawingPorts = {
  readonly drawings: DrawingStore;
  readonly directory: DirectoryOf;
  readonly clock: Clock;
  /** Tells whoever shows the ledger's drawings that there are others. */
  readonly drawingsChanged: (ledger: string) => void;
};

/** Returns what was drawn on the charts of an instrument, in any spelling. */
export const listDrawings = async (
  ports: DrawingPorts,
  { ledger }: LedgerContext,
  spelled: string,
): Promise<readonly StoredDrawing[]> => {
  const instrument = await candleInstrument(ports.directory, ledger, spelled);
  return ports.drawings.ofInstrument(ledger, instrument);
};

/** Keeps a drawing. @throws AppError `VERSION_CONFLICT` where another window has changed or removed it since `version` */
export const keepDrawing = async (
  ports: DrawingPorts,
  { ledger, actor }: LedgerContext,
  drawing: Drawing,
  version: number,
): Promise<StoredDrawing> => {
  const instrument = await candleInstrument(ports.directory, ledger, drawing.instrument);
  const by = { actor, at: ports.clock.now() };
  const kept = await ports.drawings.put(ledger, { ...drawing, instrument }, version, by);
  ports.drawingsChanged(ledger);
  return kept;
};

/** @throws AppError `NOT_FOUND` */
export const removeDrawing = async (ports: DrawingPorts, { ledger }: LedgerContext, id: string): Promise<void> => {
  if ((await ports.drawings.remove(ledger, id)) === null) {
    throw new AppError('NOT_FOUND', 'There is no such drawing.', { details: { drawing: id } });
  }
  ports.drawingsChanged(ledger);
};

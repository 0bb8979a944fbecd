import type { Drawing } from '#domain/market/drawing.ts';

/** A drawing as it is kept; `version` counts its changes from 1. */
export type StoredDrawing = Drawing & { readonly version: number };

/** What people drew on charts: notes of a ledger's members, no facts of it, so that nothing is folded from them. */
export interface DrawingStore {
  /** Those of one instrument, the oldest first. */
  ofInstrument(ledger: string, instrument: string): Promise<readonly StoredDrawing[]>;
  /**
   * Keeps a drawing that was made (`version` 0) or changed from the version given; returns what is kept now.
   *
   * @throws AppError `VERSION_CONFLICT` where somebody else has changed or removed it since
   */
  put(
    ledger: string,
    drawing: Drawing,
    version: number,
    by: { readonly actor: string; readonly at: number },
  ): Promise<StoredDrawing>;
  /** Returns the instrument that it was drawn on, or null where there is none. */
  remove(ledger: string, id: string): Promise<string | null>;
}

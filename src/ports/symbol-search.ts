import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { SessionCalendarId } from '#domain/instruments/session-calendar.ts';

/** An instrument as a source lists it; null where the source does not say, or in words that are not known here. */
export type FoundSymbol = {
  /** As the source spells it, to be asked for bars by. */
  readonly symbol: string;
  /** The symbol without what the source hangs on for the exchange or the class. */
  readonly plain: string;
  readonly name: string;
  readonly assetClass: AssetClass | null;
  /** As the source writes it: London's shares are in GBX or GBp at some. */
  readonly currency: string | null;
  /** As the source names it. */
  readonly exchange: string | null;
  /** The exchange's code of ISO 10383. */
  readonly mic: string | null;
  /** Whose hours it keeps. */
  readonly calendar: SessionCalendarId | null;
  readonly isin: string | null;
};

/** What a source finds for a name, a symbol or, where it knows them, an ISIN; best first, nothing is no failure. */
export interface SymbolSearch {
  readonly name: string;
  /** @throws AppError as `BarSource` does; the caller's own abort is thrown as it is */
  search(text: string, signal?: AbortSignal): Promise<readonly FoundSymbol[]>;
}

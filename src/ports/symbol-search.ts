import type { AssetClass } from '#domain/instruments/asset-class.ts';

/** An instrument as a source lists it; null where the source does not say, or in words that are not known here. */
export type FoundSymbol = {
  /** As the source spells it, to be asked for bars by. */
  readonly symbol: string;
  readonly name: string;
  readonly assetClass: AssetClass | null;
  /** As the source writes it: London's shares are in GBX or GBp at some. */
  readonly currency: string | null;
  readonly exchange: string | null;
  readonly isin: string | null;
};

/** What a source finds for a name, a symbol or, where it knows them, an ISIN; best first, nothing is no failure. */
export interface SymbolSearch {
  readonly name: string;
  /** @throws AppError as `BarSource` does */
  search(text: string): Promise<readonly FoundSymbol[]>;
}

import type { AccountCorrection } from '#domain/accounts/account-facts.ts';
import type { Activity } from '#domain/activities/activity.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { InstrumentFacts } from '#domain/instruments/instrument-facts.ts';
import type { DateOrder, RowHeld } from '#domain/ledger/events.ts';
import type { TaxProfile } from '#domain/tax/tax-profile.ts';
import type { FileSource } from './execution-format.ts';

/** What one look at the file finds out before its rows are read. */
export type ActivityScan = {
  /** Names this format in batches and on the wire, for instance `trade-republic`. */
  readonly format: string;
  readonly source: string;
  readonly accounts: readonly string[];
  /** No row names its account: it has to be said which one it is. */
  readonly accountless: boolean;
  /** Some time of day has no offset: a zone is needed. */
  readonly zoneless: boolean;
  readonly dateOrder: DateOrder | null;
  readonly dateOrderOpen: boolean;
};

export type ActivityReadOptions = {
  readonly timeZone: string | null;
  readonly dateOrder: DateOrder | null;
  readonly account: string | null;
};

/** What a file calls an instrument; whoever reads on finds it in the directory, or asks for it to be added. */
export type StatedInstrument = {
  readonly isin: string | null;
  readonly wkn: string | null;
  /** As the source spells it: `AAPL`, `BTC`, `XXBTZEUR`. */
  readonly symbol: string | null;
  readonly name: string | null;
  /** null: the file does not say, and nobody guesses. */
  readonly assetClass: AssetClass | null;
  readonly currency: string | null;
};

/** A well-formed activity; its instruments are named in `instrument` and `counterInstrument`, not yet by id. */
export type ReadActivity = {
  readonly kind: 'activity';
  readonly row: number;
  /** Its place among the activities of its row, from 0. They stand or fall together. */
  readonly part: number;
  readonly activity: Activity;
  readonly instrument: StatedInstrument | null;
  readonly counterInstrument: StatedInstrument | null;
  /** The row as it was, by column. */
  readonly cells: Readonly<Record<string, string>>;
};

/** A row that the ledger has no use for, with the reason in the file's own words: a cancelled order, a card payment kept elsewhere. */
export type LeftOutActivity = { readonly kind: 'left-out'; readonly row: number; readonly reason: string };

export type ReadActivityRow = ReadActivity | LeftOutActivity | ({ readonly kind: 'held' } & RowHeld);

/** What a file says beside activities: only Kontor's own format does. */
export type LedgerExtras = {
  readonly instruments: readonly InstrumentFacts[];
  readonly accounts: readonly { readonly account: string; readonly facts: AccountCorrection }[];
  readonly prices: readonly StatedPrice[];
  readonly rates: readonly StatedRate[];
  /** null: nothing is said of taxation. */
  readonly taxProfile: TaxProfile | null;
};

/** What one unit was worth at the end of a day, exact decimal text in `currency`. */
export type StatedPrice = {
  readonly instrument: string;
  readonly date: string;
  readonly price: string;
  readonly currency: string;
};

/** Units of the currency for one euro on a day. */
export type StatedRate = { readonly date: string; readonly currency: string; readonly rate: string };

/** A file of activities of one bank, broker, exchange or program. */
export interface ActivityFormat {
  readonly format: string;
  readonly source: string;

  /**
   * Recognises the file by its header or its structure.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`
   */
  scan(file: FileSource): Promise<ActivityScan>;

  /** Every data row in the file's order, in chunks; a malformed one comes as held. */
  read(file: FileSource, options: ActivityReadOptions): AsyncIterable<readonly ReadActivityRow[]>;

  /** What the file says beside activities. */
  extras?(file: FileSource): Promise<LedgerExtras>;

  /** Reads one held row again, from its cells. */
  readCells(
    row: number,
    cells: Readonly<Record<string, string>>,
    options: ActivityReadOptions,
  ): readonly ReadActivityRow[];
}

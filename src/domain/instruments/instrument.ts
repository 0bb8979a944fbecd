import type { AssetClass } from './asset-class.ts';
import { type InstrumentName, parseInstrument, spellInstrument } from './contract.ts';
import { type InstrumentTerms, noTerms } from './instrument-terms.ts';
import type { Product } from './product.ts';
import type { SessionCalendarId } from './session-calendar.ts';

export const fundTypes = ['equity', 'mixed', 'real-estate', 'foreign-real-estate', 'other'] as const;
/** What a fund is for German investment tax law (InvStG § 2, § 20). */
export type FundType = (typeof fundTypes)[number];

/** One thing that can be held, traded or looked at, of any class. */
export type Instrument = InstrumentTerms & {
  /** The one id under which it is known everywhere: `MNQ MAR25`, `AAPL`, `BTC/EUR`, `EUR/USD`. */
  readonly id: string;
  readonly assetClass: AssetClass;
  readonly name: string;
  /** Key of `sessionCalendars`. */
  readonly calendar: SessionCalendarId;
  /** That prices are in, ISO 4217. */
  readonly currency: string;
  readonly exchange: string | null;
  readonly isin: string | null;
  readonly wkn: string | null;
  readonly fundType: FundType | null;
  /** The root of a futures contract. */
  readonly root: string | null;
  /** What each source or platform calls it, by the source's name. */
  readonly spellings: Readonly<Record<string, string>>;
};

/** Returns the instrument of a futures contract, or of the root alone: its continuous series. */
export const futureInstrument = (id: string, product: Product): Instrument => {
  const name: InstrumentName = parseInstrument(id, { isRoot: (root) => root === product.root });
  const platforms = ['yahoo', 'ninjatrader', 'tradovate', 'rithmic'] as const;
  return {
    id,
    assetClass: 'future',
    name: product.name,
    calendar: product.calendar as SessionCalendarId,
    currency: product.currency,
    exchange: product.exchange,
    isin: null,
    wkn: null,
    fundType: null,
    ...noTerms,
    multiplier: product.pointValue,
    root: product.root,
    spellings: Object.fromEntries(
      platforms.flatMap((platform) => {
        const spelled = spellInstrument(name, platform, product);
        return spelled === null ? [] : [[platform, spelled]];
      }),
    ),
  };
};

import type { Instrument } from '#domain/instruments/instrument.ts';
import type { InstrumentFacts } from '#domain/instruments/instrument-facts.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import { isinCheckDigit } from '#domain/instruments/isin.ts';

/** A made-up instrument and the course of its price. */
export type DemoInstrument = InstrumentFacts & {
  /** Prices of the first day and of the last one, which the way between them leads to. */
  readonly start: number;
  readonly end: number;
  /** Standard deviation of a year's return. */
  readonly volatility: number;
  /** How far it moves with all others, from 0 to 1. */
  readonly market: number;
  readonly digits: number;
};

type Course = Pick<DemoInstrument, 'start' | 'end' | 'volatility' | 'market'>;

/** Codes that no register gives out, with a sound check digit. */
const madeUpIsin = (country: string, number: number): string => {
  const first = `${country}000DEMO${String(number).padStart(2, '0')}`;
  return first + isinCheckDigit(first);
};

const facts = (
  id: string,
  assetClass: InstrumentFacts['assetClass'],
  name: string,
  more: Partial<InstrumentFacts>,
  course: Course,
): DemoInstrument => ({
  ...noTerms,
  id,
  assetClass,
  name,
  calendar: 'XETRA',
  currency: 'EUR',
  exchange: null,
  isin: null,
  wkn: null,
  fundType: null,
  spellings: {},
  ...more,
  ...course,
  digits: 2,
});

const security = (
  number: number,
  country: string,
  id: string,
  assetClass: InstrumentFacts['assetClass'],
  name: string,
  course: Course,
  more: Partial<InstrumentFacts> = {},
): DemoInstrument => facts(id, assetClass, name, { isin: madeUpIsin(country, number), country, ...more }, course);

const course = (start: number, end: number, volatility: number, market = 0.6): Course => ({
  start,
  end,
  volatility,
  market,
});

/** Companies and funds that do not exist, so that nothing here is taken for what a person holds. */
export const demoInstruments: readonly DemoInstrument[] = [
  security(1, 'DE', 'RHEINSOFT', 'share', 'Rheinsoft AG', course(46, 128, 0.26)),
  security(2, 'DE', 'NORDWERK', 'share', 'Nordwerk SE', course(81, 64, 0.24)),
  security(3, 'DE', 'NORDWERK-NETZ', 'share', 'Nordwerk Netz AG', course(17, 25, 0.22)),
  security(4, 'DE', 'SOLARBRAND', 'share', 'Solarwerke Brandt AG', course(38, 9, 0.35, 0.4)),
  security(5, 'CH', 'MATTERHORN', 'share', 'Matterhorn Pharma AG', course(66, 92, 0.18)),
  security(6, 'US', 'PACIFICDEV', 'share', 'Pacific Devices Inc.', course(58, 214, 0.27)),
  security(7, 'US', 'ATLASCLOUD', 'share', 'Atlas Cloud Inc.', course(64, 392, 0.3), {
    calendar: 'NYSE',
    currency: 'USD',
  }),
  security(8, 'IE', 'WORLDACC', 'fund', 'Demo World Equity ETF Acc', course(41, 103, 0.15, 0.95), {
    fundType: 'equity',
  }),
  security(9, 'IE', 'WORLDDIST', 'fund', 'Demo World Dividend ETF Dist', course(36, 68, 0.13, 0.95), {
    fundType: 'equity',
  }),
  security(10, 'DE', 'HAEUSERFONDS', 'fund', 'Demo Häuserfonds Europa', course(52, 49, 0.03, 0.1), {
    fundType: 'real-estate',
  }),
  security(11, 'DE', 'DEMOBOND', 'bond', 'Demo 2.5 % Anleihe', course(97.2, 98.9, 0.03, 0.1)),
  security(12, 'DE', 'RHEINSOFT-DISC', 'certificate', 'Discount-Zertifikat auf Rheinsoft', course(88, 104, 0.1), {
    underlying: 'RHEINSOFT',
  }),
  facts('GOLD-OUNCE', 'metal', 'Gold, 1 oz', { calendar: 'ALWAYS-OPEN' }, course(1_040, 3_420, 0.13, 0)),
  facts('BTC/EUR', 'crypto', 'Bitcoin', { calendar: 'ALWAYS-OPEN' }, course(5_200, 74_000, 0.5, 0.2)),
  facts('ETH/EUR', 'crypto', 'Ether', { calendar: 'ALWAYS-OPEN' }, course(310, 2_900, 0.6, 0.2)),
  facts('SOL/EUR', 'crypto', 'Solana', { calendar: 'ALWAYS-OPEN' }, course(24, 140, 0.65, 0.2)),
];

/** A split: each share of before is `ratio` shares since. */
export const demoSplit = { instrument: 'ATLASCLOUD', ratio: 4, yearsAgo: 3, month: 6, day: 10 } as const;

/** What is said of an instrument when it is added. */
export const factsOf = ({
  start: _,
  end: __,
  volatility: ___,
  market: ____,
  digits: _____,
  ...said
}: DemoInstrument): InstrumentFacts => said;

export const asInstrument = (instrument: DemoInstrument): Instrument => ({ ...factsOf(instrument), root: null });

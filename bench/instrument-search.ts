import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { instrumentDirectory } from '#domain/instruments/directory.ts';
import type { InstrumentState } from '#domain/instruments/instrument-changes.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import { type BenchRow, measure } from './measure.ts';

const many = 20_000;
const words = ['Müller', 'Nord', 'Electric', 'Holding', 'Energy', 'Pharma', 'Global', 'Rück', 'Capital', 'Systems'];

const states = new Map<string, InstrumentState>(
  Array.from({ length: many }, (_, number) => {
    const id = `S${number.toString(36).toUpperCase().padStart(4, '0')}`;
    const name = [number, Math.floor(number / 10), Math.floor(number / 100)].map((one) => words[one % 10]).join(' ');
    const facts = {
      id,
      assetClass: 'share',
      name,
      calendar: 'XETRA',
      currency: 'EUR',
      exchange: 'XETR',
      isin: `DE${String(number).padStart(10, '0')}`,
      wkn: String(number).padStart(6, '0'),
      fundType: null,
      ...noTerms,
      spellings: { yahoo: `${id}.DE`, eodhd: `${id}.XETRA` },
    } as const;
    return [id, { facts, mergedInto: null }];
  }),
);
const texts = ['s00a', 'müller', 'electric holding', 'DE00000012', '0123', 'rück', 'xetra', 'nothing of the kind', 'e'];

/** Finding instruments among 20 000 as a person types; each run's figure is the 95th percentile of its searches. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const directory = instrumentDirectory(productCatalogue([]), states);
  directory.search('warm');
  const search = () => {
    const times = Array.from({ length: 20 }, () => texts)
      .flat()
      .map((text) => {
        const begun = performance.now();
        directory.search(text);
        return performance.now() - begun;
      });
    return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
  };
  return [
    await measure({ bench: 'instrument-search-p95', unit: 'ms', budget: 10, higherIsBetter: false }, search),
    await measure({ bench: 'instrument-directory', unit: 'ms', budget: null, higherIsBetter: false }, () => {
      const begun = performance.now();
      instrumentDirectory(productCatalogue([]), states).search('warm');
      return performance.now() - begun;
    }),
  ];
};

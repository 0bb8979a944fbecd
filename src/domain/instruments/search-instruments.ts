import type { Instrument } from './instrument.ts';

/** An instrument with all that it can be found by, folded: one line each, so that one scan tells how well a text fits. */
type Entry = { readonly instrument: Instrument; readonly lines: string; readonly words: string };

export type InstrumentIndex = readonly Entry[];

/** Folds case and diacritics: `Münchener Rück` and `munchener ruck` are one. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll(/\s+/g, ' ').trim();

/** `further`: what an instrument can be found by beside its own facts, such as the names of those merged into it. */
export const instrumentIndex = (
  instruments: readonly Instrument[],
  further: (id: string) => readonly string[] = () => [],
): InstrumentIndex =>
  instruments
    .toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    .map((instrument) => {
      const { id, name, isin, wkn, root, spellings } = instrument;
      const keys = [id, name, isin, wkn, root, ...Object.values(spellings), ...further(id)]
        .filter((key) => key !== null)
        .map(folded);
      const plain = keys.map((key) => key.replaceAll(/[^\p{L}\p{N}]/gu, ''));
      const lines = `\n${[...new Set([...keys, ...plain])].join('\n')}\n`;
      return { instrument, lines, words: lines.replaceAll(/[^\p{L}\p{N}]+/gu, ' ') };
    });

/**
 * Returns the instruments that a text fits, the best first: the whole of an id, name, ISIN, WKN or spelling, then the
 * start of one, the start of a word, a part, and last those that have each of its words. Short ids stand before long ones.
 */
export const searchInstruments = (index: InstrumentIndex, text: string): readonly Instrument[] => {
  const wanted = folded(text);
  if (wanted === '') return index.map(({ instrument }) => instrument);
  const terms = wanted.split(' ');
  const ranked: Instrument[][] = [[], [], [], [], []];
  for (const { instrument, lines, words } of index) {
    const rank = rankOf(lines, words, wanted, terms);
    if (rank >= 0) ranked[rank]!.push(instrument);
  }
  return ranked.flat();
};

const rankOf = (lines: string, words: string, wanted: string, terms: readonly string[]): number => {
  if (!lines.includes(terms[0]!)) return -1;
  if (lines.includes(`\n${wanted}`)) return lines.includes(`\n${wanted}\n`) ? 0 : 1;
  if (words.includes(` ${wanted}`)) return 2;
  if (lines.includes(wanted)) return 3;
  return terms.length > 1 && terms.every((term) => lines.includes(term)) ? 4 : -1;
};

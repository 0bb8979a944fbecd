import type { Figure, SampleKind } from '#domain/performance/figure.ts';
import type { FigureWords } from './figure-words.ts';
import { figureWordsDe } from './figure-words-de.ts';
import { figureWordsEn } from './figure-words-en.ts';

export type FigureLanguage = 'de' | 'en';

export const figureWords: Readonly<Record<FigureLanguage, FigureWords>> = { de: figureWordsDe, en: figureWordsEn };

/** What a sample counts, in the number that goes with `count`. */
export const sampleName = (count: number, of: SampleKind, samples: FigureWords['samples']): string =>
  samples[of][count === 1 ? 0 : 1];

/** Says why a figure has no number; null for one that has, or is infinite. */
export const whyNoNumber = (figure: Figure, { reasons, samples, tooLittle }: FigureWords): string | null => {
  if (figure.kind === 'undefined') return reasons[figure.reason];
  if (figure.kind !== 'too-little-data') return null;
  return tooLittle
    .replace('{needs}', String(figure.needs))
    .replace('{of}', sampleName(figure.needs, figure.needsOf, samples))
    .replace('{has}', String(figure.has));
};

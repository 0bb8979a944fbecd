import { useTranslation } from 'react-i18next';
import type { Figure, NamedFigure } from '#contract/statistics.ts';
import type { Figure as DomainFigure } from '#domain/performance/figure.ts';
import type { FigureWords } from '#domain/performance/words/figure-words.ts';
import { figureWords, sampleName, whyNoNumber } from '#domain/performance/words/say-figure.ts';
import { centsText } from '#web/shared/format/decimal-text.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Costs and spreads are sizes: less of them is better, and a plus before them would read as a gain. */
export const isSize = (figure: object): boolean => 'better' in figure && figure.better === 'lower';

type Listed = Pick<NamedFigure, 'name'> & { readonly basis?: NamedFigure['basis'] };

/** Returns the ways to say a figure: its value, its name, its sample, and why there is no number. */
export function useFigureWords() {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const words: FigureWords = figureWords[i18n.language === 'de' ? 'de' : 'en'];

  /** A number in a unit of figures; amounts to the cent, with their sign unless they are sizes. */
  const number = (value: number, unit: Figure['unit'], currency: string | null, size = false): string => {
    switch (unit) {
      case 'money':
        if (currency === null) return format.ratio(value);
        return size ? format.money(centsText(value), currency) : format.signedMoney(centsText(value), currency);
      case 'fraction':
      case 'probability':
        return format.percent(value);
      case 'ratio':
      case 'ticks':
        return format.ratio(value);
      case 'count':
      case 'days':
        return format.count(value);
      case 'duration-ms':
        return value < 0 ? `−${format.lasting(-value)}` : format.lasting(value);
      case 'r-multiple':
        return format.multiple(centsText(value));
    }
  };

  return {
    words,
    number,
    /** For axes: short, and without a currency. */
    short: (value: number, unit: Figure['unit']): string =>
      unit === 'money' ? format.shortAmount(centsText(value)) : number(value, unit, null),
    /** `∞` and the dash of what has no number are never 0. */
    value(figure: Figure, currency: string | null): string {
      if (figure.kind === 'value') return number(figure.value, figure.unit, currency, isSize(figure));
      if (figure.kind === 'infinite') return figure.sign < 0 ? '−∞' : '∞';
      return t('statistics.figures.noNumber');
    },
    name: ({ name }: Listed): string => words.names[plainName(name) as keyof FigureWords['names']] ?? name,
    sample: ({ sample, of }: Pick<Figure, 'sample' | 'of'>): string =>
      t('statistics.figures.sample', {
        shown: format.count(sample),
        of: sampleName(sample, of as DomainFigure['of'], words.samples),
      }),
    /** A sentence; null where there is a number or it is infinite. */
    why: (figure: Figure): string | null => whyNoNumber(figure as DomainFigure, words),
  };
}

/** A figure of days that trades have too is listed as `daily_…`, and is called the same. */
const plainName = (name: string): string => name.replace(/^daily_/, '');

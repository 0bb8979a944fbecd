import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useClockWords } from './clocks.ts';
import { filterFields } from './filter-fields.ts';
import type { Pill } from './pills.ts';
import { useValueWords } from './use-field-values.ts';
import { useFieldWords } from './use-own-fields.ts';

/** What a pill says, in its parts. */
export type PillWords = { readonly field: string; readonly verb: string | null; readonly values: string };

/** Returns a function that says a pill: "Account", "is not", "Sim101". */
export function usePillWords(): (pill: Pill) => PillWords {
  const { t } = useTranslation();
  const format = useFormats();
  const valueWords = useValueWords();
  const fieldWords = useFieldWords();
  const clockWords = useClockWords();
  const number = (value: number) => format.exact(String(value));

  const values = (pill: Pill): string => {
    if (pill.kind === 'choice') {
      const texts = pill.values.map((value) => valueWords(pill.field, value));
      if (texts.length > 2) return t('filters.more', { first: texts[0], shown: format.count(texts.length - 1) });
      return new Intl.ListFormat(format.locale, { type: 'disjunction' }).format(texts);
    }
    if (pill.kind === 'own-range') {
      const say = (text: string) => (/^\d{4}-/.test(text) ? format.isoDate(text) : number(Number(text)));
      if (pill.low !== '' && pill.high !== '') return t('filters.fromTo', { low: say(pill.low), high: say(pill.high) });
      return pill.low !== ''
        ? t('filters.atLeast', { low: say(pill.low) })
        : t('filters.upTo', { high: say(pill.high) });
    }
    if (pill.kind === 'range') {
      const { shown } = filterFields[pill.field];
      const unit = pill.field === 'duration' ? ' min' : pill.field === 'beyondStop' ? ` ${t('filters.ticks')}` : '';
      // A size is a person's own.
      const write = (value: number) => (pill.field === 'quantity' ? format.own(String(value)) : number(value));
      const say = (value: number) => `${write(value / shown)}${unit}`;
      const { low, high } = pill;
      if (low !== undefined && high !== undefined)
        return t('filters.fromTo', { low: write(low / shown), high: say(high) });
      if (low !== undefined) return t('filters.atLeast', { low: say(low) });
      return t(pill.field === 'duration' ? 'filters.under' : 'filters.upTo', { high: say(high ?? 0) });
    }
    const { first, last, period } = pill;
    if (period !== undefined) return t(`filters.periods.${period}`);
    if (first !== undefined && last !== undefined)
      return first === last ? format.isoDate(first) : `${format.isoDate(first)} – ${format.isoDate(last)}`;
    if (first !== undefined) return t('filters.since', { date: format.isoDate(first) });
    return t('filters.until', { date: format.isoDate(last ?? '') });
  };

  return (pill) => ({
    field:
      pill.kind === 'choice' && pill.clock !== undefined
        ? `${fieldWords(pill.field)} (${clockWords(pill.clock)})`
        : fieldWords(pill.field),
    verb: 'not' in pill ? t(pill.not ? 'filters.isNot' : 'filters.is') : null,
    values: values(pill),
  });
}

/** A pill as one sentence. */
export const pillText = ({ field, verb, values }: PillWords): string =>
  verb === null ? `${field} ${values}` : `${field} ${verb} ${values}`;

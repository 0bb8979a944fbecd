import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { filterFields } from './filter-fields.ts';
import type { Pill } from './pills.ts';
import { useValueWords } from './use-field-values.ts';

/** What a pill says, in its parts. */
export type PillWords = { readonly field: string; readonly verb: string | null; readonly values: string };

/** Returns a function that says a pill: "Account", "is not", "Sim101". */
export function usePillWords(): (pill: Pill) => PillWords {
  const { t } = useTranslation();
  const format = useFormats();
  const valueWords = useValueWords();
  const number = (value: number) => format.exact(String(value));

  const values = (pill: Pill): string => {
    if (pill.kind === 'choice') {
      const texts = pill.values.map((value) => valueWords(pill.field, value));
      if (texts.length > 2) return t('filters.more', { first: texts[0], shown: format.count(texts.length - 1) });
      return new Intl.ListFormat(format.locale, { type: 'disjunction' }).format(texts);
    }
    if (pill.kind === 'range') {
      const { shown } = filterFields[pill.field];
      const unit = pill.field === 'duration' ? ' min' : '';
      const say = (value: number) => `${number(value / shown)}${unit}`;
      const { low, high } = pill;
      if (low !== undefined && high !== undefined)
        return t('filters.fromTo', { low: number(low / shown), high: say(high) });
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
    field: t(`filters.fields.${pill.field}`),
    verb: pill.kind === 'choice' ? t(pill.not ? 'filters.isNot' : 'filters.is') : null,
    values: values(pill),
  });
}

/** A pill as one sentence. */
export const pillText = ({ field, verb, values }: PillWords): string =>
  verb === null ? `${field} ${values}` : `${field} ${verb} ${values}`;

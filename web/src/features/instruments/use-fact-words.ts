import { useTranslation } from 'react-i18next';
import type { InstrumentChange } from '#contract/instruments.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';

type Facts = InstrumentChange['changed'];
const named = [
  'name',
  'calendar',
  'currency',
  'exchange',
  'isin',
  'wkn',
  'fundType',
  'taxClass',
  'country',
  'multiplier',
  'underlying',
  'expiresOn',
  'strike',
  'optionType',
] as const;

/** Returns a function that names facts in the person's language, a spelling with its source. */
export function useFactWords(): (facts: Facts) => readonly { readonly name: string; readonly value: string }[] {
  const { t } = useTranslation();
  const words = useFetchWords();
  const shown = (value: unknown): string =>
    typeof value === 'string' && value !== '' ? value : t('instruments.one.history.nothing');
  return (facts) =>
    Object.entries(facts).flatMap(([key, value]) => {
      if (typeof value === 'object' && value !== null)
        return Object.entries(value).map(([source, spelling]) => ({
          name: t('instruments.one.correction.spelling', { source: words.source(source) }),
          value: shown(spelling),
        }));
      const field = named.find((one) => one === key);
      return [{ name: field === undefined ? key : t(`instruments.one.fields.${field}`), value: shown(value) }];
    });
}

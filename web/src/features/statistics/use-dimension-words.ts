import { useTranslation } from 'react-i18next';
import { type AnyDimension, dimension } from '#contract/statistics.ts';
import { isOwn, ownKey } from '#web/shared/filters/own-fields.ts';
import { useFieldWords, useOwnFields } from '#web/shared/filters/use-own-fields.ts';

/** Returns a function that names a dimension; a custom field by the name that the person gave it. */
export function useDimensionWords(): (dimension: AnyDimension) => string {
  const { t } = useTranslation();
  const fieldWords = useFieldWords();
  return (name) => (isOwn(name) ? fieldWords(name) : t(`statistics.breakdown.dimensions.${name}`));
}

/** Returns what trades can be broken down by: the dimensions of the product, then the custom fields. */
export function useDimensions(): readonly AnyDimension[] {
  const own = useOwnFields();
  return [...dimension.options, ...own.map(({ id }) => ownKey(id))];
}

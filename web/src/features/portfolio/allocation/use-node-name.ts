import { useTranslation } from 'react-i18next';
import type { AllocationNode } from '#contract/allocation.ts';
import { useClassName } from '#web/features/portfolio/use-class-name.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Names a category of a way to sort: classes and countries in words, what nobody has said as that. */
export function useNodeName(by: string): (node: Pick<AllocationNode, 'category' | 'name'>) => string {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const className = useClassName();
  return ({ category, name }) => {
    if (category === null) return t(by === 'country' ? 'allocation.noCountry' : 'allocation.unassigned');
    if (by === 'class') return className(category);
    if (by === 'country' && /^[A-Z]{2}$/.test(category))
      return new Intl.DisplayNames(locale, { type: 'region' }).of(category) ?? category;
    return name;
  };
}

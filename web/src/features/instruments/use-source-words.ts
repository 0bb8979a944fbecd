import { useTranslation } from 'react-i18next';
import type { Product } from '#contract/products.ts';

/** Returns a function that says in the person's language where the data of a product comes from. */
export function useSourceWords(): (product: Pick<Product, 'notes' | 'exchange'>) => string {
  const { t } = useTranslation();
  return ({ notes, exchange }) => notes.map((note) => t(`markets.from.${note}`, { exchange })).join('; ');
}

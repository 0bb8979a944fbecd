import { useTranslation } from 'react-i18next';
import type { BalanceGap } from '#contract/accounts.ts';

/** Says what is missing to know a balance. */
export function useGapWords(): (gaps: readonly BalanceGap[]) => string {
  const { t } = useTranslation();
  return (gaps) => gaps.map((gap) => t(`accounts.gaps.${gap}`)).join(', ');
}

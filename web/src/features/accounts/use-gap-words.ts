import { useTranslation } from 'react-i18next';
import type { AccountLimits } from '#contract/prop-rules.ts';

/** Says what is missing to know a balance, or an equity. */
export function useGapWords(): (gaps: AccountLimits['gaps']) => string {
  const { t } = useTranslation();
  return (gaps) => gaps.map((gap) => t(`accounts.gaps.${gap}`)).join(', ');
}

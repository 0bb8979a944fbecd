import { useTranslation } from 'react-i18next';
import { useAccountChange } from '#web/features/accounts/use-account-change.ts';

/** Runs a change of links or rules, and has what shows them asked for anew. */
export function useLinkChange<Variables>(change: (variables: Variables) => Promise<unknown>, done?: () => void) {
  const { t } = useTranslation();
  return useAccountChange(change, t('links.done'), done);
}

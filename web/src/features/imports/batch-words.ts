import { useTranslation } from 'react-i18next';
import type { Batch } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** The figures of a batch in the order in which they are shown everywhere. */
export const countsOf = (batch: Batch) =>
  [
    { key: 'added', value: batch.added, color: 'text.primary' },
    { key: 'duplicate', value: batch.duplicate, color: 'text.primary' },
    { key: 'conflicting', value: batch.conflicting, color: 'error.main' },
    { key: 'held', value: batch.held, color: 'warning.main' },
  ] as const;

/** Names a batch's accounts in a few words. */
export function useAccountsText(): (accounts: readonly string[]) => string {
  const { t } = useTranslation();
  const format = useFormats();
  return (accounts) => {
    const [first = '–', ...others] = accounts;
    if (others.length <= 1) return accounts.join(', ') || first;
    return t('imports.list.moreAccounts', { first, shown: format.count(others.length) });
  };
}

import { useTranslation } from 'react-i18next';
import type { FileRead } from '#contract/watched-folders.ts';

const needs = ['TIMEZONE_REQUIRED', 'DATE_ORDER_REQUIRED', 'ACCOUNT_REQUIRED', 'FORMAT_UNKNOWN'] as const;

/** Says what a file brought, or what it needs. */
export function useReadWords(): (read: FileRead) => string {
  const { t } = useTranslation();
  return ({ outcome, added, duplicate, held, conflicting, cut, problem }) => {
    const need = needs.find((code) => code === problem?.code);
    const counts = { added, duplicate, held, conflicting } as const;
    const counted = (['added', 'duplicate', 'held', 'conflicting'] as const)
      .filter((kind) => kind === 'added' || counts[kind] > 0)
      .map((kind) => t(`settings.folders.count.${kind}`, { count: counts[kind] }));
    return [
      ...(outcome === 'imported' ? counted : []),
      ...(outcome === 'known' ? [t('settings.folders.sameBytes')] : []),
      ...(cut ? [t('settings.folders.cut')] : []),
      ...(problem === null
        ? []
        : [
            need === undefined
              ? t(`errors.${problem.code}` as 'errors.INTERNAL', { defaultValue: problem.message })
              : t(`settings.folders.need.${need}`),
          ]),
    ].join(' · ');
  };
}

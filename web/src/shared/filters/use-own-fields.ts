import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#contract/journal.ts';
import { playbookQuery } from '#web/shared/api/journal-queries.ts';
import type { AnyFieldKey } from './filter-fields.ts';
import { isOwn, type OwnKey, ownId } from './own-fields.ts';

/** The custom fields that positions can have, archived ones too: what was entered in them stays. */
export function useOwnFields(): readonly CustomField[] {
  const { data: playbook } = useQuery(playbookQuery);
  return (playbook?.fields ?? []).filter(({ on }) => on.includes('position'));
}

/** Returns a function that finds a custom field by the name that filters have for it. */
export function useOwnField(): (key: OwnKey) => CustomField | undefined {
  const { data: playbook } = useQuery(playbookQuery);
  return (key) => playbook?.fields.find(({ id }) => id === ownId(key));
}

/** Returns a function that names what can be filtered by; a custom field by the name that the person gave it. */
export function useFieldWords(): (key: AnyFieldKey) => string {
  const { t } = useTranslation();
  const ownField = useOwnField();
  return (key) => (isOwn(key) ? (ownField(key)?.name ?? t('filters.fieldGone')) : t(`filters.fields.${key}`));
}

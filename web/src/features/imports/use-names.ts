import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '#web/shared/api/session-queries.ts';

/** Names a format as people do; one without a name goes by its key. */
export function useFormatName(): (format: string) => string {
  const { t } = useTranslation();
  return (format) =>
    t(`imports.formats.${format}` as 'imports.formats.ninjatrader-executions', { defaultValue: format });
}

export function useSourceName(): (source: string) => string {
  const { t } = useTranslation();
  return (source) => t(`imports.sources.${source}` as 'imports.sources.ninjatrader', { defaultValue: source });
}

/** Names whoever did something; of people only the signed-in one is known here. */
export function useActorName(): (actor: string) => string {
  const { data } = useQuery(sessionQuery);
  return (actor) => (data && (actor === data.user.id || actor === data.user.email) ? data.user.name : actor);
}

/** Whether the person may import, undo and redo; a viewer only looks. */
export function useMayImport(): boolean {
  const { data } = useQuery(sessionQuery);
  return data != null && data.ledger.role !== 'viewer';
}

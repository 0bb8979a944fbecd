import { useTranslation } from 'react-i18next';
import { activityType } from '#contract/activities.ts';

/** Names a kind of activity; one that this program does not know stays as it is. */
export function useTypeName(): (type: string) => string {
  const { t } = useTranslation();
  return (type) => {
    const known = activityType.safeParse(type);
    return known.success ? t(`activities.types.${known.data}`) : type;
  };
}

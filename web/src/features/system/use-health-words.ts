import { useTranslation } from 'react-i18next';
import type { HealthSaying } from '#contract/system.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Returns a function that says in the person's language what a part says of itself. */
export function useHealthWords(): (saying: HealthSaying) => string {
  const { t } = useTranslation();
  const format = useFormats();
  return ({ code, params }) => {
    const shown = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? format.count(value) : value]),
    );
    if (code === 'free') return t('system.health.says.free', { gigabytes: format.exact(String(params.gigabytes)) });
    return t(`system.health.says.${code}`, { ...shown, count: Number(params.processes ?? params.events ?? 0) });
  };
}

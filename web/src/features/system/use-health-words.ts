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
    // A read model that this page does not know yet keeps the server's name.
    const model = String(params.projection);
    const projection = t(`system.health.models.${model}` as 'system.health.models.imports', { defaultValue: model });
    return t(`system.health.says.${code}`, {
      ...shown,
      projection,
      count: Number(params.processes ?? params.events ?? 0),
    });
  };
}

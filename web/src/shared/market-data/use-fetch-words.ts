import { useTranslation } from 'react-i18next';
import type { MissingDetail } from '#contract/candles.ts';
import type { SourceFault } from '#contract/source-verdict.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Where bars come from that were not asked for. */
const ownSources = ['demo', 'file'] as const;

/** Names of sources, and what asking them brought, in words. */
export function useFetchWords() {
  const { t } = useTranslation();
  const format = useFormats();
  /** An exchange that was named in the settings keeps its name. */
  const source = (name: string): string => {
    const own = ownSources.find((one) => one === name);
    return own === undefined
      ? t(`settings.market.source.${name}.name` as 'settings.market.source.yahoo.name', { defaultValue: name })
      : t(`chart.sources.${own}`);
  };
  return {
    source,
    /** What went wrong with a call: by its fault, else by what it closed the source for. */
    fault: (code: 'limited' | 'unreachable' | 'key', fault: SourceFault | null): string => {
      const kind = t(`markets.failed.${code}`);
      return fault === null ? kind : `${kind} – ${t(`markets.fault.${fault.code}`, { detail: fault.detail ?? '' })}`;
    },
    /** `time` writes an instant as the place does where this is said. */
    why: (
      { code, source: name, until, days }: MissingDetail,
      time: (instant: string) => string = format.dateTime,
    ): string => {
      const said = t(`chart.fetch.${code}`, {
        source: name === null ? t('chart.fetch.aSource') : source(name),
        days: days === null ? '' : format.count(days),
      });
      return until === null ? said : `${said} ${t('chart.fetch.until', { time: time(until) })}`;
    },
  };
}

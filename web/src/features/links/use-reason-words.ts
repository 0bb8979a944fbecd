import { useTranslation } from 'react-i18next';
import type { LinkReason } from '#contract/links.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Says what speaks for a link. */
export function useReasonWords(): (reason: LinkReason) => string {
  const { t } = useTranslation();
  const format = useFormats();
  const ratio = (value: number): string => format.exact(String(Number(value.toPrecision(3))));
  const apart = (kind: 'entry' | 'exit', laterMs: number): string => {
    if (Math.abs(laterMs) < 1) return t(`links.reasons.${kind}Same`);
    const seconds = format.spanOfSeconds(laterMs);
    return t(`links.reasons.${kind}${laterMs > 0 ? 'Later' : 'Sooner'}`, { seconds });
  };
  return (reason) => {
    if (reason.kind === 'entry') return apart('entry', reason.laterMs);
    if (reason.kind === 'exit')
      return reason.laterMs === null ? t('links.reasons.exitOpen') : apart('exit', reason.laterMs);
    if (reason.kind === 'product') return t(`links.reasons.${reason.same ? 'same' : 'family'}`);
    return reason.usual === null
      ? t('links.reasons.sizeUnknown', { ratio: ratio(reason.ratio) })
      : t('links.reasons.size', { ratio: ratio(reason.ratio), usual: ratio(reason.usual) });
  };
}

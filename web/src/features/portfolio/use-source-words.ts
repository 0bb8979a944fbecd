import { useTranslation } from 'react-i18next';

/** Names where a price or a rate comes from: one's own file, one's own trades, the Central Bank, or a source by its key. */
export function useSourceWords(): (source: string) => string {
  const { t } = useTranslation();
  return (source) => {
    if (source === 'own') return t('portfolio.sources.own');
    if (source === 'trade') return t('portfolio.sources.trade');
    if (source === 'ecb') return t('rates.source.ecb');
    return source === 'demo' ? t('rates.source.demo') : source;
  };
}

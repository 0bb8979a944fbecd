import { useTranslation } from 'react-i18next';
import { assetClass } from '#contract/instruments.ts';

/** Names a class of assets as the server calls it; `money` is what lies in accounts, null what nobody has said. */
export function useClassName(): (name: string | null) => string {
  const { t } = useTranslation();
  return (name) => {
    if (name === 'money') return t('portfolio.money');
    const known = assetClass.safeParse(name);
    return known.success ? t(`instruments.one.class.${known.data}`) : t('portfolio.notSaid');
  };
}

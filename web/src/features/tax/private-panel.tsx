import { useTranslation } from 'react-i18next';
import type { TaxYearView } from '#contract/tax.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro, EuroResult } from './euro.tsx';
import { type Fact, Facts } from './facts.tsx';
import { useTaxWords } from './use-tax-words.ts';

/** Income outside the flat tax: private sales and rewards, each against its limit. */
export function PrivatePanel({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const words = useTaxWords();
  const persons = year.persons.filter(
    ({ privateSales, rewards }) => privateSales.items.length > 0 || rewards.items.length > 0,
  );
  if (persons.length === 0) return null;
  const facts = persons.flatMap(({ name, privateSales, rewards }): Fact[] => {
    const of = (text: string): string => (persons.length > 1 ? `${name}: ${text}` : text);
    const state = (belowLimit: boolean, limit: string) => (
      <>
        <Euro value={limit} /> · {belowLimit ? t('tax.privateIncome.below') : t('tax.privateIncome.reached')}
      </>
    );
    return [
      ...(privateSales.items.length === 0
        ? []
        : [
            { name: of(t('tax.privateIncome.net')), value: <EuroResult value={privateSales.net} /> },
            {
              name: of(`${words.amounts.privateSales}, ${words.amounts.limit}`),
              value: state(privateSales.belowLimit, privateSales.limit),
            },
            {
              name: of(`${words.amounts.privateSales}, ${t('tax.privateIncome.taxable')}`),
              value: <Euro value={privateSales.taxable} />,
              strong: true,
            },
          ]),
      ...(rewards.items.length === 0
        ? []
        : [
            { name: of(words.amounts.rewards), value: <Euro value={rewards.sum} /> },
            {
              name: of(`${words.amounts.rewards}, ${words.amounts.limit}`),
              value: state(rewards.belowLimit, rewards.limit),
            },
            {
              name: of(`${words.amounts.rewards}, ${t('tax.privateIncome.taxable')}`),
              value: <Euro value={rewards.taxable} />,
              strong: true,
            },
          ]),
    ];
  });
  return (
    <Panel title={t('tax.privateIncome.title')} lead={t('tax.privateIncome.lead')}>
      <Facts facts={facts} />
    </Panel>
  );
}

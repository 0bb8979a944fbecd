import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { TaxAssessmentView, TaxYearView } from '#contract/tax.ts';
import { signOf } from '#web/shared/format/decimal-text.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro } from './euro.tsx';
import { type Fact, Facts } from './facts.tsx';
import { useTaxWords } from './use-tax-words.ts';

type Props = { readonly year: TaxYearView; readonly assessment: TaxAssessmentView };

/** What an assessment comes to: income, tax by tax, credit, what was withheld, and the balance. */
export function ResultPanel({ year, assessment }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  const { tax, withheld, balance, personalTariff } = assessment;
  const persons = year.persons.filter(({ id }) => assessment.persons.includes(id));
  const sign = signOf(balance);
  const facts: readonly Fact[] = [
    { name: t('tax.result.taxable'), value: <Euro value={assessment.taxable} /> },
    {
      name: words.amounts.allowance,
      value: t('tax.result.allowance', {
        used: format.money(assessment.allowanceUsed, 'EUR'),
        whole: format.money(assessment.allowance, 'EUR'),
      }),
    },
    { name: t('tax.result.creditable'), value: <Euro value={assessment.creditable} /> },
    { name: words.amounts.creditUsed, value: <Euro value={assessment.creditUsed} /> },
    { name: words.amounts.creditLost, value: <Euro value={assessment.creditLost} /> },
    { name: words.amounts.capitalGainsTax, value: <Euro value={tax.capitalGainsTax} /> },
    { name: words.amounts.solidaritySurcharge, value: <Euro value={tax.solidaritySurcharge} /> },
    { name: words.amounts.churchTax, value: <Euro value={tax.churchTax} /> },
    { name: t('tax.result.tax'), value: <Euro value={tax.all} />, strong: true },
    { name: t('tax.result.withheld'), value: <Euro value={withheld.all} /> },
    {
      name: sign === 0 ? t('tax.result.even') : sign < 0 ? t('tax.result.toGetBack') : t('tax.result.toPay'),
      value: <Euro value={balance.replace('-', '')} />,
      strong: true,
    },
  ];
  return (
    <Panel
      title={persons.map(({ name }) => name).join(' + ') || t('tax.result.title')}
      lead={assessment.law.map((law) => words.laws[law]).join(' · ')}
      action={
        <>
          {assessment.persons.length > 1 && <Chip size="small" label={t('tax.result.joint')} />}
          {persons
            .filter(({ churchPercent }) => churchPercent > 0)
            .map(({ id, churchPercent }) => (
              <Chip key={id} size="small" label={t('tax.result.church', { percent: churchPercent })} />
            ))}
        </>
      }
    >
      <Facts
        facts={[
          ...facts,
          ...(personalTariff === null
            ? []
            : [
                {
                  name: `${words.amounts.personalTariff}: ${t('tax.result.tariff', { rate: format.percent(Number(personalTariff.rate)) })}`,
                  value: (
                    <>
                      <Euro value={personalTariff.incomeTax} />{' '}
                      {personalTariff.isLower ? t('tax.result.tariffLower') : t('tax.result.tariffHigher')}
                    </>
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  );
}

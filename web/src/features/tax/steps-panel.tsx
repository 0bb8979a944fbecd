import { useTranslation } from 'react-i18next';
import type { TaxYearView } from '#contract/tax.ts';
import { signOf } from '#web/shared/format/decimal-text.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { useTaxWords } from './use-tax-words.ts';

/** Every step of the assessment with the pots before and after it. */
export function StepsPanel({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const words = useTaxWords();
  const nameOf = (person: string): string => year.persons.find(({ id }) => id === person)?.name ?? person;
  const several = year.assessments.some(({ persons }) => persons.length > 1) || year.assessments.length > 1;
  const steps = year.assessments.flatMap((assessment) => assessment.steps);
  return (
    <Panel flush title={t('tax.steps.title')} lead={t('tax.steps.lead')}>
      <FactTable
        label={t('tax.steps.title')}
        rows={steps}
        keyOf={({ step, person }) => `${step} ${person}`}
        columns={[
          { title: t('tax.columns.what'), cell: ({ step }) => words.steps[step] },
          ...(several
            ? [{ title: t('tax.columns.person'), cell: ({ person }: (typeof steps)[number]) => nameOf(person) }]
            : []),
          {
            title: t('tax.columns.sharesBefore'),
            isNumber: true,
            cell: ({ before }) => <Euro value={before.shares} />,
          },
          { title: t('tax.columns.otherBefore'), isNumber: true, cell: ({ before }) => <Euro value={before.other} /> },
          {
            title: t('tax.columns.amount'),
            isNumber: true,
            cell: ({ amount }) => (signOf(amount) === 0 ? t('tax.steps.nothing') : <Euro value={amount} />),
          },
          { title: t('tax.columns.sharesAfter'), isNumber: true, cell: ({ after }) => <Euro value={after.shares} /> },
          { title: t('tax.columns.otherAfter'), isNumber: true, cell: ({ after }) => <Euro value={after.other} /> },
          { title: t('tax.items.law'), cell: ({ law }) => words.laws[law] },
        ]}
      />
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import type { TaxYearView } from '#contract/tax.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { useTaxWords } from './use-tax-words.ts';

type Pots = TaxYearView['persons'][number]['carriedIn'];

/** Losses as they go from year to year, by person. */
export function CarriedPanel({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const words = useTaxWords();
  const isSomething = ({ carriedIn, carriedOut, privateSales }: TaxYearView['carryForwards'][number]): boolean =>
    [carriedIn.shares, carriedIn.other, carriedOut.shares, carriedOut.other, privateSales].some((one) =>
      /[1-9]/.test(one),
    );
  const rows = year.carryForwards.filter(isSomething);
  if (rows.length === 0) return null;
  const both = ({ shares, other }: Pots) => (
    <>
      <Euro value={shares} /> + <Euro value={other} />
    </>
  );
  return (
    <Panel
      flush
      title={t('tax.carried.title')}
      lead={`${t('tax.carried.lead')} ${words.pots.shares} + ${words.pots.other}`}
    >
      <FactTable
        label={t('tax.carried.title')}
        rows={rows}
        keyOf={({ year: one, person }) => `${one} ${person}`}
        columns={[
          {
            title: t('tax.columns.year'),
            cell: ({ year: one, person }) => `${one} · ${year.persons.find(({ id }) => id === person)?.name ?? person}`,
          },
          { title: t('tax.columns.carriedIn'), isNumber: true, cell: ({ carriedIn }) => both(carriedIn) },
          { title: t('tax.columns.carriedUsed'), isNumber: true, cell: ({ carriedUsed }) => both(carriedUsed) },
          { title: t('tax.columns.carriedOut'), isNumber: true, cell: ({ carriedOut }) => both(carriedOut) },
          {
            title: words.amounts.privateSales,
            isNumber: true,
            cell: ({ privateSales }) => <Euro value={privateSales} />,
          },
        ]}
      />
    </Panel>
  );
}

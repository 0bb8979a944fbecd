import { useTranslation } from 'react-i18next';
import type { TaxYearView } from '#contract/tax.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { useTaxWords } from './use-tax-words.ts';

/** 2.29 of 0.0229. */
const percentOf = (rate: string): string => (Number(rate) * 100).toFixed(3).replace(/\.?0+$/, '');

/** How each advance lump sum came about. */
export function LumpSumsPanel({ year }: { readonly year: TaxYearView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  if (year.lumpSums.length === 0) return null;
  return (
    <Panel flush title={t('tax.lumpSums.title')} lead={t('tax.lumpSums.lead')}>
      <FactTable
        label={t('tax.lumpSums.title')}
        rows={year.lumpSums}
        keyOf={({ account, instrument, year: one }) => `${account} ${instrument} ${one}`}
        columns={[
          {
            title: t('tax.columns.instrument'),
            cell: ({ instrument }) => year.instrumentNames[instrument] ?? instrument,
          },
          { title: t('tax.columns.account'), cell: ({ account }) => account },
          { title: t('tax.columns.year'), cell: ({ year: one }) => String(one) },
          {
            title: words.amounts.basisRate,
            isNumber: true,
            cell: ({ basisRate }) => basisRate && `${format.exact(percentOf(basisRate.rate))} %`,
          },
          {
            title: t('tax.columns.perUnit'),
            isNumber: true,
            cell: ({ prices }) => prices && (format.hidden ? <Euro value="0" /> : format.exact(prices.perUnit)),
          },
          {
            title: t('tax.columns.quantity'),
            cell: ({ lots }) => lots.map(({ units, months }) => `${format.quantity(units)} × ${months}/12`).join(', '),
          },
          {
            title: t('tax.columns.computed'),
            isNumber: true,
            cell: ({ computed }) => computed && <Euro value={computed} />,
          },
          { title: t('tax.columns.bankTax'), isNumber: true, cell: ({ stated }) => stated && <Euro value={stated} /> },
          { title: t('tax.columns.source'), cell: ({ prices }) => prices?.source },
        ]}
      />
    </Panel>
  );
}

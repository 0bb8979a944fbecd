import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { WhatIfSaleView } from '#contract/tax-plans.ts';
import { signOf } from '#web/shared/format/decimal-text.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro, EuroResult } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { type Fact, Facts } from './facts.tsx';
import { ItemDetails } from './item-details.tsx';
import { useTaxWords } from './use-tax-words.ts';

/** What the planned sale comes to: gain, pots, allowance, tax, cash, and the lots it would take. */
export function SaleResult({ result }: { readonly result: WhatIfSaleView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  const { sale, tax, privateSale, withheld, netCash } = result;
  const fromTo = (before: string, after: string) => (
    <>
      <Euro value={before} /> → <Euro value={after} />
    </>
  );
  const facts: readonly Fact[] = [
    { name: t('tax.sale.proceeds'), value: <Euro value={result.proceeds} /> },
    { name: t('tax.sale.gain'), value: <EuroResult value={result.gain} /> },
    { name: t('tax.sale.taxable'), value: <Euro value={result.taxable} /> },
    { name: words.pots.shares, value: fromTo(result.potsBefore.shares, result.potsAfter.shares) },
    { name: words.pots.other, value: fromTo(result.potsBefore.other, result.potsAfter.other) },
    { name: t('tax.sale.allowance'), value: <Euro value={result.allowanceUsed} /> },
    {
      name: t('tax.sale.carried'),
      value: (
        <>
          <Euro value={result.carriedUsed.shares} /> + <Euro value={result.carriedUsed.other} />
        </>
      ),
    },
    { name: words.amounts.capitalGainsTax, value: <Euro value={tax.capitalGainsTax} /> },
    { name: words.amounts.solidaritySurcharge, value: <Euro value={tax.solidaritySurcharge} /> },
    { name: words.amounts.churchTax, value: <Euro value={tax.churchTax} /> },
    {
      name: signOf(tax.all) < 0 ? t('tax.sale.less') : t('tax.sale.more'),
      value: <Euro value={tax.all.replace('-', '')} />,
      strong: true,
    },
    ...(withheld === null ? [] : [{ name: t('tax.sale.withheld'), value: <Euro value={withheld.all} /> }]),
    ...(privateSale === null
      ? []
      : [
          { name: t('tax.sale.privateSale'), value: <Euro value={privateSale.taxable} /> },
          {
            name: t('tax.sale.privateTax'),
            value: privateSale.tax === null ? t('tax.sale.rateMissing') : <Euro value={privateSale.tax} />,
          },
        ]),
    ...(netCash === null ? [] : [{ name: t('tax.sale.net'), value: <Euro value={netCash} />, strong: true }]),
  ];
  return (
    <>
      <Panel
        title={`${format.quantity(sale.quantity)} × ${sale.instrument}`}
        lead={`${sale.account} · ${format.isoDate(sale.date)} · ${format.money(sale.price, sale.currency)}`}
      >
        <Box aria-live="polite">
          {result.gaps.map(({ kind, wanted }) => (
            <Alert key={`${kind} ${wanted}`} severity="warning" sx={{ mb: 1 }}>
              {words.gaps[kind]} {wanted}
            </Alert>
          ))}
          <Facts facts={facts} />
        </Box>
      </Panel>
      {result.lots.length > 0 && (
        <Panel flush title={t('tax.sale.lots')}>
          <FactTable
            label={t('tax.sale.lots')}
            rows={result.lots}
            keyOf={({ lot }, index) => `${lot} ${index}`}
            columns={[
              { title: t('tax.columns.acquired'), cell: ({ acquiredOn }) => acquiredOn && format.isoDate(acquiredOn) },
              { title: t('tax.columns.quantity'), isNumber: true, cell: ({ quantity }) => format.quantity(quantity) },
              { title: t('tax.columns.proceeds'), isNumber: true, cell: ({ proceeds }) => <Euro value={proceeds} /> },
              { title: t('tax.columns.cost'), isNumber: true, cell: ({ cost }) => cost && <Euro value={cost} /> },
              { title: t('tax.columns.lumpSums'), isNumber: true, cell: ({ lumpSums }) => <Euro value={lumpSums} /> },
              { title: t('tax.columns.gain'), isNumber: true, cell: ({ gain }) => <EuroResult value={gain} /> },
              {
                title: t('tax.columns.freeFrom'),
                cell: ({ taxFreeFrom, daysUntilTaxFree }) =>
                  taxFreeFrom === null
                    ? null
                    : daysUntilTaxFree === 0
                      ? t('tax.sale.isFree')
                      : `${format.isoDate(taxFreeFrom)} · ${t('tax.sale.freeIn', { count: daysUntilTaxFree ?? 0 })}`,
              },
            ]}
          />
          {result.item && (
            <Box sx={{ p: 2 }}>
              <ItemDetails item={{ ...result.item, activity: null, lots: [] }} />
            </Box>
          )}
        </Panel>
      )}
    </>
  );
}

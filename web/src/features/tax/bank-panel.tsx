import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaxBankView, TaxYearView } from '#contract/tax.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { Euro, EuroResult } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { Facts } from './facts.tsx';
import { useTaxWords } from './use-tax-words.ts';

type Props = { readonly year: TaxYearView; readonly bank: TaxBankView };

/** A bank's withholding, booking by booking, beside what the bank states. */
export function BankPanel({ year, bank }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTaxWords();
  const [only, setOnly] = useState(false);
  const items = new Map(year.items.map((item) => [item.id, item]));
  const nameOf = (id: string): string => year.persons.find((person) => person.id === id)?.name ?? id;
  const events = only ? bank.events.filter(({ difference }) => difference !== null) : bank.events;
  const what = (event: TaxBankView['events'][number]): string => {
    const item = items.get(event.items[0] ?? '');
    if (item === undefined) return words.bankEvents[event.kind];
    const instrument = item.instrument && (year.instrumentNames[item.instrument] ?? item.instrument);
    return [words.categories[item.category], instrument].filter(Boolean).join(', ');
  };
  return (
    <Panel
      flush
      title={`${t('tax.banks.title')}: ${bank.bank}`}
      lead={[
        t('tax.banks.lead'),
        t('tax.banks.agreeing', { count: bank.agreeing }),
        t('tax.banks.differing', { count: bank.differing }),
      ].join(' · ')}
      action={
        <FormControlLabel
          control={<Switch size="small" checked={only} onChange={(_, checked) => setOnly(checked)} />}
          label={t('tax.banks.onlyDifferences')}
        />
      }
    >
      <Box
        sx={{
          px: 2,
          pb: 1.5,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { md: 'repeat(auto-fit, minmax(320px, 1fr))' },
        }}
      >
        {bank.customers.map((customer) => (
          <Facts
            key={customer.owners.join(' ')}
            facts={[
              { name: customer.owners.map(nameOf).join(' + '), value: <Euro value={customer.income} /> },
              {
                name: words.amounts.allowanceOrder,
                value: (
                  <>
                    <Euro value={customer.allowanceUsed} /> + <Euro value={customer.allowanceLeft} />
                  </>
                ),
              },
              { name: words.amounts.creditUsed, value: <Euro value={customer.creditUsed} /> },
              { name: t('tax.columns.computed'), value: <Euro value={customer.tax.all} /> },
              ...(customer.stated === null
                ? []
                : [{ name: t('tax.columns.bankTax'), value: <Euro value={customer.stated.all} /> }]),
              {
                name: `${t('tax.banks.rolled')}: ${words.pots.shares} + ${words.pots.other}`,
                value: (
                  <>
                    <Euro value={customer.rolled.shares} /> + <Euro value={customer.rolled.other} />
                  </>
                ),
              },
              ...(customer.certified === null
                ? []
                : [
                    {
                      name: t('tax.banks.certified'),
                      value: (
                        <>
                          <Euro value={customer.certified.shares} /> + <Euro value={customer.certified.other} />
                        </>
                      ),
                    },
                  ]),
            ]}
          />
        ))}
      </Box>
      {events.length === 0 ? (
        <Box sx={{ px: 2, pb: 2 }}>{t('tax.banks.noDifference')}</Box>
      ) : (
        <FactTable
          label={`${t('tax.banks.title')}: ${bank.bank}`}
          rows={events}
          keyOf={({ activity, date }, index) => `${activity} ${date} ${index}`}
          columns={[
            { title: t('tax.columns.what'), cell: what },
            { title: t('tax.columns.date'), cell: ({ date }) => format.isoDate(date) },
            { title: t('tax.columns.amount'), isNumber: true, cell: ({ amount }) => <EuroResult value={amount} /> },
            { title: t('tax.columns.sharesAfter'), isNumber: true, cell: ({ after }) => <Euro value={after.shares} /> },
            { title: t('tax.columns.otherAfter'), isNumber: true, cell: ({ after }) => <Euro value={after.other} /> },
            {
              title: t('tax.columns.allowance'),
              isNumber: true,
              cell: ({ allowanceUsed }) => <Euro value={allowanceUsed} />,
            },
            { title: t('tax.columns.base'), isNumber: true, cell: ({ base }) => <Euro value={base} /> },
            { title: t('tax.columns.computed'), isNumber: true, cell: ({ tax }) => <Euro value={tax.all} /> },
            {
              title: t('tax.columns.bankTax'),
              isNumber: true,
              cell: ({ stated }) => stated && <Euro value={stated.all} />,
            },
            {
              title: t('tax.columns.difference'),
              isNumber: true,
              cell: ({ difference }) => difference && <EuroResult value={difference.all} />,
            },
            {
              title: t('tax.columns.reason'),
              cell: ({ difference }) =>
                difference &&
                `${words.differences[difference.reason]} ${
                  difference.reason === 'other-base'
                    ? t('tax.banks.implied', { base: format.money(difference.impliedBase, 'EUR') })
                    : ''
                }`,
            },
          ]}
        />
      )}
    </Panel>
  );
}

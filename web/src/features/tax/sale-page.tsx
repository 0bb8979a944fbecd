import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenLotList } from '#contract/tax-plans.ts';
import { openLotsQuery, planSale } from '#web/shared/api/tax-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { Euro, EuroResult } from './euro.tsx';
import { FactTable } from './fact-table.tsx';
import { SaleResult } from './sale-result.tsx';
import { TaxTabs } from './tax-tabs.tsx';

/** What a sale that has not happened would do to the tax of the year. */
export function SalePage() {
  const { t } = useTranslation();
  const query = useQuery(openLotsQuery);
  return (
    <Page title={t('tax.sale.title')} lead={`${t('tax.sale.lead')} ${t('tax.lead')}`}>
      <TaxTabs year={Number(query.data?.date.slice(0, 4) ?? new Date().getFullYear())} />
      <QueryState query={query}>
        {(lots) =>
          lots.lots.length === 0 ? (
            <StatePanel
              title={t('tax.sale.emptyTitle')}
              reason={t('tax.sale.emptyReason')}
              next={
                <RouterButton to="/tax/profile" variant="outlined">
                  {t('tax.toProfile')}
                </RouterButton>
              }
            />
          ) : (
            <Planner lots={lots} />
          )
        }
      </QueryState>
    </Page>
  );
}

type Holding = {
  readonly key: string;
  readonly account: string;
  readonly instrument: string;
  readonly name: string;
  readonly units: number;
};

const holdingsOf = ({ lots }: OpenLotList): readonly Holding[] =>
  [...Map.groupBy(lots, ({ account, instrument }) => `${account}\n${instrument}`)].map(([key, own]) => ({
    key,
    account: own[0]!.account,
    instrument: own[0]!.instrument,
    name: own[0]!.name,
    units: own.reduce((sum, { quantity }) => sum + Number(quantity), 0),
  }));

function Planner({ lots }: { readonly lots: OpenLotList }) {
  const { t } = useTranslation();
  const format = useFormats();
  const holdings = holdingsOf(lots);
  const [key, setKey] = useState(holdings[0]!.key);
  const chosen = holdings.find((one) => one.key === key) ?? holdings[0]!;
  const price = lots.prices.find(({ instrument }) => instrument === chosen.instrument);
  const plan = useMutation({ mutationFn: planSale });
  const waiting = lots.lots.filter(({ daysUntilTaxFree }) => daysUntilTaxFree !== null && daysUntilTaxFree > 0);
  const submit = (values: FormData) => {
    const fee = textOf(values, 'fee').replace(',', '.');
    const typed = textOf(values, 'price').replace(',', '.');
    plan.mutate({
      account: chosen.account,
      instrument: chosen.instrument,
      quantity: textOf(values, 'quantity').replace(',', '.'),
      date: textOf(values, 'date'),
      ...(typed !== '' && { price: typed }),
      ...(fee !== '' && { fee }),
    });
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '360px minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Panel title={t('tax.sale.holding')}>
        <Form onSubmit={submit} label={t('tax.sale.title')} key={key}>
          <TextField
            select
            label={t('tax.sale.holding')}
            value={key}
            onChange={({ target }) => {
              setKey(target.value);
              plan.reset();
            }}
          >
            {holdings.map((one) => (
              <MenuItem key={one.key} value={one.key} sx={{ whiteSpace: 'normal' }}>
                {one.name} · {one.account}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            name="quantity"
            label={t('tax.sale.quantity')}
            defaultValue={String(chosen.units)}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <TextField
            name="price"
            label={t('tax.sale.price')}
            defaultValue={price?.price ?? ''}
            {...(price && {
              helperText: t('tax.sale.priceHint', {
                price: format.money(price.price, price.currency),
                date: format.isoDate(price.on),
              }),
            })}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <TextField
            name="date"
            type="date"
            label={t('tax.sale.date')}
            defaultValue={lots.date}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField name="fee" label={t('tax.sale.fee')} slotProps={{ htmlInput: { inputMode: 'decimal' } }} />
          <ErrorAlert error={plan.error} />
          <Button type="submit" variant="contained" loading={plan.isPending}>
            {t('tax.sale.plan')}
          </Button>
        </Form>
      </Panel>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {plan.data && <SaleResult result={plan.data} />}
        {waiting.length > 0 && (
          <Panel flush title={t('tax.sale.waiting')} lead={t('tax.sale.waitingLead')}>
            <FactTable
              label={t('tax.sale.waiting')}
              rows={waiting.toSorted((a, b) => a.daysUntilTaxFree! - b.daysUntilTaxFree!)}
              keyOf={({ lot, account }) => `${lot} ${account}`}
              columns={[
                { title: t('tax.columns.instrument'), cell: ({ name }) => name },
                { title: t('tax.columns.account'), cell: ({ account }) => account },
                {
                  title: t('tax.columns.acquired'),
                  cell: ({ acquiredOn }) => acquiredOn && format.isoDate(acquiredOn),
                },
                { title: t('tax.columns.quantity'), isNumber: true, cell: ({ quantity }) => format.quantity(quantity) },
                { title: t('tax.columns.worth'), isNumber: true, cell: ({ worth }) => worth && <Euro value={worth} /> },
                {
                  title: t('tax.columns.gain'),
                  isNumber: true,
                  cell: ({ gain }) => gain && <EuroResult value={gain} />,
                },
                {
                  title: t('tax.columns.freeFrom'),
                  cell: ({ taxFreeFrom, daysUntilTaxFree }) =>
                    taxFreeFrom &&
                    `${format.isoDate(taxFreeFrom)} · ${t('tax.sale.freeIn', { count: daysUntilTaxFree ?? 0 })}`,
                },
              ]}
            />
          </Panel>
        )}
      </Box>
    </Box>
  );
}

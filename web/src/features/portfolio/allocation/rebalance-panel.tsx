import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RebalancePlan, TaxonomyFacts } from '#contract/allocation.ts';
import { typedPrice } from '#web/features/journal/typed-price.ts';
import { planRebalancing } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { RebalanceOrders } from './rebalance-orders.tsx';

type Props = { readonly taxonomy: TaxonomyFacts; readonly currency: string | undefined };

/** Asks for orders that bring the categories nearer to their targets, and shows them with their estimated tax. */
export function RebalancePanel({ taxonomy, currency }: Props) {
  const { t } = useTranslation();
  const [money, setMoney] = useState('0');
  const [least, setLeast] = useState('0');
  const [mode, setMode] = useState<'buy-and-sell' | 'buy-only'>('buy-and-sell');
  const amount = typedPrice(money);
  const smallest = typedPrice(least);
  const isWrong = amount === null || smallest === null || smallest.startsWith('-');
  const hasTargets = taxonomy.categories.some(({ target }) => target !== null);
  const plan = useMutation<RebalancePlan>({
    mutationFn: () =>
      planRebalancing({
        taxonomy: taxonomy.id,
        mode,
        money: Number(amount ?? 0),
        leastOrder: Number(smallest ?? 0),
        ...(currency !== undefined && { currency }),
      }),
  });
  return (
    <Panel title={t('allocation.rebalance.title')} lead={t('allocation.rebalance.lead')}>
      {!hasTargets ? (
        <Typography color="textSecondary">{t('allocation.rebalance.noTargets')}</Typography>
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box
            component="form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!isWrong) plan.mutate();
            }}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', mt: 0.5 }}
          >
            <TextField
              fullWidth={false}
              label={t('allocation.rebalance.money')}
              value={money}
              error={amount === null}
              helperText={t('allocation.rebalance.moneyHelp')}
              onChange={({ target }) => setMoney(target.value)}
              slotProps={{ htmlInput: { inputMode: 'decimal' } }}
            />
            <TextField
              fullWidth={false}
              label={t('allocation.rebalance.least')}
              value={least}
              error={smallest === null || smallest.startsWith('-')}
              onChange={({ target }) => setLeast(target.value)}
              slotProps={{ htmlInput: { inputMode: 'decimal' } }}
            />
            <TextField
              select
              fullWidth={false}
              label={t('allocation.rebalance.mode')}
              value={mode}
              onChange={({ target }) => setMode(target.value as 'buy-and-sell' | 'buy-only')}
              sx={{ minWidth: 190 }}
            >
              {(['buy-and-sell', 'buy-only'] as const).map((one) => (
                <MenuItem key={one} value={one} dense>
                  {t(`allocation.rebalance.modes.${one}`)}
                </MenuItem>
              ))}
            </TextField>
            <Button
              type="submit"
              variant="contained"
              loading={plan.isPending}
              disabled={isWrong}
              sx={{ minHeight: 40 }}
            >
              {t('allocation.rebalance.go')}
            </Button>
          </Box>
          <ErrorAlert error={plan.error} />
          <Box aria-live="polite">{plan.data && <RebalanceOrders plan={plan.data} />}</Box>
        </Box>
      )}
    </Panel>
  );
}

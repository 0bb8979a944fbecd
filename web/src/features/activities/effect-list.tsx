import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ActivityEffect } from '#contract/activities.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** What an activity does: cash, units, cost, flow and tax, in words. */
export function EffectList({ effect }: { readonly effect: ActivityEffect }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { cash, units, cost, flow, tax } = effect;
  const signed = (quantity: string | null): string =>
    quantity === null ? t('activities.effect.byHolding') : format.signedQuantity(quantity);
  const rows = [
    {
      name: t('activities.effect.cash'),
      value:
        cash.length === 0
          ? t('activities.effect.none')
          : cash.map(({ account, currency, amount }) => (
              <Box key={`${account} ${currency}`} component="span" sx={{ display: 'block' }}>
                <Result value={amount} currency={currency} />{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {account}
                </Box>
              </Box>
            )),
    },
    {
      name: t('activities.effect.units'),
      value:
        units.length === 0
          ? t('activities.effect.none')
          : units.map(({ account, instrument, quantity }) => (
              <Box key={`${account} ${instrument}`} component="span" sx={{ display: 'block' }}>
                {signed(quantity)} {instrument}
              </Box>
            )),
    },
    { name: t('activities.effect.cost'), value: t(`activities.effect.costs.${cost}`) },
    { name: t('activities.effect.flow'), value: t(`activities.effect.flows.${flow}`) },
    { name: t('activities.effect.tax'), value: t(`activities.effect.taxes.${tax}`) },
  ];
  return (
    <Box
      component="dl"
      className="tabular"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.5 }}
    >
      {rows.map(({ name, value }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

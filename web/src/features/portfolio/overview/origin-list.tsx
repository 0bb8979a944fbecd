import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { LineResult } from '#contract/portfolio.ts';
import { addingUp } from '#web/features/portfolio/adding-up.ts';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';

const parts = ['price', 'currency', 'income', 'fees', 'taxes'] as const;

type Props = { readonly results: LineResult; readonly currency: string };

/** Where a result came from: price, currency and income, less fees and taxes; it adds up to the cent. */
export function OriginList({ results, currency }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const { price, currency: exchange, income, fees, taxes, gain } = results;
  const amounts = addingUp([price, exchange, income, -fees, -taxes], gain);
  const most = Math.max(...amounts.map(Math.abs), 0.01);
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(48px, 1fr) auto', gap: 0.75, columnGap: 2 }}
    >
      {parts.map((part, nth) => {
        const amount = amounts[nth] ?? 0;
        return (
          <Box key={part} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }} title={t(`portfolio.origin.meaning.${part}`)}>
              {t(`portfolio.origin.${part}`)}
            </Box>
            <Signed share={amount / most} />
            <Box component="dd" className="tabular" sx={{ m: 0, textAlign: 'right', color: toneOfNumber(amount) }}>
              {money.signed(amount, currency)}
            </Box>
          </Box>
        );
      })}
      <Box component="dt" sx={{ fontWeight: 600, borderTop: 1, borderColor: 'divider', pt: 0.75 }}>
        {t('portfolio.origin.gain')}
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider' }} />
      <Box
        component="dd"
        className="tabular"
        sx={{
          m: 0,
          textAlign: 'right',
          fontWeight: 600,
          borderTop: 1,
          borderColor: 'divider',
          pt: 0.75,
          color: toneOfNumber(gain),
        }}
      >
        {money.signed(gain, currency)}
      </Box>
    </Box>
  );
}

/** A bar from the middle to the right for what was won, to the left for what was lost. */
function Signed({ share }: { readonly share: number }) {
  const width = `${Math.min(50, Math.abs(share) * 50)}%`;
  return (
    <Box
      aria-hidden
      sx={{ position: 'relative', alignSelf: 'center', height: 6, bgcolor: 'action.hover', borderRadius: 3 }}
    >
      <Box
        sx={{
          position: 'absolute',
          top: 0,
          bottom: 0,
          width,
          bgcolor: share < 0 ? 'error.main' : 'success.main',
          ...(share < 0 ? { right: '50%' } : { left: '50%' }),
        }}
      />
    </Box>
  );
}

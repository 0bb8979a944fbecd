import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PositionDetail } from '#contract/positions.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = { readonly product: PositionDetail['product']; readonly currency: string };

/** What the contract is worth, and who says so. */
export function ProductPanel({ product, currency }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const facts = [
    [t('positions.one.product'), `${product.root} · ${product.name}`],
    [t('positions.one.exchange'), product.exchange],
    [t('positions.one.pointValue'), format.money(product.pointValue, currency)],
    [t('positions.one.tickSize'), format.exact(product.tickSize)],
    [t('positions.one.productSource'), product.source],
  ] as const;
  return (
    <Panel title={t('positions.one.product')}>
      <Box
        component="dl"
        className="tabular"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(160px, 1fr))' },
          gap: 2,
          fontSize: '0.8125rem',
        }}
      >
        {facts.map(([name, value]) => (
          <div key={name}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, fontWeight: 550, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </div>
        ))}
      </Box>
    </Panel>
  );
}

import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { HoldingRow } from '#contract/holdings.ts';
import { HoldingCell } from '#web/features/portfolio/holdings/holding-cell.tsx';
import type { ExplainedOfHolding } from '#web/features/portfolio/holdings/use-holding-why.tsx';

const facts = [
  'quantity',
  'price',
  'value',
  'share',
  'cost',
  'averageCost',
  'unrealised',
  'gain',
  'timeWeighted',
] as const;

type Props = {
  readonly rows: readonly HoldingRow[];
  readonly base: string;
  readonly onAsk: (row: HoldingRow, figure: ExplainedOfHolding) => void;
};

/** What is held of an instrument, depot by depot. */
export function HoldingRows({ rows, base, onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {rows.map((row) => (
        <Box key={row.account}>
          <Box sx={{ fontWeight: 600, mb: 0.5 }}>{row.account}</Box>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gap: 1,
              columnGap: 2,
              gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(150px, 1fr))' },
            }}
          >
            {facts.map((fact) => (
              <Box key={fact} sx={{ minWidth: 0 }}>
                <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                  {t(`holdings.columns.${fact}`)}
                </Box>
                <Box component="dd" sx={{ m: 0 }}>
                  <HoldingCell row={row} column={fact} base={base} onAsk={(figure) => onAsk(row, figure)} />
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

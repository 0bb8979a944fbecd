import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Drawing } from '#contract/drawings.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';

type Props = {
  readonly drawings: readonly Drawing[];
  readonly selected: string | null;
  readonly clock: ChartClock;
  readonly price: (value: number) => string;
  readonly onSelect: (id: string | null) => void;
};

/** The drawings in words: to be selected without a pointer, and for those who do not see them. */
export function DrawingList({ drawings, selected, clock, price, onSelect }: Props) {
  const { t } = useTranslation();
  if (drawings.length === 0) return null;
  const places = ({ kind, anchors }: Drawing): string =>
    anchors
      .map((anchor) =>
        kind === 'horizontal' ? price(anchor.price) : `${price(anchor.price)}, ${clock.short(anchor.time)}`,
      )
      .join(' → ');
  return (
    <Box
      component="ul"
      aria-label={t('charts.drawingList')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 0.5,
        m: 0,
        px: 2,
        py: 1,
        listStyle: 'none',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {drawings.map((drawing) => (
        <li key={drawing.id}>
          <Button
            size="small"
            color="inherit"
            variant={drawing.id === selected ? 'outlined' : 'text'}
            aria-pressed={drawing.id === selected}
            onClick={() => onSelect(drawing.id === selected ? null : drawing.id)}
            sx={{ fontWeight: 400, textAlign: 'left', gap: 0.75 }}
          >
            <Box
              component="span"
              aria-hidden
              sx={{ width: 10, height: 3, flexShrink: 0 }}
              style={{ background: drawing.color }}
            />
            <span>
              {[t(`charts.drawings.${drawing.kind}`), drawing.text].filter(Boolean).join(' “') +
                (drawing.text ? '”' : '')}
              : {places(drawing)}
            </span>
          </Button>
        </li>
      ))}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OtherPosition } from '#contract/candles.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';

type Props = {
  readonly others: readonly OtherPosition[];
  readonly clock: ChartClock;
  readonly otherWords: (other: OtherPosition) => string;
};

/** More are told apart in the table of positions. */
const mostShown = 8;

/** The shaded positions by name, for those without a pointer too; each leads to its page. */
export function OtherList({ others, clock, otherWords }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  if (others.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('chart.others')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, m: 0, px: 2, pt: 1, listStyle: 'none' }}
    >
      <Typography component="li" variant="caption" color="textSecondary">
        {t('chart.others')}
      </Typography>
      {others.slice(0, mostShown).map((other) => (
        <Typography component="li" variant="caption" key={other.id}>
          <RouterLink to="/positions/$id" params={{ id: other.id }}>
            {`${otherWords(other)}, ${clock.short(Date.parse(other.openedAt))}`}
          </RouterLink>{' '}
          <Result value={other.netPnl} currency={other.currency} />
        </Typography>
      ))}
      {others.length > mostShown && (
        <Typography component="li" variant="caption" color="textSecondary">
          {t('chart.moreOthers', { shown: format.count(others.length - mostShown) })}
        </Typography>
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SelectedTrades, StatisticsFilter } from '#contract/statistics.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { CountingChoice } from './counting-choice.tsx';

type Props = {
  readonly selection: SelectedTrades;
  readonly counting: StatisticsFilter['counting'];
  readonly onCurrency: (currency: string) => void;
  readonly onCounting: (counting: StatisticsFilter['counting']) => void;
};

/** How much was selected and what of it is in no figure, how links count, and the way to other currencies. */
export function SelectedLine({ selection, counting, onCurrency, onCounting }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { currency, trades, open, absorbed, firstDay, lastDay, otherCurrencies } = selection;
  if (currency === null) return null;
  const count = (of: { currency: string; trades: number }) =>
    t('statistics.tradesIn', { shown: format.count(of.trades), currency: of.currency });
  return (
    <Box sx={{ my: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Typography variant="body2">
          {trades > 0 &&
            t('statistics.selected', {
              count: trades,
              shown: format.count(trades),
              currency,
              first: firstDay === null ? t('filters.unknown') : format.isoDate(firstDay),
              last: lastDay === null ? t('filters.unknown') : format.isoDate(lastDay),
            })}
          {absorbed > 0 && ` · ${t('statistics.counting.absorbed', { shown: format.count(absorbed) })}`}
          {open > 0 && ` · ${t('statistics.stillOpen', { shown: format.count(open) })}`}
        </Typography>
        {otherCurrencies.length > 0 && (
          <Typography variant="body2" color="textSecondary">
            {t('statistics.otherCurrencies', {
              others: new Intl.ListFormat(format.locale).format(otherCurrencies.map(count)),
            })}
          </Typography>
        )}
      </Box>
      <CountingChoice chosen={counting} onChange={onCounting} />
      {otherCurrencies.length > 0 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={currency}
          aria-label={t('statistics.currencies')}
          onChange={(_, next: string | null) => next !== null && onCurrency(next)}
        >
          {[currency, ...otherCurrencies.map((other) => other.currency)].sort().map((one) => (
            <ToggleButton key={one} value={one} sx={{ px: 1.5 }}>
              {one}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
}

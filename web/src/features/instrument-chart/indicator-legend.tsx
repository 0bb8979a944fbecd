import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import type { Indicators } from '#contract/instrument-charts.ts';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';
import { type ChosenIndicator, indicatorText, kindOf } from './indicator-kinds.ts';
import { useIndicatorName } from './use-indicator-name.ts';

type Props = {
  readonly chosen: readonly ChosenIndicator[];
  readonly found: Indicators | undefined;
  /** Start of the bar that is pointed at, UTC milliseconds. */
  readonly at: number;
  readonly price: (value: number) => string;
  readonly number: (value: number) => string;
  readonly onRemove: (one: ChosenIndicator) => void;
};

/** The indicators with their values at the bar under the crosshair; each can be taken away. */
export function IndicatorLegend({ chosen, found, at, price, number, onRemove }: Props) {
  const { t } = useTranslation();
  const nameOf = useIndicatorName();
  if (chosen.length === 0) return null;
  const place = found === undefined ? -1 : indexAt(found.time, at);
  const index = found?.time[place] === at ? place : -1;
  return (
    <Box
      component="ul"
      aria-label={t('charts.shownIndicators')}
      className="tabular"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        m: 0,
        px: 2,
        pt: 0.25,
        listStyle: 'none',
        fontSize: '0.75rem',
      }}
    >
      {chosen.map((one) => {
        const id = indicatorText(one);
        const { lines, rate } = kindOf(one.kind);
        const values = found?.indicators.find(({ indicator }) => indicator === id)?.lines;
        const write = rate ? number : price;
        return (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, flexWrap: 'wrap' }}>
            <Box aria-hidden sx={{ width: 10, height: 3, borderRadius: 1 }} style={{ background: one.color }} />
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {nameOf(one)}
            </Box>
            {lines.map(({ name }) => {
              const value = index < 0 ? null : (values?.[name]?.[index] ?? null);
              // Many markets know no hours before the regular ones.
              if (value === null && name.startsWith('overnight')) return null;
              return (
                <span key={name}>
                  {lines.length > 1 && (
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {t(`charts.lines.${name}` as 'charts.lines.upper')}{' '}
                    </Box>
                  )}
                  {value === null ? '–' : write(value)}
                </span>
              );
            })}
            <IconButton
              size="small"
              aria-label={t('charts.removeIndicator', { name: nameOf(one) })}
              onClick={() => onRemove(one)}
              sx={{ p: 0.25 }}
            >
              <Close sx={{ fontSize: 14 }} />
            </IconButton>
          </Box>
        );
      })}
    </Box>
  );
}

import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { BarSourceChoice } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { useIntervalName } from './use-interval-name.ts';

type Props = {
  /** That of the bars that are drawn. */
  readonly source: string | null;
  readonly sources: readonly BarSourceChoice[];
  /** null: that with most bars. */
  readonly chosen: string | null;
  readonly onSource: (source: string | null) => void;
};

const automaticValue = '';

/** Whose bars are drawn, where there are several sources: how many each has in what is shown. */
export function SourceMenu({ source, sources, chosen, onSource }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const intervalName = useIntervalName();
  const { source: nameOf } = useFetchWords();
  const isListed = chosen === null || sources.some((one) => one.source === chosen);
  if (sources.length === 0) return null;
  return (
    <TextField
      select
      size="small"
      label={t('chart.sourceLabel')}
      value={isListed ? (chosen ?? automaticValue) : automaticValue}
      onChange={({ target }) => onSource(target.value === automaticValue ? null : target.value)}
      sx={{ flex: { xs: '1 1 140px', sm: '0 0 170px' }, minWidth: 120 }}
      slotProps={{
        inputLabel: { shrink: true },
        select: { displayEmpty: true, renderValue: () => nameOf(source ?? chosen ?? '') },
      }}
    >
      <MenuItem value={automaticValue}>{t('chart.sourceAutomatic')}</MenuItem>
      {sources.map(({ source: one, storedInterval, bars }) => (
        <MenuItem key={one} value={one} disabled={bars === 0 && one !== source}>
          <span>{nameOf(one)}</span>
          <Box component="span" sx={{ color: 'text.secondary', ml: 'auto', pl: 2, fontSize: '0.75rem' }}>
            {t('chart.sourceBars', { count: bars, shown: format.count(bars), interval: intervalName(storedInterval) })}
          </Box>
        </MenuItem>
      ))}
    </TextField>
  );
}

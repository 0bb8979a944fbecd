import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import type { SxProps } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnPeriodDialog } from './own-period-dialog.tsx';
import { usePeriodWords } from './use-period-words.ts';

const toDate = ['ytd', 'qtd', 'mtd', 'wtd', 'today'] as const;
const last = ['30d', '1m', '3m', '6m', '1y', '3y', '5y', '10y'] as const;
const previous = ['previous-day', 'previous-week', 'previous-month', 'previous-quarter', 'previous-year'] as const;
const shownYears = 5;

type Props = { readonly period: string; readonly onPeriod: (period: string) => void; readonly sx: SxProps };

/** Every period that the server knows; one that is not listed is made in a dialog. */
export function PeriodField({ period, onPeriod, sx }: Props) {
  const { t } = useTranslation();
  const words = usePeriodWords();
  const [own, setOwn] = useState(false);
  const year = new Date().getFullYear();
  const years = Array.from({ length: shownYears }, (_, nth) => String(year - nth));
  const listed: readonly string[] = ['all', ...toDate, ...last, ...previous, ...years];
  const item = (value: string) => (
    <MenuItem key={value} value={value} dense>
      {words(value)}
    </MenuItem>
  );
  return (
    <>
      <TextField
        select
        label={t('portfolio.scope.period')}
        value={period}
        onChange={({ target }) => (target.value === 'own' ? setOwn(true) : onPeriod(target.value))}
        sx={{ ...sx, minWidth: { sm: 200 } }}
      >
        {!listed.includes(period) && item(period)}
        {item('all')}
        <ListSubheader>{t('portfolio.period.groups.toDate')}</ListSubheader>
        {toDate.map(item)}
        <ListSubheader>{t('portfolio.period.groups.last')}</ListSubheader>
        {last.map(item)}
        <ListSubheader>{t('portfolio.period.groups.previous')}</ListSubheader>
        {previous.map(item)}
        <ListSubheader>{t('portfolio.period.groups.years')}</ListSubheader>
        {years.map(item)}
        <MenuItem value="own" dense divider>
          {t('portfolio.period.own.choose')}
        </MenuItem>
      </TextField>
      {own && (
        <OwnPeriodDialog
          period={period}
          onPeriod={(chosen) => {
            setOwn(false);
            onPeriod(chosen);
          }}
          onClose={() => setOwn(false)}
        />
      )}
    </>
  );
}

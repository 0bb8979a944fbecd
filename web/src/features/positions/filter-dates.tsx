import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { FilterButton } from './filter-button.tsx';
import { dayOf, nextDay } from './zone-day.ts';

type Range = { readonly from?: string | undefined; readonly to?: string | undefined };
type Props = Range & { readonly onChange: (range: Range) => void };

/** A filter by the day of opening, both days included, in the zone that times are shown in. */
export function FilterDates({ from, to, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const today = dayOf(Date.now(), format.timeZone);
  const presets: readonly (readonly [string, Range])[] = [
    [t('positions.filter.today'), { from: today, to: today }],
    [t('positions.filter.week'), { from: nextDay(today, -6), to: today }],
    [t('positions.filter.month'), { from: nextDay(today, -29), to: today }],
    [t('positions.filter.year'), { from: `${today.slice(0, 4)}-01-01`, to: today }],
  ];
  return (
    <>
      <FilterButton
        label={t('positions.filter.opened')}
        chosen={words()}
        open={anchor !== null}
        popup="dialog"
        onOpen={setAnchor}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            variant: 'outlined',
            role: 'dialog',
            'aria-label': t('positions.filter.opened'),
            sx: { p: 2, width: 320 },
          },
        }}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              type="date"
              label={t(`positions.filter.${end}`)}
              value={(end === 'from' ? from : to) ?? ''}
              onChange={(event) => onChange({ from, to, [end]: event.target.value || undefined })}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          ))}
          {presets.map(([text, range]) => (
            <Button key={text} variant="outlined" color="inherit" onClick={() => onChange(range)}>
              {text}
            </Button>
          ))}
          {(from || to) && (
            <Button sx={{ gridColumn: '1 / -1' }} onClick={() => onChange({})}>
              {t('positions.filter.clearOne')}
            </Button>
          )}
        </Box>
      </Popover>
    </>
  );

  function words(): string | null {
    if (from && to) return from === to ? format.isoDate(from) : `${format.isoDate(from)} – ${format.isoDate(to)}`;
    if (from) return t('positions.filter.since', { date: format.isoDate(from) });
    return to ? t('positions.filter.until', { date: format.isoDate(to) }) : null;
  }
}

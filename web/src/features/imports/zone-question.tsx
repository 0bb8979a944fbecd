import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#web/shared/page/panel.tsx';
import { preferredTimeZone } from '#web/shared/preferences/preferences.ts';
import { matchZones, type ZoneChoice, zoneChoices } from './zone-choices.ts';

type Props = {
  readonly source: string;
  /** The zone read in so far, when the person changes it. */
  readonly chosen: string | null;
  readonly onAnswer: (timeZone: string) => void;
  readonly onKeep?: (() => void) | undefined;
};

/** Asks for the zone of a file's clock times; nothing is chosen beforehand, a zone guessed is a wrong day. */
export function ZoneQuestion({ source, chosen, onAnswer, onKeep }: Props) {
  const { t } = useTranslation();
  const choices = useMemo(() => zoneChoices(preferredTimeZone(), new Date()), []);
  const [value, setValue] = useState<ZoneChoice | null>(() => choices.find(({ id }) => id === chosen) ?? null);
  return (
    <Panel title={t('imports.zone.title')}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (value) onAnswer(value.id);
        }}
        sx={{ display: 'grid', gap: 2, maxWidth: 620 }}
      >
        <Typography>{t('imports.zone.why', { source })}</Typography>
        <Autocomplete
          options={choices}
          value={value}
          openOnFocus
          autoHighlight
          onChange={(_, zone) => setValue(zone)}
          groupBy={({ group }) => t(`imports.zone.${group}`)}
          getOptionLabel={nameOf}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          filterOptions={(options, { inputValue }) =>
            matchZones(options, value && inputValue === nameOf(value) ? '' : inputValue)
          }
          slotProps={{ paper: { variant: 'outlined' } }}
          renderGroup={({ key, group, children }) => (
            <Box component="li" key={key} role="group" aria-label={group}>
              <ListSubheader component="div" aria-hidden sx={{ lineHeight: '32px' }}>
                {group}
              </ListSubheader>
              <Box component="ul" role="presentation" sx={{ p: 0 }}>
                {children}
              </Box>
            </Box>
          )}
          noOptionsText={t('imports.zone.none')}
          renderOption={({ key, ...props }, zone) => (
            <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 1 }}>
              <span>{nameOf(zone)}</span>
              <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', whiteSpace: 'nowrap' }}>
                {zone.isHere && `${t('imports.zone.here')} · `}
                {zone.offset}
              </Box>
            </Box>
          )}
          renderInput={(params) => (
            <TextField {...params} autoFocus label={t('imports.zone.label')} helperText={t('imports.zone.help')} />
          )}
        />
        <Typography variant="body2" color="textSecondary">
          {t('imports.zone.remembered', { source })}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button type="submit" variant="contained" disabled={value === null}>
            {t('imports.zone.submit')}
          </Button>
          {onKeep && <Button onClick={onKeep}>{t('imports.preview.keep')}</Button>}
        </Box>
      </Box>
    </Panel>
  );
}

const nameOf = ({ id }: ZoneChoice): string => id.replaceAll('_', ' ');

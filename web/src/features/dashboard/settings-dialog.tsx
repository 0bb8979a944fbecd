import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardTile, TileSettings } from '#contract/boards.ts';
import { filterPeriod } from '#contract/saved-views.ts';
import { dimension } from '#contract/statistics.ts';
import { tradeFigureNames } from '#domain/performance/registry/figure-registry.ts';
import { accountNamesQuery } from '#web/shared/api/imports-queries.ts';
import { type Setting, widgetOf } from './catalogue.ts';
import { measures } from './measures.ts';
import { useTileTitle } from './use-tile-title.ts';
import { useTileWords } from './use-tile-words.ts';

type Choice = { readonly value: string; readonly text: string };
type Props = {
  readonly tile: BoardTile;
  readonly onKeep: (settings: TileSettings) => void;
  readonly onClose: () => void;
};

/** What can be set of one tile; what is not set follows the board. */
export function SettingsDialog({ tile, onKeep, onClose }: Props) {
  const { t } = useTranslation();
  const words = useTileWords();
  const title = useTileTitle()(tile);
  const { data: accounts = [] } = useQuery(accountNamesQuery);
  const [settings, setSettings] = useState<TileSettings>(tile.settings);
  const [target, setTarget] = useState(String(tile.settings.target ?? ''));
  const offered: readonly Setting[] = widgetOf(tile.widget)?.widget.settings ?? [];
  const number = Number(target.replace(',', '.'));
  const badTarget = offered.includes('target') && target.trim() !== '' && !Number.isFinite(number);

  const keep = () => {
    const { target: _, ...others } = settings;
    const set = Object.entries(others).filter(([, value]) => value !== '');
    onKeep({
      ...Object.fromEntries(set),
      ...(offered.includes('target') && target.trim() !== '' && { target: number }),
    });
  };
  const named = (values: readonly string[]): readonly Choice[] =>
    values.map((value) => ({ value, text: words.name(value) }));
  const choices: Readonly<
    Record<Exclude<Setting, 'target'>, { readonly key: string; readonly options: readonly Choice[] }>
  > = {
    figure: { key: 'figure', options: named(tradeFigureNames) },
    measure: { key: 'figure', options: named(measures) },
    dimension: {
      key: 'dimension',
      options: dimension.options.map((value) => ({ value, text: t(`statistics.breakdown.dimensions.${value}`) })),
    },
    period: {
      key: 'period',
      options: [...filterPeriod.options, 'all' as const].map((value) => ({
        value,
        text: t(`filters.periods.${value}`),
      })),
    },
    account: { key: 'account', options: accounts.map((value) => ({ value, text: value })) },
  };
  const ofBoard: readonly Setting[] = ['period', 'account'];

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="dashboard-settings">
      <DialogTitle id="dashboard-settings">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {offered.map((setting) => {
          if (setting === 'target')
            return (
              <TextField
                key={setting}
                size="small"
                label={t('dashboard.setting.target')}
                value={target}
                error={badTarget}
                helperText={badTarget ? t('dashboard.badTarget') : undefined}
                slotProps={{ htmlInput: { inputMode: 'decimal' } }}
                onChange={(event) => setTarget(event.target.value)}
              />
            );
          const { key, options } = choices[setting];
          return (
            <TextField
              key={setting}
              select
              size="small"
              label={t(`dashboard.setting.${setting}`)}
              value={settings[key] ?? ''}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              onChange={(event) => setSettings({ ...settings, [key]: event.target.value })}
            >
              <MenuItem value="">{t(ofBoard.includes(setting) ? 'dashboard.asBoard' : 'dashboard.usual')}</MenuItem>
              {options.map(({ value, text }) => (
                <MenuItem key={value} value={value}>
                  {text}
                </MenuItem>
              ))}
            </TextField>
          );
        })}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="contained" disabled={badTarget} onClick={keep}>
          {t('dashboard.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

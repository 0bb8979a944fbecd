import Pause from '@mui/icons-material/Pause';
import Play from '@mui/icons-material/PlayArrow';
import Next from '@mui/icons-material/SkipNext';
import Previous from '@mui/icons-material/SkipPrevious';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Slider from '@mui/material/Slider';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BarInterval } from '#contract/bar-interval.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import { useIntervalName } from '#web/shared/price-chart/use-interval-name.ts';
import { type Replay, replaySpeeds } from './replay.ts';
import type { ReplayedBars } from './use-replayed-bars.ts';

type Props = {
  readonly replay: Replay;
  readonly replayed: ReplayedBars;
  /** How many bars there are. */
  readonly bars: number;
  readonly interval: BarInterval;
  readonly clock: ChartClock;
};

/** Plays the bars one after the other from a moment on, each built up from finer ones where there are any. */
export function ReplayBar({ replay, replayed, bars, interval, clock }: Props) {
  const { controls, ended, finer, step, setStep, atEnd, failed } = replayed;
  const { t } = useTranslation();
  const intervalName = useIntervalName();
  const buttons = [
    {
      name: t('charts.back'),
      key: ',',
      icon: <Previous />,
      off: ended <= 1 && step === interval,
      act: () => controls.step(-1),
    },
    {
      name: t(replay.playing ? 'charts.pause' : 'charts.play'),
      key: 'Space',
      icon: replay.playing ? <Pause /> : <Play />,
      off: atEnd,
      act: () => controls.play(!replay.playing),
    },
    { name: t('charts.step'), key: '.', icon: <Next />, off: atEnd, act: () => controls.step(1) },
  ];
  return (
    <Box
      role="group"
      aria-label={t('charts.replay')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, pb: 1 }}
    >
      {buttons.map(({ name, key, icon, off, act }) => (
        <IconButton key={key} aria-label={name} title={name} aria-keyshortcuts={key} disabled={off} onClick={act}>
          {icon}
        </IconButton>
      ))}
      {finer.length > 0 && (
        <TextField
          select
          size="small"
          label={t('charts.stepBy')}
          value={step}
          onChange={({ target }) => setStep(target.value as BarInterval)}
          sx={{ width: 130 }}
        >
          {[...finer, interval].map((one) => (
            <MenuItem key={one} value={one}>
              {intervalName(one)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        size="small"
        label={t('charts.speed')}
        value={replay.speed}
        onChange={({ target }) => controls.hasten(Number(target.value))}
        sx={{ width: 96 }}
      >
        {replaySpeeds.map((speed) => (
          <MenuItem key={speed} value={speed}>
            {speed} ×
          </MenuItem>
        ))}
      </TextField>
      <Slider
        size="small"
        aria-label={t('charts.moment')}
        min={1}
        max={Math.max(1, bars)}
        value={Math.max(1, ended)}
        getAriaValueText={() => clock.short(replay.at)}
        onChange={(_, value) => controls.goTo(value as number)}
        sx={{ flex: '1 1 140px', minWidth: 100, maxWidth: 420, mx: 1 }}
      />
      <Box component="output" className="tabular" sx={{ fontSize: '0.8125rem' }}>
        {clock.short(replay.at)}
      </Box>
      <Button variant="outlined" color="inherit" onClick={controls.end}>
        {t('charts.endReplay')}
      </Button>
      <Typography variant="caption" color="textSecondary" sx={{ flex: '1 1 100%' }}>
        {finer.length === 0 && `${t('charts.wholeBars')} `}
        {failed && `${t('charts.finerFailed')} `}
        {t('charts.replayKeys')}
      </Typography>
    </Box>
  );
}

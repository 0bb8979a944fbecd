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
import { useTranslation } from 'react-i18next';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import { endedBy, type Replay, replaySpeeds } from './replay.ts';
import type { ReplayControls } from './use-replay.ts';

type Props = {
  readonly replay: Replay;
  readonly controls: ReplayControls;
  readonly times: readonly number[];
  readonly lengthMs: number;
  readonly clock: ChartClock;
};

/** Plays the bars one after the other from a moment on. */
export function ReplayBar({ replay, controls, times, lengthMs, clock }: Props) {
  const { t } = useTranslation();
  const count = endedBy(times, lengthMs, replay.at);
  const ended = count >= times.length;
  return (
    <Box
      role="group"
      aria-label={t('charts.replay')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, pb: 1 }}
    >
      <IconButton
        aria-label={t('charts.back')}
        title={t('charts.back')}
        disabled={count <= 1}
        onClick={() => controls.step(-1)}
      >
        <Previous />
      </IconButton>
      <IconButton
        aria-label={t(replay.playing ? 'charts.pause' : 'charts.play')}
        title={t(replay.playing ? 'charts.pause' : 'charts.play')}
        disabled={ended}
        onClick={() => controls.play(!replay.playing)}
      >
        {replay.playing ? <Pause /> : <Play />}
      </IconButton>
      <IconButton
        aria-label={t('charts.step')}
        title={t('charts.step')}
        disabled={ended}
        onClick={() => controls.step(1)}
      >
        <Next />
      </IconButton>
      <TextField
        select
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
        max={Math.max(1, times.length)}
        value={Math.max(1, count)}
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
    </Box>
  );
}

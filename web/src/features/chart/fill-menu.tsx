import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import type { FillCluster } from './fill-clusters.ts';
import { fillWords } from './fill-words.ts';

export type OpenCluster = { readonly cluster: FillCluster; readonly left: number; readonly top: number };

type Props = {
  readonly open: OpenCluster | null;
  readonly clock: ChartClock;
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
  readonly onClose: () => void;
};

/** The fills behind one marker, to pick one of. */
export function FillMenu({ open, clock, picked, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Menu
      open={open !== null}
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={open ?? { left: 0, top: 0 }}
      slotProps={{ list: { dense: true, 'aria-label': t('chart.cluster') } }}
    >
      {open?.cluster.fills.map((fill) => (
        <MenuItem key={fill.key} selected={fill.key === picked} onClick={() => onPick(fill.key)} sx={{ gap: 2 }}>
          <span>{fillWords(t, format, fill)}</span>
          <span style={{ marginLeft: 'auto', opacity: 0.7 }}>{clock.full(Date.parse(fill.executedAt))}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { type MouseEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPosition } from '#contract/positions.ts';
import type { PositionSelection } from '#web/shared/api/positions-queries.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';
import { RowList } from '#web/shared/table/row-list.tsx';
import { useRowWindow } from '#web/shared/table/use-row-window.ts';
import type { Choice } from './choice.ts';
import { usePositionRows } from './use-position-rows.ts';

const rowPx = 76;

type Props = {
  readonly total: number;
  readonly stale: boolean;
  readonly selection: PositionSelection;
  readonly choice: Choice | null;
};

/** The positions on a narrow screen: the same rows, each as a card of three lines. */
export function PositionsCards({ total, stale, selection, choice }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { window } = useRowWindow(scroller, { count: total, rowPx });
  const rowAt = usePositionRows(selection, window.first, window.end);
  return (
    <RowList
      scroller={scroller}
      window={window}
      total={total}
      rowPx={rowPx}
      label={t('positions.title')}
      name="positions"
      stale={stale}
    >
      {(row) => <Card position={rowAt(row)} choice={choice} />}
    </RowList>
  );
}

type CardProps = { readonly position: ListedPosition | undefined; readonly choice: Choice | null };

function Card({ position, choice }: CardProps) {
  const { t } = useTranslation();
  const format = useFormats();
  if (!position)
    return <Skeleton variant="rounded" height={rowPx - 24} sx={{ m: 1.5 }} aria-label={t('positions.rowsLoading')} />;
  const exit = position.averageExit === null ? t('positions.status.open') : format.price(position.averageExit);
  return (
    <RouterBox
      to="/positions/$id"
      params={{ id: position.id }}
      className="tabular"
      {...(choice && {
        role: 'checkbox',
        'aria-checked': choice.chosen.has(position.id),
        onClick: (event: MouseEvent) => {
          event.preventDefault();
          choice.onChoose(position);
        },
      })}
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        columnGap: 1,
        alignContent: 'center',
        height: 1,
        px: 1.5,
        textDecoration: 'none',
        bgcolor: choice?.chosen.has(position.id) ? 'action.selected' : undefined,
        '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
      }}
    >
      <Box sx={{ fontWeight: 580 }}>
        {position.instrument} · <SideLabel side={position.side} /> {format.quantity(position.maxQuantity)}
      </Box>
      <Box sx={{ textAlign: 'right' }}>
        <Result value={position.netPnl} currency={position.currency} />
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {format.price(position.averageEntry)} → {exit}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', textAlign: 'right' }}>
        {position.closedAt ? format.duration(position.openedAt, position.closedAt) : ''}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{position.account}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', textAlign: 'right' }}>
        {format.dateTime(position.openedAt)}
      </Box>
    </RouterBox>
  );
}

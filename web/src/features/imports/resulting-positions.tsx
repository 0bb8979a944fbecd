import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

const atFirst = 8;

/** The positions that would appear or change, with the sums over all of them, per currency. */
export function ResultingPositions({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [all, setAll] = useState(false);
  const { closed, open } = preview.positionCounts;
  const shown = all ? preview.positions : preview.positions.slice(0, atFirst);
  const rest = preview.positions.length - shown.length;
  if (closed + open === 0) return <Panel title={t('imports.positions.title')}>{t('imports.positions.none')}</Panel>;
  return (
    <Panel
      flush
      title={t('imports.positions.title')}
      lead={t('imports.positions.counts', { closed: format.count(closed), open: format.count(open) })}
    >
      <Totals totals={preview.totals} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((position) => (
          <PositionLine key={position.id} position={position} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', px: 2, py: 1 }}>
        {rest > 0 && (
          <Button onClick={() => setAll(true)}>{t('imports.positions.all', { shown: format.count(rest) })}</Button>
        )}
        {shown.length < closed + open && (
          <Typography variant="body2" color="textSecondary">
            {t('imports.positions.first', { shown: format.count(shown.length), total: format.count(closed + open) })}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}

function Totals({ totals }: { readonly totals: Preview['totals'] }) {
  const { t } = useTranslation();
  return (
    <Box
      role="group"
      aria-label={t('imports.positions.totals')}
      sx={{ px: 2, py: 1.25, display: 'grid', gap: 0.5, borderTop: 1, borderColor: 'divider' }}
    >
      {totals.map((sum) => (
        <Box key={sum.currency} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}>
          <b>{sum.currency}</b>
          <span>
            {t('imports.positions.gross')} <Result value={sum.grossPnl} currency={sum.currency} />
          </span>
          <span>
            {t('imports.positions.commission')} <Money value={sum.commission} currency={sum.currency} />
          </span>
          <span>
            {t('imports.positions.net')} <Result value={sum.netPnl} currency={sum.currency} />
          </span>
        </Box>
      ))}
    </Box>
  );
}

function PositionLine({ position }: { readonly position: Preview['positions'][number] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const cut = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  const exit = position.averageExit === null ? t('imports.positions.open') : format.price(position.averageExit);
  return (
    <Box
      component="li"
      className="tabular"
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr) auto',
          sm: 'minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1.3fr) minmax(0, 1.1fr) minmax(96px, auto)',
        },
        columnGap: 2,
        px: 2,
        py: 0.875,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
      }}
    >
      <Box sx={cut}>
        <Box component="span" sx={{ fontWeight: 580 }}>
          {position.instrument}
        </Box>{' '}
        <SideLabel side={position.side} /> {format.quantity(position.maxQuantity)}
      </Box>
      <Box sx={{ order: { xs: 1, sm: 5 }, textAlign: 'right' }}>
        <Result value={position.netPnl} currency={position.currency} />
      </Box>
      <Box sx={{ ...cut, order: 2, color: 'text.secondary' }}>{position.account}</Box>
      <Box sx={{ ...cut, order: 3, textAlign: { xs: 'right', sm: 'left' }, color: 'text.secondary' }}>
        {format.price(position.averageEntry)} → {exit}
      </Box>
      <Box sx={{ ...cut, order: 4, display: { xs: 'none', sm: 'block' }, color: 'text.secondary' }}>
        {format.dateTime(position.openedAt)}
      </Box>
    </Box>
  );
}

import ImageIcon from '@mui/icons-material/ImageOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TradingDay } from '#contract/journal.ts';
import { playbookQuery } from '#web/shared/api/journal-queries.ts';
import { Result, toneOf } from '#web/shared/figures/amount.tsx';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterBox, RouterButton } from '#web/shared/page/router-link.tsx';

type Row = TradingDay['positions'][number];

/** The positions closed on a day, with what was written on each, and the way to the charts of their instruments. */
export function DayPositions({ day }: { readonly day: TradingDay }) {
  const { t } = useTranslation();
  const instruments = [...new Set(day.positions.map(({ position }) => position.instrument))];
  return (
    <Panel
      flush
      title={t('journal.day.positions')}
      lead={day.positions.length === 0 ? t('journal.day.none') : undefined}
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {instruments.map((instrument) => (
            <RouterButton
              key={instrument}
              to="/charts/$instrument"
              params={{ instrument }}
              search={{ until: day.date }}
              variant="outlined"
              color="inherit"
              aria-label={t('journal.day.chart', { instrument })}
            >
              {instrument}
            </RouterButton>
          ))}
        </Box>
      }
    >
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {day.positions.map((row) => (
          <PositionRow key={row.position.id} row={row} />
        ))}
      </Box>
    </Panel>
  );
}

function PositionRow({ row: { position, written } }: { readonly row: Row }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { data: playbook } = useQuery(playbookQuery);
  const setup = playbook?.setups.find(({ id }) => id === written?.setup);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <RouterBox
        to="/positions/$id"
        params={{ id: position.id }}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr auto', sm: '170px 180px 1fr auto' },
          columnGap: 2,
          rowGap: 0.5,
          alignItems: 'center',
          px: 2,
          py: 1.25,
          textDecoration: 'none',
          fontSize: '0.8125rem',
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: 600 }}>{position.instrument}</Box>
          <Box sx={{ color: 'text.secondary' }}>
            <SideLabel side={position.side} /> · {format.quantity(position.maxQuantity)}
          </Box>
        </Box>
        <Box sx={{ color: 'text.secondary', gridRow: { xs: 2, sm: 'auto' } }} className="tabular">
          <Box>{position.account}</Box>
          {position.closedAt && <Box>{format.dateTime(position.closedAt)}</Box>}
        </Box>
        <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', sm: 'auto' }, display: 'grid', gap: 0.5 }}>
          <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
            {setup && <Chip label={setup.name} color="primary" variant="outlined" />}
            {written?.validity && (
              <Chip
                label={t(`journal.validity.${written.validity}`)}
                color={written.validity === 'valid' ? 'success' : 'error'}
                variant="outlined"
              />
            )}
            {written?.tags.map((tag) => (
              <Chip key={tag} label={tag} variant="outlined" />
            ))}
            {written !== null && written.images > 0 && (
              <Box
                component="span"
                sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, color: 'text.secondary' }}
              >
                <ImageIcon sx={{ fontSize: 16 }} aria-label={t('journal.parts.images')} /> {written.images}
              </Box>
            )}
          </Box>
          {written !== null && written.note !== '' && (
            <Typography variant="body2" noWrap color="textSecondary">
              {format.words(plainWords(written.note))}
            </Typography>
          )}
        </Box>
        <Box sx={{ textAlign: 'right', gridRow: { xs: 1, sm: 'auto' }, gridColumn: { xs: 2, sm: 'auto' } }}>
          <Result value={position.netPnl} currency={position.currency} />
          {written !== null && written.multiple !== null && (
            <Box className="tabular" sx={{ color: toneOf(written.multiple) }}>
              {format.multiple(written.multiple)}
            </Box>
          )}
        </Box>
      </RouterBox>
    </Box>
  );
}

/** The marks of Markdown say nothing in one line. */
const plainWords = (note: string): string => note.replace(/[*_`>#]+/g, '').replace(/\s+/g, ' ');

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import MuiTableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Position, PositionLeg } from '#contract/positions.ts';
import { ExecutionNote } from '#web/features/journal/execution-note.tsx';
import { annotationQuery } from '#web/shared/api/journal-queries.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** A position of thousands of fills is shown from its beginning; the rest comes when asked for. */
const shownAtFirst = 200;

type Props = {
  readonly legs: readonly PositionLeg[];
  readonly position: Position;
  /** Keys of the executions that a figure rests on. */
  readonly highlighted: readonly string[];
  /** Key of the execution that the chart points at, too. */
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
};

/** The fills of a position in their order, with what was open after each. */
export function LegsTable({ legs, position, highlighted, picked, onPick }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [all, setAll] = useState(false);
  const shown = all ? legs : legs.slice(0, shownAtFirst);
  const marked = new Set(highlighted);
  const { data: written } = useQuery(annotationQuery({ position: position.id }));
  const heads = [
    'time',
    'side',
    'quantity',
    'price',
    'running',
    'average',
    'realised',
    'commission',
    'source',
  ] as const;
  const leading = ['time', 'side', 'source'];
  return (
    <Panel flush title={`${t('positions.one.legs')} (${format.count(legs.length)})`} lead={t('positions.one.legsHint')}>
      <TableContainer
        tabIndex={0}
        role="region"
        aria-label={t('positions.one.legs')}
        sx={{ borderTop: 1, borderColor: 'divider', '&:focus-visible': { outlineOffset: -2 } }}
      >
        <Table size="small" sx={{ minWidth: 880 }}>
          <TableHead>
            <MuiTableRow>
              {heads.map((head) => (
                <TableCell key={head} align={leading.includes(head) ? 'left' : 'right'}>
                  {t(`positions.one.${head}`)}
                </TableCell>
              ))}
            </MuiTableRow>
          </TableHead>
          <TableBody>
            {shown.map((leg) => (
              <MuiTableRow
                key={`${leg.key} ${leg.legQuantity}`}
                ref={leg.key === picked ? bringIntoView : undefined}
                selected={leg.key === picked || marked.has(leg.key)}
                sx={{
                  '&.Mui-selected td:first-of-type': { boxShadow: 'inset 3px 0 0 var(--k-palette-primary-main)' },
                  '&:last-child td': { borderBottom: 0 },
                }}
              >
                <TableCell
                  sx={{ whiteSpace: 'nowrap' }}
                  title={t('positions.one.sourceZone', { zone: leg.sourceZone })}
                >
                  <ButtonBase
                    aria-pressed={leg.key === picked}
                    aria-label={t('chart.show', { time: format.dateTimeSeconds(leg.executedAt) })}
                    onClick={() => onPick(leg.key === picked ? null : leg.key)}
                    sx={{ font: 'inherit', borderRadius: 0.5, '&:hover': { textDecoration: 'underline' } }}
                  >
                    {format.dateTimeSeconds(leg.executedAt)}
                  </ButtonBase>
                </TableCell>
                <TableCell>{t(`positions.one.${leg.side}`)}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  <Quantity leg={leg} />
                </TableCell>
                <TableCell align="right">{format.price(leg.price)}</TableCell>
                <TableCell align="right">{format.signedQuantity(leg.runningQuantity)}</TableCell>
                <TableCell align="right">
                  {leg.runningAverage === null ? '–' : format.price(leg.runningAverage)}
                </TableCell>
                <TableCell align="right">
                  {leg.realised === null ? '–' : <Result value={leg.realised} currency={position.currency} />}
                </TableCell>
                <TableCell align="right">
                  <Money value={leg.legCommission} currency={leg.currency} />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <ExecutionNote
                    account={leg.account}
                    execution={leg.key}
                    time={leg.executedAt}
                    written={written?.executions.includes(leg.key) ?? false}
                  />
                  <RouterLink to="/imports/$id" params={{ id: leg.batch }} title={leg.executionId ?? undefined}>
                    {t('positions.one.sourceRow', { row: format.count(leg.row) })}
                  </RouterLink>
                  <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                    {t('positions.one.session', { date: format.isoDate(leg.sessionDate) })}
                  </Box>
                  {leg.madeFrom && (
                    <Box component="span" sx={{ color: 'warning.main', ml: 1 }}>
                      {t(`positions.one.madeFrom.${leg.madeFrom}`)}
                    </Box>
                  )}
                </TableCell>
              </MuiTableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {shown.length < legs.length && (
        <Button fullWidth onClick={() => setAll(true)} sx={{ borderRadius: 0 }}>
          {t('positions.one.showAll', { shown: format.count(legs.length) })}
        </Button>
      )}
    </Panel>
  );
}

/** A row that was picked on the chart may be far down. */
const bringIntoView = (row: HTMLElement | null): void => row?.scrollIntoView?.({ block: 'nearest' });

/** The leg's quantity; of how much, where a fill that crossed zero gave the rest to another position. */
function Quantity({ leg }: { readonly leg: PositionLeg }) {
  const { t } = useTranslation();
  const format = useFormats();
  const part = format.quantity(leg.legQuantity);
  const whole = format.quantity(leg.quantity);
  return part.replace('−', '') === whole ? part : t('positions.one.partOf', { leg: part, whole });
}

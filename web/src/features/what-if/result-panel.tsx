import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Figure, WhatIf } from '#contract/statistics.ts';
import { FigureText } from '#web/features/statistics/figure-text.tsx';
import { useFigureWords } from '#web/features/statistics/use-figure-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { figureDifference } from './figure-difference.ts';

type Props = { readonly found: WhatIf; readonly changed: boolean; readonly stale: boolean };

const sides = ['worst', 'best'] as const;

/** Every figure before, and in both cases after. */
export function ResultPanel({ found, changed, stale }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const { selection, considered, figures, before } = found;
  const looked = t('whatIf.result.considered', { count: considered, shown: format.count(considered) });
  return (
    <Panel
      flush
      title={t('whatIf.result.title')}
      lead={<span role="status">{stale ? t('whatIf.result.working') : looked}</span>}
    >
      <Box sx={{ px: 2, display: 'grid', gap: 1, pb: 1 }}>
        {considered < selection.trades && (
          <Alert severity="info">
            {t('whatIf.result.latest', { all: format.count(selection.trades), shown: format.count(considered) })}
          </Alert>
        )}
        {!changed && <Alert severity="info">{t('whatIf.result.nothing')}</Alert>}
      </Box>
      <Box sx={{ overflowX: 'auto', opacity: stale ? 0.55 : 1 }} aria-busy={stale} tabIndex={0}>
        <Table
          size="small"
          aria-label={t('whatIf.result.table')}
          sx={{
            '& td, & th': { px: { xs: 0.75, sm: 2 }, fontSize: { xs: '0.6875rem', sm: '0.8125rem' } },
            '& th': { whiteSpace: 'normal' },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('whatIf.result.figure')}</TableCell>
              {(['before', ...sides] as const).map((side) => (
                <TableCell key={side} align="right">
                  {t(`whatIf.result.${side}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {figures.map((about, nth) => (
              <TableRow key={about.name}>
                <TableCell component="th" scope="row">
                  {say.name(about)}
                </TableCell>
                <TableCell align="right" sx={{ verticalAlign: 'top' }}>
                  <FigureText figure={before[nth]!} currency={selection.currency} />
                </TableCell>
                {sides.map((side) => (
                  <TableCell key={side} align="right" sx={{ verticalAlign: 'top' }}>
                    <FigureText figure={found[side][nth]!} currency={selection.currency} />
                    <Moved
                      before={before[nth]!}
                      after={found[side][nth]!}
                      better={about.better}
                      currency={selection.currency}
                    />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

type MovedProps = {
  readonly before: Figure;
  readonly after: Figure;
  readonly better: 'higher' | 'lower' | null;
  readonly currency: string | null;
};

/** The difference to before; why there is no number, where there is none. */
function Moved({ before, after, better, currency }: MovedProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const moved = figureDifference(before, after, better);
  if (moved === null) {
    const why = say.why(after);
    return why === null ? null : (
      <Box sx={{ color: 'text.secondary', fontSize: { xs: '0.625rem', sm: '0.75rem' } }}>{why}</Box>
    );
  }
  if (moved.kind === 'same')
    return (
      <Box sx={{ color: 'text.secondary', fontSize: { xs: '0.625rem', sm: '0.75rem' } }}>{t('whatIf.result.same')}</Box>
    );
  const amount =
    after.unit === 'fraction'
      ? t('whatIf.result.percentPoints', { points: format.exact((moved.amount * 100).toFixed(1)) })
      : say.number(moved.amount, after.unit, currency);
  return (
    <Box
      className="tabular"
      sx={{
        fontSize: { xs: '0.625rem', sm: '0.75rem' },
        whiteSpace: 'nowrap',
        color: moved.better === null ? 'text.secondary' : moved.better ? 'success.main' : 'error.main',
      }}
      aria-label={t('whatIf.result.difference', { difference: amount })}
      role="note"
    >
      {moved.amount > 0 && !amount.startsWith('+') ? `+${amount}` : amount}
    </Box>
  );
}

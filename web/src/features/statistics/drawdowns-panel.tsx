import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Drawdowns, drawdownStep } from '#contract/drawdowns.ts';
import { drawdownsQueryOf, type StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { useFigureWords } from './use-figure-words.ts';

type Step = Drawdowns['step'];
type Props = {
  readonly selection: StatisticsSelection;
  readonly step: Step;
  readonly onChange: (step: Step) => void;
};

/** The deepest stretches below the highest running net result, as days or as weeks end. */
export function DrawdownsPanel({ selection, step, onChange }: Props) {
  const { t } = useTranslation();
  const query = useQuery(drawdownsQueryOf(selection, step));
  return (
    <Panel
      title={t('statistics.drawdowns.title')}
      lead={t('statistics.drawdowns.lead')}
      action={
        <ChoiceButtons
          label={t('statistics.drawdowns.step')}
          chosen={step}
          options={drawdownStep.options.map((value) => ({ value, text: t(`statistics.drawdowns.steps.${value}`) }))}
          onChange={onChange}
        />
      }
    >
      <QueryState query={query} lines={6}>
        {(answer) => <DrawdownTable answer={answer} />}
      </QueryState>
    </Panel>
  );
}

function DrawdownTable({ answer }: { readonly answer: Drawdowns }) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const { count, steps, step, current, drawdowns, selection } = answer;
  const money = (value: number) => say.number(value, 'money', selection.currency);
  const sample = t(`statistics.drawdowns.sample.${step}`, { count: steps, shown: format.count(steps) });
  if (count === 0) return <Typography variant="body2">{`${t('statistics.drawdowns.none')} ${sample}`}</Typography>;
  const days = (value: number | null) =>
    value === null ? '–' : t('statistics.drawdowns.days', { count: value, shown: format.count(value) });
  return (
    <>
      <TableContainer sx={{ maxHeight: 420 }} tabIndex={0} role="group" aria-label={t('statistics.drawdowns.title')}>
        <Table stickyHeader size="small" aria-label={t('statistics.drawdowns.title')}>
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('statistics.drawdowns.depth')}</TableCell>
              <TableCell>{t('statistics.drawdowns.from')}</TableCell>
              <TableCell>{t('statistics.drawdowns.valley')}</TableCell>
              <TableCell>{t('statistics.drawdowns.recovery')}</TableCell>
              <TableCell align="right">{t('statistics.drawdowns.length')}</TableCell>
              <TableCell align="right">{t('statistics.drawdowns.recovering')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody className="tabular">
            {drawdowns.map((one) => (
              <TableRow key={one.start} hover>
                <TableCell align="right" sx={{ color: 'error.main', whiteSpace: 'nowrap' }}>
                  {money(one.depth)}
                </TableCell>
                <TableCell>{format.isoDate(one.start)}</TableCell>
                <TableCell>{format.isoDate(one.valley)}</TableCell>
                <TableCell>
                  {one.recovery === null ? t('statistics.drawdowns.lasting') : format.isoDate(one.recovery)}
                </TableCell>
                <TableCell align="right">{days(one.days)}</TableCell>
                <TableCell align="right">{days(one.recoveryDays)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
        {sample} {t('statistics.drawdowns.listed', { shown: format.count(drawdowns.length), all: format.count(count) })}
        {current < 0 && ` ${t('statistics.drawdowns.now', { amount: money(current) })}`}
      </Typography>
    </>
  );
}

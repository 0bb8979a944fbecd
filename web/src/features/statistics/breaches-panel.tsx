import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Breach, Breaches } from '#contract/breaches.ts';
import type { Figure } from '#contract/statistics.ts';
import { breachesQueryOf, type StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { FigureText } from './figure-text.tsx';
import { positionsOf } from './selection.ts';
import type { StatisticsSearch } from './statistics-search.ts';
import { useBreachWords, withBreach } from './use-breach-words.ts';
import { useFigureWords } from './use-figure-words.ts';

type Props = {
  readonly selection: StatisticsSelection;
  readonly search: StatisticsSearch;
  readonly onChange: (change: Partial<StatisticsSearch>) => void;
};

/** What was broken of one's own plans, what it cost, and what the trades without it brought. */
export function BreachesPanel({ selection, search, onChange }: Props) {
  const { t } = useTranslation();
  const stopTicks = search.stopTicks ?? 1;
  const query = useQuery(breachesQueryOf(selection, stopTicks));
  return (
    <Panel
      title={t('statistics.breaches.title')}
      lead={t('statistics.breaches.lead')}
      action={
        <TextField
          type="number"
          size="small"
          label={t('statistics.breaches.stopTicks')}
          value={stopTicks}
          sx={{ width: 190 }}
          onChange={({ target }) => {
            const ticks = Number(target.value);
            if (ticks >= 1 && ticks <= 1_000) onChange({ stopTicks: ticks === 1 ? undefined : ticks });
          }}
          slotProps={{ htmlInput: { min: 1, max: 1_000, step: 1 } }}
        />
      }
    >
      <QueryState query={query} lines={6}>
        {(answer) =>
          answer.breaches.length === 0 ? (
            <Typography variant="body2">{t('statistics.breaches.none')}</Typography>
          ) : (
            <BreachTable answer={answer} search={search} />
          )
        }
      </QueryState>
    </Panel>
  );
}

function BreachTable({ answer, search }: { readonly answer: Breaches; readonly search: StatisticsSearch }) {
  const { t } = useTranslation();
  const breachWords = useBreachWords();
  const { currency } = answer.selection;
  const place = (name: string) => answer.figures.findIndex((facts) => facts.name === name);
  const side = (figures: readonly Figure[]) => (
    <>
      {['trade_count', 'net_profit', 'average_trade', 'win_rate'].map((name) => (
        <TableCell key={name} align="right">
          <Shown figure={figures[place(name)]} currency={currency} />
        </TableCell>
      ))}
    </>
  );
  const columns = ['trades', 'net', 'average', 'winRate'] as const;
  return (
    <TableContainer sx={{ maxHeight: 480 }} tabIndex={0} role="group" aria-label={t('statistics.breaches.title')}>
      <Table size="small" aria-label={t('statistics.breaches.title')}>
        <TableHead>
          <TableRow>
            <TableCell rowSpan={2}>{t('statistics.breaches.breach')}</TableCell>
            <TableCell colSpan={4} align="center" scope="colgroup">
              {t('statistics.breaches.with')}
            </TableCell>
            <TableCell colSpan={4} align="center" scope="colgroup">
              {t('statistics.breaches.without')}
            </TableCell>
            <TableCell rowSpan={2} align="right">
              {t('statistics.breaches.chance')}
            </TableCell>
          </TableRow>
          <TableRow>
            {['with', 'without'].flatMap((half) =>
              columns.map((column) => (
                <TableCell key={`${half} ${column}`} align="right">
                  {t(`statistics.breaches.columns.${column}`)}
                </TableCell>
              )),
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {answer.breaches.map((breach) => {
            const name = breachWords(breach, answer.stopTicks);
            const filter = withBreach(search, breach, answer.stopTicks);
            return (
              <TableRow key={`${breach.kind} ${breach.name}`} hover>
                <TableCell component="th" scope="row" sx={{ minWidth: 190 }}>
                  <Name breach={breach} name={name} filter={filter} />
                </TableCell>
                {side(breach.broken)}
                {side(breach.kept)}
                <TableCell align="right">
                  <Shown figure={breach.probability} currency={currency} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

type NameProps = { readonly breach: Breach; readonly name: string; readonly filter: ReturnType<typeof withBreach> };

function Name({ breach, name, filter }: NameProps) {
  const { t } = useTranslation();
  return (
    <>
      {filter === null ? (
        name
      ) : (
        <RouterLink
          to="/positions"
          search={positionsOf(filter)}
          aria-label={t('statistics.breakdown.open', { group: name })}
        >
          {name}
        </RouterLink>
      )}
      <Typography variant="caption" color="textSecondary" component="div">
        {t(`statistics.breaches.kinds.${breach.kind}`)}
      </Typography>
    </>
  );
}

function Shown({ figure, currency }: { readonly figure: Figure | undefined; readonly currency: string | null }) {
  const say = useFigureWords();
  if (figure === undefined) return null;
  const why = say.why(figure);
  if (why === null) return <FigureText figure={figure} currency={currency} />;
  return (
    <Tooltip title={why}>
      <Box component="span" tabIndex={0} aria-label={why}>
        <FigureText figure={figure} currency={currency} />
      </Box>
    </Tooltip>
  );
}

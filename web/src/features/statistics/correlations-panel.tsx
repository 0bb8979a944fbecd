import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CorrelationQuery, type Correlations, correlatedDimension, type Figure } from '#contract/statistics.ts';
import { correlationsQueryOf, type StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { isMeasured, ownKey } from '#web/shared/filters/own-fields.ts';
import { useOwnFields } from '#web/shared/filters/use-own-fields.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { heatColor, heatTable } from './heat-style.ts';
import { useDimensionWords } from './use-dimension-words.ts';
import { useFigureWords } from './use-figure-words.ts';
import { useKeyWords } from './use-key-words.ts';

type Of = CorrelationQuery['of'];
type Props = {
  readonly selection: StatisticsSelection;
  readonly of: Of;
  readonly onChange: (of: Of) => void;
};

/** How daily results move together, with the days that each number rests on. */
export function CorrelationsPanel({ selection, of, onChange }: Props) {
  const { t } = useTranslation();
  const query = useQuery(correlationsQueryOf(selection, of));
  const dimensionWords = useDimensionWords();
  const own = useOwnFields().flatMap(({ id, kind }) => (isMeasured({ kind }) ? [] : ownKey(id)));
  const choices: readonly Of[] = [...correlatedDimension.options, ...own];
  return (
    <Panel
      title={t('statistics.correlations.title')}
      lead={t('statistics.correlations.lead')}
      action={
        <Box sx={{ maxWidth: 1, overflowX: 'auto' }}>
          <ChoiceButtons
            label={t('statistics.correlations.of')}
            chosen={of}
            options={choices.map((value) => ({ value, text: dimensionWords(value) }))}
            onChange={onChange}
          />
        </Box>
      }
    >
      <QueryState query={query} lines={6}>
        {(answer) => <Matrix answer={answer} of={of} />}
      </QueryState>
    </Panel>
  );
}

function Matrix({ answer, of }: { readonly answer: Correlations; readonly of: Of }) {
  const { keys, figures, leftOut } = answer;
  const { t } = useTranslation();
  const format = useFormats();
  const keyWords = useKeyWords();
  const names = keys.map((key) => keyWords(of, key));
  if (keys.length === 0)
    return (
      <Typography>
        {t(answer.selection.trades === 0 ? 'statistics.selectedNone' : 'statistics.correlations.unsaid')}
      </Typography>
    );
  if (keys.length === 1) return <Typography>{t('statistics.correlations.one', { name: names[0] })}</Typography>;
  return (
    <>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('statistics.correlations.table')}>
        <Box component="table" aria-label={t('statistics.correlations.table')} sx={heatTable}>
          <thead>
            <tr>
              <td />
              {names.map((name, nth) => (
                <th key={keys[nth]} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((row, one) => (
              <tr key={keys[one]}>
                <th scope="row">{names[one]}</th>
                {row.map((figure, other) => (
                  <Cell key={keys[other]} figure={figure} same={one === other} />
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      {leftOut > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t('statistics.correlations.leftOut', { shown: format.count(leftOut) })}
        </Typography>
      )}
    </>
  );
}

function Cell({ figure, same }: { readonly figure: Figure; readonly same: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const why = say.why(figure);
  return (
    <Box
      component="td"
      sx={{
        bgcolor: same || figure.kind !== 'value' ? 'transparent' : heatColor(figure.value, 1),
      }}
    >
      <Tooltip title={why ?? t('statistics.correlations.onDays')}>
        <Box className="tabular" sx={{ px: 1, py: 0.75 }}>
          {say.value(figure, null)}
          <Box sx={{ fontSize: '0.6875rem' }}>
            {t('statistics.correlations.days', { shown: format.count(figure.sample) })}
          </Box>
        </Box>
      </Tooltip>
    </Box>
  );
}

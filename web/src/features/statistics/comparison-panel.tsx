import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readQuery } from '#web/shared/api/query-text.ts';
import { comparisonQueryOf, type StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { FilterBar } from '#web/shared/filters/filter-bar.tsx';
import { daysOf } from '#web/shared/filters/filter-request.ts';
import { filterAlone, filterSearch } from '#web/shared/filters/filter-search.ts';
import { spanBefore } from '#web/shared/filters/period-days.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { otherText } from './other-text.ts';
import { selectionOf } from './selection.ts';
import type { StatisticsSearch } from './statistics-search.ts';

type Props = {
  readonly selection: StatisticsSelection;
  readonly search: StatisticsSearch;
  readonly onChange: (change: Partial<StatisticsSearch>) => void;
};

/** The selection against the period before it, or against other filters or a view. */
export function ComparisonPanel({ selection, search, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const days = daysOf(search, format.timeZone);
  const against = search.against ?? (days === null ? 'others' : 'previous');
  const other = filterSearch.parse(readQuery(search.other ?? ''));
  const before = days === null ? null : spanBefore(days);
  const second: StatisticsSelection | null =
    against === 'others'
      ? selectionOf({ ...other, currency: search.currency }, format.timeZone)
      : before === null
        ? null
        : { ...selection, fromDay: before.first, toDay: before.last };
  return (
    <Panel
      title={t('statistics.comparison.title')}
      lead={t('statistics.comparison.lead')}
      action={
        <ChoiceButtons
          label={t('statistics.comparison.against')}
          chosen={against}
          options={(['previous', 'others'] as const).map((value) => ({
            value,
            text: t(`statistics.comparison.${value}`),
          }))}
          onChange={(value) => onChange({ against: value })}
        />
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
        {against === 'others' && (
          <>
            <Typography variant="body2" color="textSecondary">
              {t('statistics.comparison.othersHint')}
            </Typography>
            <FilterBar
              views
              second={t('statistics.comparison.others')}
              search={other}
              without={['status']}
              onChange={(filter) => onChange({ other: otherText(filterAlone(filter)) })}
            />
          </>
        )}
        {against === 'previous' && (
          <Typography variant="body2" color="textSecondary">
            {before === null
              ? t('statistics.comparison.noPeriod')
              : t('statistics.comparison.previousDays', {
                  first: format.isoDate(before.first),
                  last: format.isoDate(before.last),
                })}
          </Typography>
        )}
        {second !== null && <Compared first={selection} second={second} />}
      </Box>
    </Panel>
  );
}

function Compared(props: { readonly first: StatisticsSelection; readonly second: StatisticsSelection }) {
  const query = useQuery(comparisonQueryOf(props.first, props.second));
  return (
    <QueryState query={query} lines={8}>
      {(comparison) => <ComparisonTable comparison={comparison} />}
    </QueryState>
  );
}

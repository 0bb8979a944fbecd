import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { FilterDates } from './filter-dates.tsx';
import { FilterMenu } from './filter-menu.tsx';
import type { PositionsSearch } from './positions-search.ts';
import { isFiltered, unfiltered } from './selection.ts';

type Props = {
  readonly search: PositionsSearch;
  readonly accounts: readonly string[];
  readonly instruments: readonly string[];
  readonly onChange: (search: PositionsSearch) => void;
};

const listed = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
const orNone = <Value,>(values: readonly Value[]): Value[] | undefined => (values.length > 0 ? [...values] : undefined);

export function FilterBar({ search, accounts, instruments, onChange }: Props) {
  const { t } = useTranslation();
  const set = (change: Partial<PositionsSearch>) => onChange({ ...search, ...change });
  return (
    <Box
      role="group"
      aria-label={t('positions.filter.label')}
      sx={{
        display: 'flex',
        gap: 1,
        flexWrap: { xs: 'nowrap', md: 'wrap' },
        overflowX: { xs: 'auto', md: 'visible' },
        mx: { xs: -2, md: 0 },
        px: { xs: 2, md: 0 },
        py: 0.5,
        '& > *': { flexShrink: 0 },
      }}
    >
      <FilterDates from={search.from} to={search.to} onChange={({ from, to }) => set({ from, to })} />
      <FilterMenu
        label={t('positions.filter.account')}
        options={listed(accounts)}
        chosen={search.account ?? []}
        onChange={(account) => set({ account: orNone(account) })}
      />
      <FilterMenu
        label={t('positions.filter.instrument')}
        options={listed(instruments)}
        chosen={search.instrument ?? []}
        onChange={(instrument) => set({ instrument: orNone(instrument) })}
      />
      <FilterMenu
        single
        label={t('positions.filter.side')}
        options={(['long', 'short'] as const).map((value) => ({ value, text: t(`positions.side.${value}`) }))}
        chosen={search.side ? [search.side] : []}
        onChange={([side]) => set({ side })}
      />
      <FilterMenu
        single
        label={t('positions.filter.status')}
        options={(['open', 'closed'] as const).map((value) => ({ value, text: t(`positions.status.${value}`) }))}
        chosen={search.status ? [search.status] : []}
        onChange={([status]) => set({ status })}
      />
      <FilterMenu
        single
        label={t('positions.filter.result')}
        options={(['win', 'loss', 'flat'] as const).map((value) => ({ value, text: t(`positions.result.${value}`) }))}
        chosen={search.result ? [search.result] : []}
        onChange={([result]) => set({ result })}
      />
      {isFiltered(search) && (
        <Button onClick={() => onChange(unfiltered(search))}>{t('positions.filter.clear')}</Button>
      )}
    </Box>
  );
}

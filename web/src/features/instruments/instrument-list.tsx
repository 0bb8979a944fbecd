import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assetClass, type Instrument } from '#contract/instruments.ts';
import {
  type InstrumentSelection,
  instrumentWindowQuery,
  instrumentWindowRows,
} from '#web/shared/api/instrument-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { RowList } from '#web/shared/table/row-list.tsx';
import { useRowWindow } from '#web/shared/table/use-row-window.ts';
import { InstrumentRow } from './instrument-row.tsx';

type Props = {
  readonly selection: InstrumentSelection;
  readonly onSelect: (selection: InstrumentSelection) => void;
};

const all = 'all';

/** The instruments that fit a text and a class, as many as there are: only those in sight are asked for and drawn. */
export function InstrumentList({ selection, onSelect }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [text, setText] = useState(selection.search ?? '');
  const query = useQuery(instrumentWindowQuery(selection, 0));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        <TextField
          type="search"
          placeholder={t('instruments.one.find')}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            onSelect({ ...selection, search: target.value.slice(0, 100) });
          }}
          slotProps={{ htmlInput: { 'aria-label': t('instruments.one.find') } }}
          sx={{ flex: '1 1 240px', maxWidth: 480 }}
        />
        <TextField
          select
          label={t('instruments.one.classFilter')}
          value={selection.class ?? all}
          onChange={({ target }) => onSelect({ ...selection, class: assetClass.safeParse(target.value).data })}
          fullWidth={false}
          sx={{ width: { xs: 1, sm: 180 } }}
        >
          <MenuItem value={all}>{t('instruments.one.any')}</MenuItem>
          {assetClass.options.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`instruments.one.class.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <Typography variant="body2" color="textSecondary" role="status">
          {query.data && t('instruments.one.count', { count: query.data.total, shown: format.count(query.data.total) })}
        </Typography>
      </Box>
      <QueryState query={query} lines={12}>
        {({ total }) =>
          total === 0 ? (
            <StatePanel title={t('instruments.one.none')} reason={t('instruments.one.noneHint')} />
          ) : (
            <Rows
              key={`${selection.search} ${selection.class}`}
              total={total}
              selection={selection}
              stale={query.isPlaceholderData}
            />
          )
        }
      </QueryState>
    </>
  );
}

const rowPx = 60;

type RowsProps = { readonly total: number; readonly selection: InstrumentSelection; readonly stale: boolean };

function Rows({ total, selection, stale }: RowsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { window } = useRowWindow(scroller, { count: total, rowPx });
  const rowAt = useInstrumentRows(selection, window.first, window.end);
  return (
    <RowList
      scroller={scroller}
      window={window}
      total={total}
      rowPx={rowPx}
      label={t('instruments.title')}
      name="instruments"
      stale={stale}
    >
      {(row) => <InstrumentRow instrument={rowAt(row)} />}
    </RowList>
  );
}

/** Asks for the windows that the rows in sight lie in and returns a row by its place in the whole list. */
function useInstrumentRows(
  selection: InstrumentSelection,
  first: number,
  end: number,
): (row: number) => Instrument | undefined {
  const from = Math.floor(first / instrumentWindowRows);
  const to = Math.floor(Math.max(first, end - 1) / instrumentWindowRows);
  const pages = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, nth) => instrumentWindowQuery(selection, from + nth)),
    combine: (results) => results.map((result) => result.data),
  });
  return (row) => pages[Math.floor(row / instrumentWindowRows) - from]?.rows[row % instrumentWindowRows];
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ImportRow, importRowPage } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { Pager } from '#web/shared/table/pager.tsx';
import { ReasonHelp } from './reason-help.tsx';
import { reasonKey, waitingRoot } from './reasons.ts';
import { useServerWords } from './use-server-words.ts';

const pageRows = 50;

type Page = { readonly offset: number; readonly limit: number };
type RowPage = z.output<typeof importRowPage>;
type Props<Key extends readonly unknown[]> = {
  readonly status: ImportRow['status'];
  readonly queryOf: (page: Page) => UseQueryOptions<RowPage, Error, RowPage, Key>;
  /** Also says what to do about the reasons of the rows in sight. */
  readonly help?: boolean;
  /** Products that rows wait for, and what enters one. */
  readonly heldRoots?: readonly string[];
  readonly onEnter?: ((root: string) => void) | undefined;
};

/** Rows of a file of one status with what became of each, a page at a time. */
export function RowsList<Key extends readonly unknown[]>({
  status,
  queryOf,
  help = false,
  heldRoots = [],
  onEnter,
}: Props<Key>) {
  const { t } = useTranslation();
  const [offset, setOffset] = useState(0);
  const query = useQuery(queryOf({ offset, limit: pageRows }));
  return (
    <QueryState query={query} lines={4}>
      {({ rows, total }) => {
        if (total === 0) {
          return (
            <Typography variant="body2" color="textSecondary" sx={{ px: 2, py: 3 }}>
              {t(`imports.row.none.${status}`)}
            </Typography>
          );
        }
        return (
          <>
            {help && <ReasonHelp reasons={rows.map(({ reason }) => reason)} />}
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, opacity: query.isPlaceholderData ? 0.55 : 1 }}>
              {rows.map((row) => (
                // A row of the file may have several executions.
                <RowItem
                  key={`${row.row} ${row.summary}`}
                  row={row}
                  root={waitingRoot(row.found, heldRoots)}
                  onEnter={onEnter}
                />
              ))}
            </Box>
            <Pager offset={offset} limit={pageRows} total={total} onOffset={setOffset} />
          </>
        );
      }}
    </QueryState>
  );
}

type ItemProps = {
  readonly row: ImportRow;
  readonly root: string | null;
  readonly onEnter?: ((root: string) => void) | undefined;
};

function RowItem({ row, root, onEnter }: ItemProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const inWords = useServerWords();
  const parties = [row.account, row.instrument].filter(Boolean).join(' · ');
  return (
    <Box
      component="li"
      className="tabular"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '88px minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.25,
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
      }}
    >
      <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{t('imports.row.number', { row: row.row })}</Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {row.status === 'duplicate' && t('imports.row.duplicate')}
        {row.status === 'new' && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, justifyContent: 'space-between' }}>
            <span>{inWords(row.summary)}</span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {row.account}
            </Box>
          </Box>
        )}
        {(row.status === 'held' || row.status === 'conflicting') && (
          <>
            <Mismatch row={row} />
            <Box sx={{ color: 'text.secondary', mt: 0.25 }}>{format.words(row.summary) || parties}</Box>
          </>
        )}
        {root && onEnter && row.reason === 'UNKNOWN_PRODUCT' && (
          <Button onClick={() => onEnter(root)} sx={{ ml: -1.5 }}>
            {t('imports.leftOut.enter', { root })}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** What was expected and what was found; for a conflict, what the ledger has and what the file says. */
function Mismatch({ row }: { readonly row: ImportRow }) {
  const { t } = useTranslation();
  const inWords = useServerWords();
  const conflict = row.status === 'conflicting';
  const where =
    row.field === null || row.field === 'row'
      ? t('imports.row.wholeRow')
      : t('imports.row.column', { field: row.field });
  return (
    <>
      <Box>
        <b>{t(`imports.reasons.${reasonKey(row.reason)}.title`)}</b> · {where}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <span>
          <Muted>{conflict ? t('imports.row.ledger') : t('imports.row.expected')}:</Muted> {inWords(row.expected)}
        </span>
        <span>
          <Muted>{conflict ? t('imports.row.file') : t('imports.row.found')}:</Muted> <b>{inWords(row.found)}</b>
        </span>
      </Box>
    </>
  );
}

const Muted = ({ children }: { readonly children: ReactNode }) => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    {children}
  </Box>
);

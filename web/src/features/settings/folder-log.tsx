import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRead } from '#contract/watched-folders.ts';
import { folderLogQuery } from '#web/shared/api/folder-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { useReadWords } from './use-read-words.ts';

const colors = {
  imported: 'success',
  known: 'default',
  question: 'warning',
  refused: 'default',
  unreadable: 'warning',
  failed: 'error',
} as const satisfies Record<FileRead['outcome'], string>;

const firstShown = 5;
const mostShown = 500;

/** What became of the files of a folder, the newest first. */
export function FolderLog({ folder }: { readonly folder: string }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(firstShown);
  const query = useQuery(folderLogQuery(folder, limit));
  return (
    <QueryState query={query} lines={2}>
      {({ rows, total }) =>
        total === 0 ? (
          <Typography variant="body2" color="textSecondary">
            {t('settings.folders.empty')}
          </Typography>
        ) : (
          <>
            <Box component="ul" aria-label={t('settings.folders.log')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {rows.map((read) => (
                <LogLine key={`${read.name} ${read.readAt}`} read={read} />
              ))}
            </Box>
            {total > rows.length && limit < mostShown && (
              <Button size="small" onClick={() => setLimit(Math.min(mostShown, limit * 10))}>
                {t('settings.folders.more')}
              </Button>
            )}
          </>
        )
      }
    </QueryState>
  );
}

function LogLine({ read }: { readonly read: FileRead }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useReadWords();
  const { name, outcome, batch, readAt } = read;
  return (
    <Box component="li" sx={{ py: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'center' }}>
        <Chip
          size="small"
          variant="outlined"
          color={colors[outcome]}
          label={t(`settings.folders.outcome.${outcome}`)}
        />
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {batch === null ? (
            name
          ) : (
            <RouterLink to="/imports/$id" params={{ id: batch }}>
              {name}
            </RouterLink>
          )}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {format.dateTime(readAt)}
        </Typography>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {words(read)}
      </Typography>
    </Box>
  );
}

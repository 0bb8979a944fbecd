import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';

/** What a tile shows where there is nothing to show, and why. */
export function TileEmpty({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ py: 0.5 }}>
      {children}
    </Typography>
  );
}

type Props<Data> = { readonly query: UseQueryResult<Data>; readonly children: (data: Data) => ReactNode };

/** An answer in a tile, or why there is none yet: small, so that the board keeps its shape. */
export function TileQuery<Data>({ query, children }: Props<Data>) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return (
      <Box role="alert" sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography variant="body2">{errorText(query.error)}</Typography>
        <Button size="small" variant="outlined" onClick={() => void query.refetch()}>
          {t('app.retry')}
        </Button>
      </Box>
    );
  return (
    <Box role="status" aria-label={t('app.states.loading')}>
      <Skeleton variant="text" width="70%" />
      <Skeleton variant="text" width="45%" />
    </Box>
  );
}

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';

/** Grey lines in the place of what is coming; announced once to those who do not see them. */
export function LoadingState({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('app.states.loading')} sx={{ py: 1 }}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same and never move
        <Skeleton key={line} variant="text" height={34} width={`${96 - ((line * 13) % 30)}%`} />
      ))}
    </Box>
  );
}

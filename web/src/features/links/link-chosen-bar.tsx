import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkPositions } from '#web/shared/api/link-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { type Chosen, chosenProblem, earliest } from './chosen-problem.ts';
import { LinkError } from './link-error.tsx';
import { useLinkChange } from './use-link-change.ts';

type Props = {
  readonly chosen: readonly Chosen[];
  /** Chooses others, or none. */
  readonly onClear: () => void;
  readonly onDone: () => void;
};

/** Links the positions that were chosen in the table: who leads, what is in the way, and the way to do it. */
export function LinkChosenBar({ chosen, onClear, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [named, setNamed] = useState<string | null>(null);
  const link = useLinkChange(
    ({ leader, followers }: { readonly leader: string; readonly followers: readonly string[] }) =>
      linkPositions(leader, followers),
    onDone,
  );
  const leader = chosen.find(({ id }) => id === named) ?? earliest(chosen);
  const followers = chosen.filter(({ id }) => id !== leader?.id);
  const problem = leader === undefined ? null : chosenProblem(leader, followers);
  const say = ({ account, instrument, openedAt }: Chosen): string =>
    `${instrument} · ${account} · ${format.dateTimeSeconds(openedAt)}`;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('links.chosen.label')}
      sx={{ mt: 1, p: 1.5, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {t('links.chosen.count', { count: chosen.length, shown: format.count(chosen.length) })}
        </Typography>
        {leader !== undefined && chosen.length > 1 && (
          <TextField
            select
            size="small"
            label={t('links.leader')}
            value={leader.id}
            onChange={({ target }) => setNamed(target.value)}
            sx={{ minWidth: 0, flex: '1 1 240px', maxWidth: 460 }}
          >
            {chosen.map((position) => (
              <MenuItem key={position.id} value={position.id}>
                {say(position)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
          <Button onClick={onDone}>{t('app.cancel')}</Button>
          {chosen.length > 0 && <Button onClick={onClear}>{t('links.chosen.clear')}</Button>}
          <Button
            variant="contained"
            loading={link.isPending}
            disabled={leader === undefined || followers.length === 0 || problem !== null}
            onClick={() => link.mutate({ leader: leader!.id, followers: followers.map(({ id }) => id) })}
          >
            {t('links.chosen.link')}
          </Button>
        </Box>
      </Box>
      {chosen.length < 2 && (
        <Typography variant="body2" color="textSecondary">
          {t('links.chosen.lead')}
        </Typography>
      )}
      {problem !== null && (
        <Alert severity="warning">
          {say(problem.position)}: {t(`links.problems.${problem.reason}`)}
        </Alert>
      )}
      <LinkError error={link.error} />
    </Paper>
  );
}

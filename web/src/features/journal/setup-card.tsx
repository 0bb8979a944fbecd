import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '#contract/journal.ts';
import { putSetup } from '#web/shared/api/journal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

const Markdown = lazy(() => import('./markdown.tsx').then((module) => ({ default: module.Markdown })));

type Props = {
  readonly setup: Playbook['setups'][number];
  readonly onEdit: () => void;
  readonly onHistory: () => void;
};

/** One setup: what it is, its rules, and how well it was kept to. */
export function SetupCard({ setup, onEdit, onHistory }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const { name, description, rules, archived, positions, judged, adherence } = setup;
  const putAway = useMutation({
    mutationFn: () => putSetup(setup.id, { archived: !archived }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['journal'] }),
  });
  return (
    <Panel
      title={name}
      lead={t('journal.playbook.positions', { count: positions })}
      action={archived && <Chip label={t('journal.playbook.away')} variant="outlined" />}
    >
      <Box sx={{ display: 'grid', gap: 1.5, opacity: archived ? 0.75 : 1 }}>
        <div>
          <Typography variant="body2">
            {adherence === null
              ? t('journal.playbook.notJudged')
              : t('journal.playbook.adherence', { percent: format.percent(adherence), count: judged })}
          </Typography>
          {adherence !== null && (
            <Box sx={{ mt: 0.75, height: 4, borderRadius: 1, bgcolor: 'divider', overflow: 'hidden' }}>
              <Box sx={{ height: 1, width: `${adherence * 100}%`, bgcolor: 'primary.main' }} />
            </Box>
          )}
        </div>
        {description !== '' && (
          <Suspense fallback={description}>
            <Markdown text={description} />
          </Suspense>
        )}
        {rules.length > 0 && (
          <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, fontSize: '0.875rem' }}>
            {rules.map(({ id, text, weight }) => (
              <li key={id}>
                {text}{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  × {weight}
                </Box>
              </li>
            ))}
          </Box>
        )}
        <ErrorAlert error={putAway.error} />
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" color="inherit" onClick={onEdit}>
            {t('journal.playbook.edit')}
          </Button>
          <Button variant="outlined" color="inherit" loading={putAway.isPending} onClick={() => putAway.mutate()}>
            {t(archived ? 'journal.playbook.takeOut' : 'journal.playbook.putAway')}
          </Button>
          <Button color="inherit" onClick={onHistory}>
            {t('journal.playbook.history')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}

import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { AccountsTable } from './accounts-table.tsx';
import { ActivityPanels } from './activity-panels.tsx';
import { CommitBar } from './commit-bar.tsx';
import { CountFigures } from './count-figures.tsx';
import { LeftOut } from './left-out.tsx';
import { NothingNew } from './nothing-new.tsx';
import { OffTick } from './off-tick.tsx';
import { PreviewFacts } from './preview-facts.tsx';
import type { QueuedFile } from './queue.ts';
import { ResultingPositions } from './resulting-positions.tsx';
import type { ReviewStep } from './review.tsx';

type Props = {
  readonly entry: QueuedFile;
  readonly step: ReviewStep;
  readonly preview: Preview;
  readonly refreshing: boolean;
};

/** What an import would do, with everything that a person needs to say yes, to mend, or to leave it. */
export function PreviewPanels({ entry, step, preview, refreshing }: Props) {
  const { t } = useTranslation();
  return (
    <Box
      aria-busy={refreshing}
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'minmax(0, 1fr)',
        // What gets the focus is scrolled clear of the bar below.
        '& :is(a, button, input, [tabindex])': { scrollMarginBottom: '180px' },
      }}
    >
      <Box>
        <Typography variant="h2">{t('imports.preview.title')}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('imports.preview.notYet')}
        </Typography>
        {refreshing && <LinearProgress aria-label={t('app.states.loading')} sx={{ mt: 1 }} />}
      </Box>
      <PreviewFacts entry={entry} preview={preview} />
      <CountFigures kind="new" counts={preview} />
      {isNothingNew(preview) && <NothingNew preview={preview} />}
      {preview.activities !== null && (
        <ActivityPanels entry={entry} step={step} preview={preview.activities} both={preview.content === 'both'} />
      )}
      {preview.held + preview.conflicting > 0 && <LeftOut entry={entry} preview={preview} answers={step.answers} />}
      {preview.offTick.length > 0 && <OffTick found={preview.offTick} />}
      {preview.accounts.length > 0 && <AccountsTable accounts={preview.accounts} />}
      {preview.new > 0 && preview.content !== 'activities' && <ResultingPositions preview={preview} />}
      <CommitBar entry={entry} step={step} preview={preview} busy={refreshing} />
    </Box>
  );
}

const isNothingNew = ({ new: added, alreadyImported, held, conflicting }: Preview): boolean =>
  added === 0 && (alreadyImported !== null || held + conflicting === 0);

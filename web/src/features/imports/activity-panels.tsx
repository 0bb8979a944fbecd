import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ActivityPreview } from '#contract/activities.ts';
import { HoldingsList } from '#web/features/activities/holdings-list.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import type { QueuedFile } from './queue.ts';
import type { ReviewStep } from './review.tsx';
import { UnknownInstruments } from './unknown-instruments.tsx';

type Props = {
  readonly entry: QueuedFile;
  readonly step: ReviewStep;
  readonly preview: ActivityPreview;
  /** The file has executions too. */
  readonly both: boolean;
};

/** What the activities of a file would do: what has to be known first, what the depots hold then, what is not needed. */
export function ActivityPanels({ entry, step, preview, both }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { instruments, holdings, leftOut, extras } = preview;
  const answers = step.answers.instruments ?? [];
  const counted = (count: number) => ({ count, shown: format.count(count) });
  const brought =
    extras === null
      ? []
      : [
          extras.instruments > 0 && t('activities.preview.extraInstruments', counted(extras.instruments)),
          extras.accounts > 0 && t('activities.preview.extraAccounts', counted(extras.accounts)),
          extras.prices > 0 && t('activities.preview.extraPrices', counted(extras.prices)),
          extras.rates > 0 && t('activities.preview.extraRates', counted(extras.rates)),
          extras.taxProfile && t('activities.preview.extraTax'),
        ].filter((text) => text !== false);
  return (
    <>
      {both && <Alert severity="info">{t('activities.preview.both')}</Alert>}
      {brought.length > 0 && (
        <Alert severity="info">{t('activities.preview.extras', { what: brought.join(', ') })}</Alert>
      )}
      {(instruments.length > 0 || answers.length > 0) && (
        <UnknownInstruments entry={entry} unknown={instruments} answers={answers} busy={step.name === 'committing'} />
      )}
      <Panel title={t('activities.preview.title')}>
        <HoldingsList holdings={holdings} />
      </Panel>
      {leftOut.length > 0 && (
        <Panel title={t('activities.preview.leftOut')} lead={t('activities.preview.leftOutText')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {leftOut.map(({ reason, rows }) => (
              <li key={reason}>
                {reason}{' '}
                <Typography component="span" color="textSecondary" variant="body2">
                  {t('activities.unknown.rows', counted(rows))}
                </Typography>
              </li>
            ))}
          </Box>
        </Panel>
      )}
    </>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reconciliationQuery } from '#web/shared/api/imports-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { CheckedAccounts } from './checked-accounts.tsx';
import { CheckedExtra } from './checked-extra.tsx';
import { CheckedFigures } from './checked-figures.tsx';
import { CheckedTrades } from './checked-trades.tsx';
import { CheckedUnread } from './checked-unread.tsx';
import { useDesk } from './desk-context.ts';
import { FileQuestion } from './file-question.tsx';
import { NextFile } from './next-file.tsx';
import { hasAnswered, type QueuedFile } from './queue.ts';
import { Refusal } from './refusal.tsx';
import type { ReviewStep } from './review.tsx';
import { Reading } from './sending.tsx';
import { WizardSteps } from './wizard-steps.tsx';

type Props = {
  readonly entry: QueuedFile;
  readonly step: ReviewStep;
  /** Back to the import, where the file can also be imported. */
  readonly onImport: (() => void) | undefined;
};

/** A list of finished trades set against the ledger; nothing of it is taken in. */
export function CheckedList({ entry, step, onImport }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const desk = useDesk();
  const asked = hasAnswered(step.answers);
  const { data, error, isFetching } = useQuery(reconciliationQuery(step.upload, step.answers));
  if (data === undefined) {
    return (
      <>
        <WizardSteps at="file" asked={asked} />
        {error === null ? (
          <Reading file={entry.file} onStop={() => desk.setAside(entry.id)} />
        ) : (
          <Refusal entry={entry} error={error} />
        )}
      </>
    );
  }
  const asking = step.name === 'review' ? step.asking : null;
  const question = asking ?? data.questions[0];
  if (question !== undefined) {
    const keep = asking && data.questions.length === 0 ? () => desk.ask(entry.id, null) : undefined;
    return <FileQuestion entry={entry} question={question} read={data} fileKey={data.upload} onKeep={keep} />;
  }
  const shifted = data.accounts.filter(({ shiftMs }) => shiftMs !== null);
  return (
    <>
      <WizardSteps at="preview" asked={asked} />
      <Box aria-busy={isFetching}>
        <Typography variant="h2">{t('check.title')}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {t('check.lead', { file: data.fileName })} {data.profitIs !== null && t(`check.basis.${data.profitIs}`)}
        </Typography>
        {data.timeZone !== null && (
          <Typography variant="body2" color="textSecondary">
            {t('check.zone', { zone: data.timeZone })}{' '}
            <Button size="small" onClick={() => desk.ask(entry.id, 'timezone')}>
              {t('check.otherZone')}
            </Button>
          </Typography>
        )}
      </Box>
      {shifted.map(({ account, shiftMs }) => (
        <Alert key={account} severity="warning">
          {t('check.shifted', { account, by: `${shiftMs! < 0 ? '−' : '+'}${format.lasting(Math.abs(shiftMs!))}` })}
        </Alert>
      ))}
      <CheckedFigures counts={data.counts} />
      <CheckedAccounts accounts={data.accounts} />
      <CheckedTrades trades={data.trades} />
      {data.extra.length > 0 && <CheckedExtra extra={data.extra} />}
      {data.unread.length > 0 && <CheckedUnread unread={data.unread} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <NextFile label={t('imports.chooseOther')} />
        {onImport && <Button onClick={onImport}>{t('check.import')}</Button>}
      </Box>
    </>
  );
}

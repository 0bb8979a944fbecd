import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewQuery } from '#web/shared/api/imports-queries.ts';
import { CheckedList } from './checked-list.tsx';
import { useDesk } from './desk-context.ts';
import { FileQuestion } from './file-question.tsx';
import { PreviewPanels } from './preview-panels.tsx';
import { hasAnswered, type QueuedFile, type Step } from './queue.ts';
import { Refusal } from './refusal.tsx';
import { isCheckable } from './refusal-code.ts';
import { Reading } from './sending.tsx';
import { WizardSteps } from './wizard-steps.tsx';

export type ReviewStep = Extract<Step, { name: 'review' | 'committing' }>;
type Props = { readonly entry: QueuedFile; readonly step: ReviewStep };

/** Formats that are imported where an account has nothing better, and checked where it has. */
const bothWays: ReadonlySet<string> = new Set(['tradovate-performance']);

/** An upload before its commit: what has to be asked, then what it would do. */
export function Review({ entry, step }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const preview = useQuery({
    ...previewQuery(step.upload, step.answers),
    // Every preview reads the whole file: only another answer or a new product is a reason for another.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: undefined,
    // A commit uses the upload up: while it is under way, there may be nothing left to preview.
    enabled: step.name === 'review',
  });
  const asked = hasAnswered(step.answers);
  const [checking, setChecking] = useState(false);

  // A list of finished trades is no import, and something to check the ledger against.
  if (checking || isCheckable(preview.error)) {
    const onImport = checking ? () => setChecking(false) : undefined;
    return <CheckedList entry={entry} step={step} onImport={onImport} />;
  }

  if (preview.data === undefined) {
    return (
      <>
        <WizardSteps at="file" asked={asked} />
        {preview.isError ? (
          <Refusal entry={entry} error={preview.error} />
        ) : (
          <Reading file={entry.file} onStop={() => desk.setAside(entry.id)} />
        )}
      </>
    );
  }

  const { data } = preview;
  const asking = step.name === 'review' ? step.asking : null;
  const question = asking ?? data.questions[0];
  const keep = asking && data.questions.length === 0 ? () => desk.ask(entry.id, null) : undefined;
  if (question !== undefined) {
    return <FileQuestion entry={entry} question={question} read={data} fileKey={data.fileHash} onKeep={keep} />;
  }
  return (
    <>
      <WizardSteps at="preview" asked={asked} />
      <PreviewPanels entry={entry} step={step} preview={data} refreshing={preview.isFetching} />
      {bothWays.has(data.format) && step.name === 'review' && (
        <Button sx={{ justifySelf: 'start' }} onClick={() => setChecking(true)}>
          {t('check.instead')}
        </Button>
      )}
    </>
  );
}

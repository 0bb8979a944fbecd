import { useQuery } from '@tanstack/react-query';
import { previewQuery } from '#web/shared/api/imports-queries.ts';
import { AccountQuestion } from './account-question.tsx';
import { DateOrderQuestion } from './date-order-question.tsx';
import { useDesk } from './desk-context.ts';
import { PreviewPanels } from './preview-panels.tsx';
import { hasAnswered, type QueuedFile, type Step } from './queue.ts';
import { Refusal } from './refusal.tsx';
import { Reading } from './sending.tsx';
import { useSourceName } from './use-names.ts';
import { WizardSteps } from './wizard-steps.tsx';
import { ZoneQuestion } from './zone-question.tsx';

export type ReviewStep = Extract<Step, { name: 'review' | 'committing' }>;
type Props = { readonly entry: QueuedFile; readonly step: ReviewStep };

/** An upload before its commit: what has to be asked, then what it would do. */
export function Review({ entry, step }: Props) {
  const desk = useDesk();
  const sourceName = useSourceName();
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
  if (question === 'timezone') {
    return (
      <>
        <WizardSteps at="questions" asked />
        <ZoneQuestion
          source={sourceName(data.source)}
          chosen={data.timeZone}
          onAnswer={(timeZone) => desk.answer(entry.id, { timeZone })}
          onKeep={keep}
        />
      </>
    );
  }
  if (question === 'date-order') {
    return (
      <>
        <WizardSteps at="questions" asked />
        <DateOrderQuestion
          file={entry.file}
          fileHash={data.fileHash}
          chosen={data.dateOrder === 'iso' ? null : data.dateOrder}
          onAnswer={(dateOrder) => desk.answer(entry.id, { dateOrder })}
          onKeep={keep}
        />
      </>
    );
  }
  if (question === 'account') {
    return (
      <>
        <WizardSteps at="questions" asked />
        <AccountQuestion
          chosen={data.account}
          onAnswer={(account) => desk.answer(entry.id, { account })}
          onKeep={keep}
        />
      </>
    );
  }
  return (
    <>
      <WizardSteps at="preview" asked={asked} />
      <PreviewPanels entry={entry} step={step} preview={data} refreshing={preview.isFetching} />
    </>
  );
}

import type { Preview } from '#contract/imports.ts';
import { AccountQuestion } from './account-question.tsx';
import { DateOrderQuestion } from './date-order-question.tsx';
import { useDesk } from './desk-context.ts';
import type { ImportQuestion, QueuedFile } from './queue.ts';
import { useSourceName } from './use-names.ts';
import { WizardSteps } from './wizard-steps.tsx';
import { ZoneQuestion } from './zone-question.tsx';

type Props = {
  readonly entry: QueuedFile;
  readonly question: ImportQuestion;
  /** What the file is read with so far. */
  readonly read: Pick<Preview, 'source' | 'timeZone' | 'dateOrder' | 'account'>;
  /** Names the file for what is kept of it. */
  readonly fileKey: string;
  readonly onKeep?: (() => void) | undefined;
};

/** Asks for what a file does not say itself. */
export function FileQuestion({ entry, question, read, fileKey, onKeep }: Props) {
  const desk = useDesk();
  const sourceName = useSourceName();
  return (
    <>
      <WizardSteps at="questions" asked />
      {question === 'timezone' && (
        <ZoneQuestion
          source={sourceName(read.source)}
          chosen={read.timeZone}
          onAnswer={(timeZone) => desk.answer(entry.id, { timeZone })}
          onKeep={onKeep}
        />
      )}
      {question === 'date-order' && (
        <DateOrderQuestion
          file={entry.file}
          fileHash={fileKey}
          chosen={read.dateOrder === 'iso' ? null : read.dateOrder}
          onAnswer={(dateOrder) => desk.answer(entry.id, { dateOrder })}
          onKeep={onKeep}
        />
      )}
      {question === 'account' && (
        <AccountQuestion
          chosen={read.account}
          onAnswer={(account) => desk.answer(entry.id, { account })}
          onKeep={onKeep}
        />
      )}
    </>
  );
}

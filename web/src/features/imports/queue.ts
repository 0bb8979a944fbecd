import type { ImportResult, Preview, PreviewBody } from '#contract/imports.ts';

export type ImportQuestion = Preview['questions'][number];

/** Where a file is on its way. Until `done` nothing of it is in the ledger. */
export type Step =
  | { readonly name: 'waiting' }
  | { readonly name: 'sending'; readonly sentBytes: number }
  | { readonly name: 'refused'; readonly error: unknown }
  | {
      readonly name: 'review';
      readonly upload: string;
      readonly answers: PreviewBody;
      /** A question that the person opened again, over those that the file leaves open. */
      readonly asking: ImportQuestion | null;
      /** Why the last commit failed. */
      readonly error: unknown;
    }
  | { readonly name: 'committing'; readonly upload: string; readonly answers: PreviewBody }
  | { readonly name: 'done'; readonly answers: PreviewBody; readonly result: ImportResult; readonly undone: boolean }
  | { readonly name: 'set-aside' };

export type QueuedFile = { readonly id: number; readonly file: File; readonly step: Step };

/** The files that were dropped or chosen, one import each, handled one after the other. */
export type ImportQueue = {
  readonly files: readonly QueuedFile[];
  /** The file on the page; null where there is none. */
  readonly current: number | null;
};

export type QueueAction =
  | { readonly type: 'added'; readonly files: readonly { readonly id: number; readonly file: File }[] }
  | { readonly type: 'next' }
  | ({ readonly id: number } & FileAction);

type FileAction =
  | { readonly type: 'sent'; readonly sentBytes: number }
  | { readonly type: 'uploaded'; readonly upload: string }
  | { readonly type: 'refused'; readonly error: unknown }
  | { readonly type: 'retried' }
  | { readonly type: 'asked'; readonly question: ImportQuestion | null }
  | { readonly type: 'answered'; readonly answers: PreviewBody }
  | { readonly type: 'committing' }
  | { readonly type: 'commit-failed'; readonly error: unknown }
  | { readonly type: 'committed'; readonly result: ImportResult }
  | { readonly type: 'switched'; readonly undone: boolean }
  | { readonly type: 'set-aside' };

export const emptyQueue: ImportQueue = { files: [], current: null };

export const currentFile = (queue: ImportQueue): QueuedFile | null =>
  queue.files.find(({ id }) => id === queue.current) ?? null;

export const filesLeft = (queue: ImportQueue): number =>
  queue.files.filter(({ step }) => step.name === 'waiting').length;

const isFinished = ({ step }: QueuedFile): boolean =>
  step.name === 'done' || step.name === 'refused' || step.name === 'set-aside';

/** Returns the queue after an action; one that does not fit the file's step, such as a late answer, changes nothing. */
export function evolveQueue(queue: ImportQueue, action: QueueAction): ImportQueue {
  if (action.type === 'added') return withFiles(queue, action.files);
  if (action.type === 'next') return moveOn(queue);
  const files = queue.files.map((entry) =>
    entry.id === action.id ? { ...entry, step: evolveStep(entry.step, action) } : entry,
  );
  const after = { ...queue, files };
  return action.type === 'set-aside' && action.id === queue.current ? moveOn(after) : after;
}

/** New files join what is still under way; what is finished makes room. */
function withFiles(queue: ImportQueue, added: readonly Pick<QueuedFile, 'id' | 'file'>[]): ImportQueue {
  const fresh = added.map((entry) => ({ ...entry, step: { name: 'waiting' } as const }));
  if (!queue.files.every(isFinished)) {
    const files = [...queue.files, ...fresh];
    const current = currentFile(queue);
    return { files, current: current && !isFinished(current) ? current.id : firstWaiting(files) };
  }
  return { files: fresh, current: fresh[0]?.id ?? null };
}

function moveOn(queue: ImportQueue): ImportQueue {
  const current = firstWaiting(queue.files);
  return current === null ? emptyQueue : { ...queue, current };
}

const firstWaiting = (files: readonly QueuedFile[]): number | null =>
  files.find(({ step }) => step.name === 'waiting')?.id ?? null;

function evolveStep(step: Step, action: FileAction): Step {
  switch (action.type) {
    case 'sent':
      return step.name === 'waiting' || step.name === 'sending'
        ? { name: 'sending', sentBytes: action.sentBytes }
        : step;
    case 'uploaded':
      return step.name === 'sending' || step.name === 'waiting' ? review(action.upload, {}) : step;
    case 'refused':
      return step.name === 'sending' || step.name === 'waiting' ? { name: 'refused', error: action.error } : step;
    case 'retried':
      return step.name === 'refused' || step.name === 'review' ? { name: 'waiting' } : step;
    case 'asked':
      return step.name === 'review' ? { ...step, asking: action.question } : step;
    case 'answered':
      return step.name === 'review' ? review(step.upload, { ...step.answers, ...action.answers }) : step;
    case 'committing':
      return step.name === 'review' ? { name: 'committing', upload: step.upload, answers: step.answers } : step;
    case 'commit-failed':
      return step.name === 'committing' ? { ...review(step.upload, step.answers), error: action.error } : step;
    case 'committed':
      return step.name === 'committing'
        ? { name: 'done', answers: step.answers, result: action.result, undone: false }
        : step;
    case 'switched':
      return step.name === 'done' ? { ...step, undone: action.undone } : step;
    case 'set-aside':
      return step.name === 'done' || step.name === 'committing' ? step : { name: 'set-aside' };
  }
}

const review = (upload: string, answers: PreviewBody) =>
  ({ name: 'review', upload, answers, asking: null, error: null }) as const;

/** Whether the person had to answer something about the file. */
export const hasAnswered = ({ timeZone, dateOrder, account }: PreviewBody): boolean =>
  timeZone !== undefined || dateOrder !== undefined || account !== undefined;

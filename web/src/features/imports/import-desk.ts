import type { ImportResult, PreviewBody } from '#contract/imports.ts';
import {
  currentFile,
  emptyQueue,
  evolveQueue,
  type ImportQuestion,
  type ImportQueue,
  type QueueAction,
} from './queue.ts';

/** What the desk needs of the server. */
export type DeskCalls = {
  readonly send: (
    file: File,
    watch: { readonly onSent: (bytes: number) => void; readonly signal: AbortSignal },
  ) => Promise<{ readonly upload: string }>;
  readonly commit: (body: PreviewBody & { readonly upload: string }) => Promise<ImportResult>;
  readonly discard: (upload: string) => Promise<unknown>;
};

export type ImportDesk = ReturnType<typeof createImportDesk>;

/**
 * Takes files through upload and commit, one at a time, and keeps where each is while the person looks at other pages.
 * A file that is set aside is also forgotten by the server.
 */
export function createImportDesk(calls: DeskCalls) {
  let queue: ImportQueue = emptyQueue;
  let lastId = 0;
  const listeners = new Set<() => void>();
  const underWay = new Map<number, AbortController>();

  const apply = (action: QueueAction): void => {
    queue = evolveQueue(queue, action);
    for (const listener of listeners) listener();
    const current = currentFile(queue);
    if (current?.step.name === 'waiting' && !underWay.has(current.id)) void send(current.id, current.file);
  };

  const send = async (id: number, file: File): Promise<void> => {
    const controller = new AbortController();
    underWay.set(id, controller);
    try {
      const watch = {
        onSent: (sentBytes: number) => apply({ type: 'sent', id, sentBytes }),
        signal: controller.signal,
      };
      const { upload } = await calls.send(file, watch);
      underWay.delete(id);
      if (controller.signal.aborted) await calls.discard(upload);
      else apply({ type: 'uploaded', id, upload });
    } catch (error) {
      underWay.delete(id);
      if (!controller.signal.aborted) apply({ type: 'refused', id, error });
    }
  };

  const stepOf = (id: number) => queue.files.find((entry) => entry.id === id)?.step;

  const forget = (id: number): void => {
    underWay.get(id)?.abort();
    const step = stepOf(id);
    // What is left of an upload that could not be discarded, the server clears away by itself.
    if (step?.name === 'review') void calls.discard(step.upload).catch(() => undefined);
  };

  return {
    queue: (): ImportQueue => queue,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    add: (files: readonly File[]): void => {
      if (files.length === 0) return;
      apply({ type: 'added', files: files.map((file) => ({ id: ++lastId, file })) });
    },
    ask: (id: number, question: ImportQuestion | null): void => apply({ type: 'asked', id, question }),
    answer: (id: number, answers: PreviewBody): void => apply({ type: 'answered', id, answers }),
    retry: (id: number): void => {
      forget(id);
      apply({ type: 'retried', id });
    },
    setAside: (id: number): void => {
      forget(id);
      apply({ type: 'set-aside', id });
    },
    next: (): void => apply({ type: 'next' }),
    switched: (id: number, undone: boolean): void => apply({ type: 'switched', id, undone }),
    commit: async (id: number): Promise<void> => {
      const step = stepOf(id);
      if (step?.name !== 'review') return;
      apply({ type: 'committing', id });
      try {
        apply({ type: 'committed', id, result: await calls.commit({ ...step.answers, upload: step.upload }) });
      } catch (error) {
        apply({ type: 'commit-failed', id, error });
      }
    },
  };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Annotation, AnnotationChange, AnnotationTarget, AnnotationView } from '#contract/journal.ts';
import { annotationQuery, putAnnotation } from '#web/shared/api/journal-queries.ts';
import { changedAnnotation, isNoChange, mergeChanges } from './change-annotation.ts';
import { registerSaver } from './unsaved.ts';

export type SaveState = 'saved' | 'pending' | 'saving' | 'failed';

export type EditedAnnotation = {
  readonly view: AnnotationView;
  /** With what is not saved yet. */
  readonly annotation: Annotation;
  readonly state: SaveState;
  readonly error: unknown;
  /** `typing`: more is likely to follow at once. */
  readonly change: (change: AnnotationChange, typing?: 'typing') => void;
  readonly save: () => void;
};

const typingMs = 800;

/** What was written on something: a change is there at once and saved by itself, one request after the other. */
export function useAnnotation(target: AnnotationTarget) {
  const queries = useQueryClient();
  const options = annotationQuery(target);
  const query = useQuery(options);
  const latest = useRef(target);
  latest.current = target;
  const waiting = useRef<AnnotationChange>({});
  const sending = useRef<AnnotationChange | null>(null);
  const running = useRef(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>(null);
  const [, redraw] = useState(0);

  const send = useCallback(async (): Promise<void> => {
    if (isNoChange(waiting.current)) return;
    const of = latest.current;
    sending.current = waiting.current;
    waiting.current = {};
    setState('saving');
    try {
      const view = await putAnnotation(of, sending.current);
      const { queryKey } = annotationQuery(of);
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, view);
      sending.current = null;
      setError(null);
      setState(isNoChange(waiting.current) ? 'saved' : 'pending');
    } catch (failure) {
      // Nothing typed is lost: it waits for the next try, with what came since.
      waiting.current = mergeChanges(sending.current ?? {}, waiting.current);
      sending.current = null;
      setError(failure);
      setState('failed');
    }
  }, [queries]);

  /** Ends when everything that was there to be saved has been sent, or has failed. */
  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    running.current = running.current.then(send);
    return running.current;
  }, [send]);

  const change = useCallback(
    (next: AnnotationChange, typing?: 'typing'): void => {
      waiting.current = mergeChanges(waiting.current, next);
      clearTimeout(timer.current);
      if (typing === undefined) void save();
      else timer.current = setTimeout(() => void save(), typingMs);
      setState((before) => (before === 'saving' || sending.current !== null ? 'saving' : 'pending'));
      redraw((count) => count + 1);
    },
    [save],
  );

  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && void save();
    const leaving = (event: BeforeUnloadEvent) => {
      if (sending.current !== null || !isNoChange(waiting.current)) event.preventDefault();
    };
    const forget = registerSaver(save);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', leaving);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', leaving);
      void save();
    };
  }, [save]);

  const saved = query.data;
  const edited: EditedAnnotation | null =
    saved === undefined
      ? null
      : {
          view: saved,
          annotation: changedAnnotation(saved.annotation, mergeChanges(sending.current ?? {}, waiting.current)),
          state,
          error,
          change,
          save: () => void save(),
        };
  return { query, edited };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentFile, emptyQueue, evolveQueue, type ImportQueue, type QueueAction, type Step } from './queue.ts';

const file = (name: string) => new File(['x'], name);
const added = (...ids: number[]): QueueAction => ({
  type: 'added',
  files: ids.map((id) => ({ id, file: file(`${id}.csv`) })),
});
const queueAfter = (...actions: QueueAction[]): ImportQueue => actions.reduce(evolveQueue, emptyQueue);
const stepsOf = (queue: ImportQueue): Step['name'][] => queue.files.map(({ step }) => step.name);
const result = {
  batch: 'b1',
  format: 'ninjatrader-executions',
  rows: 2,
  added: 2,
  duplicate: 0,
  conflicting: 0,
  held: 0,
  accounts: ['Sim101'],
  positions: { closed: 1, open: 0 },
  content: 'executions' as const,
  activities: null,
};
const throughCommit = (id: number): QueueAction[] => [
  { type: 'sent', id, sentBytes: 1 },
  { type: 'uploaded', id, upload: `u${id}` },
  { type: 'committing', id },
  { type: 'committed', id, result },
];

describe('the import queue', () => {
  it('handles one file after the other and shows each result first', () => {
    const first = queueAfter(added(1, 2), ...throughCommit(1));
    expect(stepsOf(first)).toEqual(['done', 'waiting']);
    expect(first.current).toBe(1);
    const second = evolveQueue(first, { type: 'next' });
    expect(second.current).toBe(2);
    expect(evolveQueue(evolveQueue(second, { type: 'set-aside', id: 2 }), { type: 'next' })).toEqual(emptyQueue);
  });

  it('adds files that are dropped while another is under review behind it', () => {
    const queue = queueAfter(added(1), { type: 'uploaded', id: 1, upload: 'u1' }, added(2));
    expect(queue.current).toBe(1);
    expect(stepsOf(queue)).toEqual(['review', 'waiting']);
  });

  it('begins anew with files that are dropped over a finished one', () => {
    const queue = queueAfter(added(1), ...throughCommit(1), added(2));
    expect(queue.files.map(({ id }) => id)).toEqual([2]);
    expect(queue.current).toBe(2);
  });

  it('keeps earlier answers and closes the question that was opened again', () => {
    const queue = queueAfter(
      added(1),
      { type: 'uploaded', id: 1, upload: 'u1' },
      { type: 'answered', id: 1, answers: { timeZone: 'Europe/Berlin' } },
      { type: 'asked', id: 1, question: 'date-order' },
      { type: 'answered', id: 1, answers: { dateOrder: 'day-first' } },
    );
    expect(currentFile(queue)?.step).toEqual({
      name: 'review',
      upload: 'u1',
      answers: { timeZone: 'Europe/Berlin', dateOrder: 'day-first' },
      asking: null,
      error: null,
    });
  });

  it('goes back to the preview with the reason when a commit fails', () => {
    const failure = new Error('no');
    const queue = queueAfter(
      added(1),
      { type: 'uploaded', id: 1, upload: 'u1' },
      { type: 'committing', id: 1 },
      { type: 'commit-failed', id: 1, error: failure },
    );
    expect(currentFile(queue)?.step).toMatchObject({ name: 'review', upload: 'u1', error: failure });
  });

  it('lets nothing set an import aside that has been committed', () => {
    const queue = queueAfter(added(1), ...throughCommit(1), { type: 'set-aside', id: 1 });
    expect(queue).toEqual(emptyQueue);
    const two = queueAfter(added(1, 2), ...throughCommit(1), { type: 'next' }, { type: 'set-aside', id: 1 });
    expect(stepsOf(two)).toEqual(['done', 'waiting']);
  });

  it('is never without a file on the page while one waits, and never commits one twice', () => {
    const id = fc.constantFrom(1, 2, 3);
    const action: fc.Arbitrary<QueueAction> = fc.oneof(
      fc.constant<QueueAction>({ type: 'next' }),
      id.map<QueueAction>((id) => ({ type: 'sent', id, sentBytes: 1 })),
      id.map<QueueAction>((id) => ({ type: 'uploaded', id, upload: 'u' })),
      id.map<QueueAction>((id) => ({ type: 'refused', id, error: 'no' })),
      id.map<QueueAction>((id) => ({ type: 'retried', id })),
      id.map<QueueAction>((id) => ({ type: 'committing', id })),
      id.map<QueueAction>((id) => ({ type: 'committed', id, result })),
      id.map<QueueAction>((id) => ({ type: 'set-aside', id })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let queue = queueAfter(added(1, 2, 3));
        for (const next of actions) {
          const before = queue;
          queue = evolveQueue(queue, next);
          if (queue.files.some(({ step }) => step.name === 'waiting')) expect(currentFile(queue)).not.toBeNull();
          for (const { id: done, step } of before.files) {
            const now = queue.files.find((entry) => entry.id === done);
            if (step.name === 'done' && now) expect(now.step.name).toBe('done');
          }
        }
      }),
    );
  });
});

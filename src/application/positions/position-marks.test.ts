import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAnnotation } from '#domain/journal/annotation.ts';
import type { AnnotationEntry, JournalStore } from '#ports/journal-store.ts';
import { positionMarks } from './position-marks.ts';

test('gives the same object until something changes, also where nobody has said anything', async () => {
  const entries: { revision: number; id: string }[] = [];
  const journal: Pick<JournalStore, 'revision' | 'annotationsSince'> = {
    revision: async () => Math.max(0, ...entries.map(({ revision }) => revision)),
    annotationsSince: async (_ledger, _kind, after) =>
      entries
        .filter(({ revision }) => revision > after)
        .map(
          ({ id }) =>
            ({ id, anchor: {}, annotation: { ...emptyAnnotation, tags: [id] } }) as unknown as AnnotationEntry,
        ),
  };
  const marks = positionMarks(journal);
  const before = await marks('main');
  assert.equal(await marks('main'), before);
  entries.push({ revision: 3, id: 'a' });
  const after = await marks('main');
  assert.deepEqual([...after.keys()], ['a']);
  assert.equal(await marks('main'), after);
  entries.push({ revision: 4, id: 'b' });
  assert.deepEqual([...(await marks('main')).keys()], ['a', 'b']);
});

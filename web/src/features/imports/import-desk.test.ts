import { describe, expect, it, vi } from 'vitest';
import { createImportDesk, type DeskCalls } from './import-desk.ts';
import { currentFile } from './queue.ts';

const result = {
  batch: 'b1',
  format: 'f',
  rows: 1,
  added: 1,
  duplicate: 0,
  conflicting: 0,
  held: 0,
  accounts: [],
  positions: { closed: 0, open: 0 },
  content: 'executions' as const,
  activities: null,
};

/** A server in memory: uploads wait until `release`, everything asked of it is noted. */
const fakeCalls = () => {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const calls: DeskCalls = {
    send: (file, { onSent, signal }) =>
      new Promise((resolve, reject) => {
        asked.push(`send ${file.name}`);
        onSent(1);
        signal.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError')));
        waiting.push(() => resolve({ upload: `u-${file.name}` }));
      }),
    commit: async (body) => {
      asked.push(`commit ${JSON.stringify(body)}`);
      return result;
    },
    discard: async (upload) => {
      asked.push(`discard ${upload}`);
    },
  };
  return { calls, asked, release: () => waiting.shift()?.() };
};

const file = (name: string) => new File(['x'], name);

describe('the import desk', () => {
  it('sends the next file only when the one before is settled', async () => {
    const { calls, asked, release } = fakeCalls();
    const desk = createImportDesk(calls);
    desk.add([file('a'), file('b')]);
    expect(asked).toEqual(['send a']);
    release();
    await vi.waitFor(() => expect(currentFile(desk.queue())?.step.name).toBe('review'));
    desk.answer(1, { timeZone: 'Europe/Berlin' });
    await desk.commit(1);
    expect(asked).toEqual(['send a', 'commit {"timeZone":"Europe/Berlin","upload":"u-a"}']);
    desk.next();
    expect(asked.at(-1)).toBe('send b');
  });

  it('commits a file once however often it is asked to', async () => {
    const { calls, asked, release } = fakeCalls();
    const desk = createImportDesk(calls);
    desk.add([file('a')]);
    release();
    await vi.waitFor(() => expect(currentFile(desk.queue())?.step.name).toBe('review'));
    await Promise.all([desk.commit(1), desk.commit(1)]);
    expect(asked.filter((call) => call.startsWith('commit'))).toHaveLength(1);
  });

  it('ends the upload of a file that is set aside and goes on', async () => {
    const { calls, asked } = fakeCalls();
    const desk = createImportDesk(calls);
    desk.add([file('a'), file('b')]);
    desk.setAside(1);
    expect(desk.queue().files[0]?.step.name).toBe('set-aside');
    expect(asked).toEqual(['send a', 'send b']);
  });

  it('has the server forget an upload that is not imported', async () => {
    const { calls, asked, release } = fakeCalls();
    const desk = createImportDesk(calls);
    desk.add([file('a')]);
    release();
    await vi.waitFor(() => expect(currentFile(desk.queue())?.step.name).toBe('review'));
    desk.setAside(1);
    expect(asked).toEqual(['send a', 'discard u-a']);
    expect(desk.queue().files).toEqual([]);
  });

  it('sends a refused file again when asked to', async () => {
    const { calls, asked } = fakeCalls();
    let fail = true;
    const desk = createImportDesk({
      ...calls,
      send: (sent, watch) => (fail ? Promise.reject(new Error('down')) : calls.send(sent, watch)),
    });
    desk.add([file('a')]);
    await vi.waitFor(() => expect(currentFile(desk.queue())?.step.name).toBe('refused'));
    fail = false;
    desk.retry(1);
    expect(asked).toEqual(['send a']);
  });
});

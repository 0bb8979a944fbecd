import { wakeLoop } from '#application/wake.ts';
import type { EventBus } from '#ports/event-bus.ts';
import { lookIntoFolders } from './look-into-folders.ts';
import type { CommitUpload, FolderPorts } from './ports.ts';

/** Nothing waits longer than this, whatever the system tells or does not tell of a folder. */
const lookEveryMs = 15_000;
const settleMs = 2_000;
const retryMs = 30_000;

/**
 * Returns what looks into the folders of a ledger when one of them changes, while a file settles, and from time to time,
 * until the signal is aborted.
 */
export const watchFolders =
  (ports: FolderPorts, commit: CommitUpload, bus: EventBus) =>
  async (ledger: string, failed: (error: unknown) => void, signal: AbortSignal): Promise<void> => {
    const { folders, folderFiles } = ports;
    const look = lookIntoFolders(ports, commit, { ledger, settleMs, retryMs, goesOn: () => !signal.aborted, failed });
    const watchers = new Map<string, () => Promise<void>>();
    let moved = true;
    let waiting = false;
    let looked = 0;

    const follow = async (): Promise<void> => {
      const wanted = new Map<string, { path: string; polling: boolean }>();
      for (const { path, polling, removed } of await folders.list(ledger)) {
        if (!removed) wanted.set(`${polling} ${path}`, { path, polling });
      }
      for (const [key, close] of watchers) {
        if (wanted.has(key)) continue;
        watchers.delete(key);
        await close();
      }
      for (const [key, { path, polling }] of wanted) {
        if (watchers.has(key)) continue;
        moved = true;
        const changed = () => {
          moved = true;
        };
        watchers.set(key, folderFiles.watch(path, { polling, changed }));
      }
    };

    const hinted = await bus.subscribe(({ topic }) => {
      if (topic === 'projection:watched-folders' || topic === 'projection:settings') moved = true;
    });
    try {
      await wakeLoop({
        bus,
        topics: ['projection:watched-folders'],
        run: async () => {
          if (!moved && !waiting && performance.now() - looked < lookEveryMs) return;
          await follow();
          moved = false;
          ({ waiting } = await look());
          looked = performance.now();
        },
        failed,
        signal,
      });
    } finally {
      await hinted();
      for (const close of watchers.values()) await close();
    }
  };

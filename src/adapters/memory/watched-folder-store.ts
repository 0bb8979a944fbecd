import type { FileRead, WatchedFolder, WatchedFolderStore } from '#ports/watched-folder-store.ts';

/** Watched folders in memory, for tests. */
export const memoryWatchedFolderStore = (): WatchedFolderStore => {
  const folders: { readonly ledger: string; folder: WatchedFolder }[] = [];
  const reads: { readonly ledger: string; read: FileRead }[] = [];
  const change = (ledger: string, id: string, changed: Partial<WatchedFolder>): void => {
    const kept = folders.find((one) => one.ledger === ledger && one.folder.id === id);
    if (kept !== undefined) kept.folder = { ...kept.folder, ...changed };
  };
  const readsOf = (ledger: string, folder: string) =>
    reads.filter((one) => one.ledger === ledger && one.read.folder === folder);

  return {
    list: async (ledger) =>
      folders
        .filter((one) => one.ledger === ledger)
        .map(({ folder }) => folder)
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    async put(ledger, id, settings, at) {
      const known = folders.find((one) => one.ledger === ledger && one.folder.path === settings.path);
      if (known === undefined) {
        const folder = { ...settings, id, addedAt: at, removed: false, problem: null };
        folders.push({ ledger, folder });
        return folder;
      }
      known.folder = { ...known.folder, ...settings, removed: false, problem: null };
      return known.folder;
    },
    setRemoved: async (ledger, id, removed) => change(ledger, id, { removed, problem: null }),
    setProblem: async (ledger, id, problem) => change(ledger, id, { problem }),
    lastReads: async (ledger, folder) => [
      ...new Map(readsOf(ledger, folder).map(({ read }) => [read.name, read])).values(),
    ],
    importOf: async (ledger, hash) =>
      reads.findLast((one) => one.ledger === ledger && one.read.hash === hash && one.read.batch !== null)?.read.batch ??
      null,
    async record(ledger, read) {
      const last = readsOf(ledger, read.folder).findLast((one) => one.read.name === read.name);
      const again =
        last !== undefined &&
        last.read.bytes === read.bytes &&
        last.read.modifiedAt === read.modifiedAt &&
        last.read.outcome === read.outcome &&
        last.read.batch === null;
      const { readAt, answers, problem } = read;
      if (again) last.read = { ...last.read, readAt, answers, problem };
      else reads.push({ ledger, read });
    },
    async reads(ledger, folder, { offset, limit }) {
      const rows = readsOf(ledger, folder).map(({ read }) => read);
      return { rows: rows.toReversed().slice(offset, offset + limit), total: rows.length };
    },
  };
};

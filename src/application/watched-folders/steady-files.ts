import type { FolderFile } from '#ports/folder-files.ts';

/** Notes since when files look as they do; returns for how many milliseconds one has stood still. */
export const steadyFiles = (now: () => number) => {
  const seen = new Map<string, { readonly bytes: number; readonly modifiedAt: number; readonly since: number }>();
  return (folder: string, { name, bytes, modifiedAt }: FolderFile): number => {
    const key = `${folder}/${name}`;
    const before = seen.get(key);
    if (before?.bytes === bytes && before.modifiedAt === modifiedAt) return now() - before.since;
    seen.set(key, { bytes, modifiedAt, since: now() });
    return 0;
  };
};

import { AppError } from '#domain/errors.ts';
import type { StoredView, ViewOwner, ViewStore } from '#ports/view-store.ts';

/** Views in this process alone. */
export const memoryViewStore = (): ViewStore => {
  const kept = new Map<string, Map<string, StoredView>>();
  const of = ({ ledger, person }: ViewOwner): Map<string, StoredView> => {
    const key = JSON.stringify([ledger, person]);
    const views = kept.get(key) ?? new Map<string, StoredView>();
    kept.set(key, views);
    return views;
  };
  return {
    list: async (owner) =>
      [...of(owner).values()].toSorted((a, b) => {
        const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
        return one < other ? -1 : one > other ? 1 : 0;
      }),
    async put(owner, view, version) {
      const views = of(owner);
      if ((views.get(view.id)?.version ?? 0) !== version)
        throw new AppError('VERSION_CONFLICT', 'The view has been changed or removed since it was read.', {
          details: { view: view.id },
        });
      const stored = { ...structuredClone(view), version: version + 1 };
      views.set(view.id, stored);
      return stored;
    },
    remove: async (owner, id) => of(owner).delete(id),
  };
};

import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { SavedView, StoredView, ViewStore } from '#ports/view-store.ts';

export type ViewPorts = {
  readonly views: ViewStore;
  readonly clock: Clock;
  /** Tells whoever shows views of the ledger that there are others. */
  readonly viewsChanged: (ledger: string) => void;
};

/** Returns the filters that whoever asks saved under a name. */
export const listViews = ({ views }: ViewPorts, { ledger, actor }: LedgerContext): Promise<readonly StoredView[]> =>
  views.list({ ledger, person: actor });

/** Keeps a view. @throws AppError `VERSION_CONFLICT` where another window has changed or removed it since `version` */
export const keepView = async (
  { views, clock, viewsChanged }: ViewPorts,
  { ledger, actor }: LedgerContext,
  view: SavedView,
  version: number,
): Promise<StoredView> => {
  const kept = await views.put({ ledger, person: actor }, view, version, clock.now());
  viewsChanged(ledger);
  return kept;
};

/** @throws AppError `NOT_FOUND` */
export const removeView = async (
  { views, viewsChanged }: ViewPorts,
  { ledger, actor }: LedgerContext,
  id: string,
): Promise<void> => {
  if (!(await views.remove({ ledger, person: actor }, id)))
    throw new AppError('NOT_FOUND', 'There is no such view.', { details: { view: id } });
  viewsChanged(ledger);
};

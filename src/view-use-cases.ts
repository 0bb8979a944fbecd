import type { UseCases } from '#api/dependencies.ts';
import { keepView, listViews, removeView, type ViewPorts } from '#application/views/saved-views.ts';
import type { SavedFilter, SavedView } from '#contract/saved-views.ts';
import type { StoredView, ViewFilter } from '#ports/view-store.ts';

type ViewUseCases = Pick<UseCases, 'listViews' | 'keepView' | 'removeView'>;

/** The use cases of saved filters, in the words of the contract. */
export const viewUseCases = (ports: ViewPorts): ViewUseCases => ({
  listViews: async (context) => (await listViews(ports, context)).map(savedView),
  keepView: async (context, { id, name, filter }, version) =>
    savedView(await keepView(ports, context, { id, name, filter: filter as ViewFilter }, version)),
  removeView: (context, id) => removeView(ports, context, id),
});

/** What is kept was checked by the contract when it came. */
const savedView = ({ id, name, filter, version }: StoredView): SavedView => ({
  id,
  name,
  filter: filter as SavedFilter,
  version,
});

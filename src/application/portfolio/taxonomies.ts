import { type ChangeStreamPorts, changeStream } from '#application/changes/change-stream.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { type ChangeHistory, standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch, type Way } from '#domain/changes/decide-switch.ts';
import { AppError } from '#domain/errors.ts';
import { sameValue } from '#domain/journal/same-value.ts';
import { taxonomyStream, taxonomyStreams } from '#domain/ledger/streams.ts';
import { assertTaxonomy, type Taxonomy } from '#domain/portfolio/taxonomy.ts';
import type { ChangeStore } from '#ports/change-store.ts';

export type TaxonomyPorts = ChangeStreamPorts & { readonly changes: Pick<ChangeStore, 'ofStreams' | 'revision'> };

type TaxonomyChange = 'TaxonomySet' | 'TaxonomyRemoved';

/** Returns the taxonomies of a ledger by name; of one that was set several times the last that stands counts. */
export const taxonomiesOf = async (
  { changes }: { readonly changes: Pick<ChangeStore, 'ofStreams'> },
  ledger: string,
): Promise<readonly Taxonomy[]> => {
  const recorded = await changes.ofStreams(ledger, taxonomyStreams);
  return [...Map.groupBy(recorded, ({ stream }) => stream).values()]
    .map((some) => taxonomyOf(some.map(({ change }) => change) as ChangeHistory<TaxonomyChange>))
    .filter((taxonomy) => taxonomy !== null)
    .toSorted((a, b) => a.name.localeCompare(b.name));
};

const taxonomyOf = (history: ChangeHistory<TaxonomyChange>): Taxonomy | null => {
  const last = standingChanges(history).at(-1);
  return last?.type === 'TaxonomySet' ? last.data.taxonomy : null;
};

/** Keeps a taxonomy, whole; nothing where it is the same. @throws AppError `INVALID_INPUT`, `VERSION_CONFLICT`, `PROJECTION_BEHIND` */
export const setTaxonomy = (ports: TaxonomyPorts, context: LedgerContext, taxonomy: Taxonomy): Promise<void> => {
  assertTaxonomy(taxonomy);
  return changeStream<TaxonomyChange>(ports, context, taxonomyStream(taxonomy.id), (history) =>
    sameValue(taxonomyOf(history), taxonomy) ? null : { type: 'TaxonomySet', data: { taxonomy } },
  );
};

/** @throws AppError `NOT_FOUND`, `VERSION_CONFLICT`, `PROJECTION_BEHIND` */
export const removeTaxonomy = (ports: TaxonomyPorts, context: LedgerContext, id: string): Promise<void> =>
  changeStream<TaxonomyChange>(ports, context, taxonomyStream(id), (history) => {
    if (taxonomyOf(history) === null) throw unknownTaxonomy(id);
    return { type: 'TaxonomyRemoved', data: { id } };
  });

/** Takes back, or brings back, the last change of a taxonomy. @throws AppError `NOT_FOUND`, `CHANGE_STATE`, `VERSION_CONFLICT`, `PROJECTION_BEHIND` */
export const switchTaxonomy = (ports: TaxonomyPorts, context: LedgerContext, id: string, way: Way): Promise<void> =>
  changeStream<TaxonomyChange>(ports, context, taxonomyStream(id), (history) => {
    if (history.length === 0) throw unknownTaxonomy(id);
    return decideSwitch(history, way);
  });

const unknownTaxonomy = (id: string): AppError =>
  new AppError('NOT_FOUND', `There is no taxonomy "${id}".`, { details: { taxonomy: id } });

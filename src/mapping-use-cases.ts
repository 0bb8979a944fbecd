import type { UseCases } from '#api/dependencies.ts';
import {
  keepMapping,
  listMappings,
  outlineUpload,
  previewMapping,
  removeMapping,
} from '#application/imports/mappings.ts';
import type { ImportPorts } from '#application/imports/ports.ts';
import type { MappedRow, TableMapping as MappingView, StoredMapping as StoredView } from '#contract/import-mappings.ts';
import type { TableMapping } from '#domain/imports/table-mapping.ts';
import type { ReadActivityRow } from '#ports/activity-format.ts';
import type { ReadRow } from '#ports/execution-format.ts';
import type { StoredMapping } from '#ports/mapping-store.ts';

type MappingUseCases = Pick<
  UseCases,
  'outlineUpload' | 'previewMapping' | 'listMappings' | 'keepMapping' | 'removeMapping'
>;

/** The use cases of mappings, in the words of the contract. */
export const mappingUseCases = (ports: ImportPorts): MappingUseCases => ({
  outlineUpload: async (context, upload) => {
    const { fingerprint, header, rows, suggestion, stored } = await outlineUpload(ports, context, upload);
    return {
      fingerprint,
      header: [...header],
      rows: rows.map((row) => [...row]),
      suggestion: mappingView(suggestion),
      stored: stored === null ? null : mappingView(stored),
    };
  },
  previewMapping: async (context, upload, mapping) => {
    const { rows, questions } = await previewMapping(ports, context, upload, mapping as TableMapping);
    return { rows: rows.map(rowView), questions: [...questions] };
  },
  listMappings: async (context) => ({ mappings: (await listMappings(ports, context)).map(storedView) }),
  keepMapping: async (context, fingerprint, mapping) =>
    storedView(await keepMapping(ports, context, fingerprint, mapping as TableMapping)),
  removeMapping: (context, fingerprint) => removeMapping(ports, context, fingerprint),
});

const mappingView = (mapping: TableMapping): MappingView => ({
  ...mapping,
  columns: { ...mapping.columns },
  costs: [...mapping.costs],
  buyWords: [...mapping.buyWords],
  sellWords: [...mapping.sellWords],
  activities: mapping.activities && { ...mapping.activities, types: [...mapping.activities.types] },
});

const storedView = ({ fingerprint, mapping, changedAt }: StoredMapping): StoredView => ({
  fingerprint,
  mapping: mappingView(mapping),
  changedAt: new Date(changedAt).toISOString(),
});

const rowView = (row: ReadRow | ReadActivityRow): MappedRow => {
  if (row.kind === 'left-out') return { kind: row.kind, row: row.row, reason: row.reason };
  if (row.kind === 'activity') {
    const { account, date, at, type, quantity, price, gross, currency, fee, withheld } = row.activity;
    const instrument = row.instrument?.name ?? row.instrument?.symbol ?? row.instrument?.isin ?? null;
    const taxes = { germanTax: withheld.unsplit, foreignTax: withheld.foreign };
    const amounts = { quantity, price, gross, currency, fee, ...taxes };
    return { kind: row.kind, row: row.row, account, date, at, type, instrument, ...amounts };
  }
  if (row.kind === 'held') {
    const { kind, row: line, field, expected, found } = row;
    return { kind, row: line, field, expected, found };
  }
  const { kind, row: line, account, instrument, side, quantity, price, commission, executedAt } = row;
  const at = new Date(executedAt).toISOString();
  return { kind, row: line, account, instrument, side, quantity, price, commission, executedAt: at };
};

import type { FolderAnswers } from '#ports/watched-folder-store.ts';
import type { FolderPorts } from './ports.ts';

/**
 * Returns a text that stands for all that is answered about a folder's files: by the folder, by the zones of the sources,
 * by the mappings of tables, and by the formats that there are. A file that waits is tried again when it changes.
 */
export const answersText = async (
  { settings, mappings, formats }: Pick<FolderPorts, 'settings' | 'mappings' | 'formats'>,
  ledger: string,
): Promise<(folder: FolderAnswers) => string> => {
  const zones = (await settings.sourceZones(ledger)).map(({ source, timeZone }) => `${source}=${timeZone}`).sort();
  const tables = (await mappings.list(ledger))
    .map(({ fingerprint, changedAt }) => `${fingerprint}@${changedAt}`)
    .sort();
  const shared = [...zones, ...tables, ...formats.map(({ format }) => format)];
  return ({ timeZone, account, dateOrder }) => JSON.stringify([timeZone, account, dateOrder, ...shared]);
};

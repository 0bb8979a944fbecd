import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import { commitUpload, discardUpload } from '#web/shared/api/imports-queries.ts';
import { sendFile } from '#web/shared/api/send-file.ts';
import { createImportDesk, type ImportDesk } from './import-desk.ts';
import { emptyQueue, type ImportQueue } from './queue.ts';

/** Made by the shell, so that a file under way survives a look at other pages and ends with the session. */
export const DeskContext = createContext<ImportDesk | null>(null);

/** Answers that an import, its undo and its redo make stale. */
export const staleByImport = [
  'imports',
  'positions',
  'overview',
  'sources',
  'products',
  'activities',
  'instruments',
] as const;

export function useNewDesk(): ImportDesk {
  const queries = useQueryClient();
  const [desk] = useState(() =>
    createImportDesk({
      send: sendFile,
      discard: discardUpload,
      commit: async (body) => {
        const result = await commitUpload(body);
        for (const name of staleByImport) void queries.invalidateQueries({ queryKey: [name] });
        return result;
      },
    }),
  );
  return desk;
}

export function useDesk(): ImportDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is used outside DeskContext');
  return desk;
}

export function useQueue(): ImportQueue {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.queue, () => emptyQueue);
}

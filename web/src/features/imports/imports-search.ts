import { z } from 'zod';
import { rowStatus } from '#contract/imports.ts';

const pageNumber = z.coerce.number().int().min(1).optional().catch(undefined);

/** The list's address: its page, from 1. */
export const importsSearch = z.object({ page: pageNumber });

/** A batch's address: which of its rows are shown. */
export const batchSearch = z.object({ rows: rowStatus.optional().catch(undefined) });

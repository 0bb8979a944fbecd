import type { ActivityFormat } from '#ports/activity-format.ts';
import { ledgerFileFormat } from './ledger-file-format.ts';

/** Every format that activities are recognised in, the surest to tell from others first. */
export const activityFormats = (): readonly ActivityFormat[] => [ledgerFileFormat()];

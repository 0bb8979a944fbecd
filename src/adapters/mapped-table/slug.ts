import { headerKey } from '#adapters/text-files/header-key.ts';

/** A mapping's name as a part of the name of its source. */
export const slug = (name: string): string =>
  headerKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'table';

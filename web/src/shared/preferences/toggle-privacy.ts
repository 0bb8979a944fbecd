import { prefer, preferences } from './preferences.ts';

/** Hides every amount, or shows it again. */
export const togglePrivacy = (): void => prefer({ privacy: preferences().privacy !== true });

import { useTranslation } from 'react-i18next';
import { preferredTimeZone, usePreferences } from '#web/shared/preferences/preferences.ts';
import { createFormats, type Formats } from './formats.ts';

const locales: Readonly<Record<string, string>> = { de: 'de-DE', en: 'en-US' };

/** By locale, zone and privacy: a page has hundreds of places that format, and each formatter takes the browser a while. */
const kept = new Map<string, Formats>();

/** Without a zone: the browser's. */
const formatsOf = (locale: string, timeZone: string | undefined, hidden: boolean): Formats => {
  const key = [locale, timeZone, hidden].join(' ');
  const formats = kept.get(key) ?? createFormats(locale, timeZone ?? preferredTimeZone(), hidden);
  kept.set(key, formats);
  return formats;
};

/** The formatters of the chosen language and zone; amounts are dots in the privacy mode. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const { timeZone, privacy = false } = usePreferences();
  return formatsOf(locales[i18n.language] ?? 'en-US', timeZone, privacy);
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { preferredTimeZone, usePreferences } from '#web/shared/preferences/preferences.ts';
import { createFormats, type Formats } from './formats.ts';

const locales: Readonly<Record<string, string>> = { de: 'de-DE', en: 'en-US' };

/** The formatters of the chosen language and zone; amounts are dots in the privacy mode. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const { timeZone, privacy = false } = usePreferences();
  const locale = locales[i18n.language] ?? 'en-US';
  return useMemo(() => createFormats(locale, timeZone ?? preferredTimeZone(), privacy), [locale, timeZone, privacy]);
}

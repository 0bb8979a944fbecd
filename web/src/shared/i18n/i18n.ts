import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, prefer, preferredLanguage } from '#web/shared/preferences/preferences.ts';
import { de } from './de.ts';
import { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Sets the words up before the first render; both languages are in the page, so nothing is fetched later. */
export function startI18n(language: Language = preferredLanguage()): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { de: { translation: de }, en: { translation: en } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export function speak(language: Language): void {
  prefer({ language });
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

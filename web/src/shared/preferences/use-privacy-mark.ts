import { useEffect } from 'react';
import { usePreferences } from './preferences.ts';

/** Marks the page while amounts are hidden: what is typed into a field cannot be written otherwise, the theme draws it as dots. */
export function usePrivacyMark(): void {
  const { privacy = false } = usePreferences();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-privacy', privacy);
    return () => document.documentElement.removeAttribute('data-privacy');
  }, [privacy]);
}

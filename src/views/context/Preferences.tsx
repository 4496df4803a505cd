// Preferences of the person on this device, given to the screen by context: language, theme, order of the library.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { type Language, languages, setLanguage } from '@/i18n/translate';
import type { PreferenceName, Preferences, PreferenceValue } from '@/storage/preferences';
import { applyTheme } from '@/ui/theme';

const PreferencesContext = createContext<Preferences | null>(null);

export function PreferencesProvider({
  preferences,
  children,
}: {
  preferences: Preferences;
  children: ReactNode;
}) {
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

/** One preference, live, and the way to change it. */
export function usePreference<Name extends PreferenceName>(
  name: Name,
): [PreferenceValue<Name>, (value: PreferenceValue<Name>) => void] {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreference needs a PreferencesProvider above it');
  const watched = preferences.watch(name);
  const value = useSyncExternalStore(watched.subscribe, watched.get);
  return [value, (next) => preferences.set(name, next)];
}

/** The language that is chosen, or the first of the browser's languages that is spoken here. */
function languageOf(preferences: Preferences): Language {
  const chosen = preferences.get('language');
  if (chosen !== 'auto') return chosen;
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wished.flatMap((tag) => languages.find((one) => one === tag) ?? [])[0] ?? 'en';
}

/** Makes the page follow the preferences, those of other tabs included; resolves when the first words are there. */
export async function followPreferences(preferences: Preferences): Promise<void> {
  const speak = async () => {
    const language = languageOf(preferences);
    document.documentElement.lang = language;
    await setLanguage(language);
  };
  const dress = () => applyTheme(preferences.get('theme'));
  preferences.watch('language').subscribe(() => void speak());
  preferences.watch('theme').subscribe(dress);
  dress();
  await speak();
}

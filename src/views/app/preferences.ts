// Preferences of the person on this device, live: language and theme.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Language, languages, setLanguage } from '@/i18n/translate';
import { applyTheme, type Theme, themes } from '@/ui/theme';

type Preferences = { language: Language; theme: Theme };

const KEYS = { language: 'waymark:language', theme: 'waymark:theme' } as const;

/** What was kept under a key, as far as it is one of the known values. Storage may be switched off altogether. */
function kept<T extends string>(key: string, known: readonly T[]): T | undefined {
  try {
    const value = window.localStorage.getItem(key);
    return known.find((one) => one === value);
  } catch {
    return undefined;
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // The choice holds for this visit; there is nowhere to keep it.
  }
}

const spoken = (): Language =>
  languages.find((one) => navigator.languages.some((tag) => tag.toLowerCase().startsWith(one))) ?? 'en';

const store = createStore<Preferences>(() => ({
  language: 'en',
  theme: 'system',
}));

/** Reads the preferences and makes the page follow them; resolves when the words are there. */
export async function startPreferences(): Promise<void> {
  const preferred = {
    language: kept(KEYS.language, languages) ?? spoken(),
    theme: kept(KEYS.theme, themes) ?? 'system',
  };
  store.setState(preferred);
  applyTheme(preferred.theme);
  await speak(preferred.language);
}

async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language;
  await setLanguage(language);
}

/** Changes a preference and keeps it. */
export function choosePreferences(changes: Partial<Preferences>): void {
  store.setState(changes);
  const { language, theme } = changes;
  if (theme !== undefined) {
    applyTheme(theme);
    keep(KEYS.theme, theme);
  }
  if (language !== undefined) {
    keep(KEYS.language, language);
    void speak(language);
  }
}

/** The preferences, live. */
export const usePreferences = (): Preferences => useStore(store);

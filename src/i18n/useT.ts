// useT(): t() for components, which render again when the language changes.
import { useSyncExternalStore } from 'react';
import { language, onLanguage, t } from './translate';

/** t() bound to the current language. */
export function useT(): typeof t {
  useSyncExternalStore(onLanguage, language, language);
  return t;
}

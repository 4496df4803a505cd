// The layout engine of the screen, in the language of the interface. Another language writes other words, so it gets a new one.
import { useMemo, useSyncExternalStore } from 'react';
import { createCanvasMeasure } from '@/formats/measureText';
import { sceneWords } from '@/formats/sceneWords';
import { language, onLanguage } from '@/i18n/translate';
import { createLayout, type LayoutMap } from '@/layout/layoutMap';

const measure = createCanvasMeasure();

export function useLayout(): LayoutMap {
  const spoken = useSyncExternalStore(onLanguage, language, language);
  // The words are read anew for each language.
  return useMemo(() => layoutOf(spoken), [spoken]);
}

function layoutOf(_language: string): LayoutMap {
  return createLayout({ measure, words: sceneWords() });
}

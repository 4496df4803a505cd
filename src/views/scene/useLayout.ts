// The layout engine of the screen, in the language of the interface and with the type as the browser draws it. Another
// language writes other words, and another type breaks other lines, so each gets a new one.
import { useMemo, useSyncExternalStore } from 'react';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { sceneWords } from '@/formats/sceneWords';
import { language, onLanguage, t } from '@/i18n/translate';
import { createLayout, type LayoutMap } from '@/layout/layoutMap';
import { growOf, measureOn, onScreenType, PLAIN, type ScreenType, screenType } from './screenType';

const measure = createCanvasMeasure();

/** The layout of the map that is edited: it leaves each text the room that the browser takes for it. */
export function useLayout(): LayoutMap {
  const type = useSyncExternalStore(onScreenType, screenType);
  return useLayoutWith(type);
}

/** The layout of pictures, which are the same on every machine. */
export const usePictureLayout = (): LayoutMap => useLayoutWith(PLAIN);

function useLayoutWith(type: ScreenType): LayoutMap {
  const spoken = useSyncExternalStore(onLanguage, language, language);
  // The words are read again for each language.
  return useMemo(() => layoutOf(spoken, type), [spoken, type]);
}

function layoutOf(_language: string, type: ScreenType): LayoutMap {
  return createLayout({
    measure: measureOn(type, measure),
    words: sceneWords(t),
    lineHeights: type.lineHeights,
    grow: growOf(type, measure),
  });
}

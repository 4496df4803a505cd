// The layout engine of the screen, in the language of the interface and with the type as the browser draws it. Another
// language writes other words, and another type breaks other lines, so each gets a new one.
import { useSyncExternalStore } from 'react';
import type { Editor } from '@/editor/editor';
import { shownNow } from '@/editor/openViews';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { sceneWords } from '@/formats/sceneWords';
import { language, onLanguage, t } from '@/i18n/translate';
import { createLayout, type Layout } from '@/layout/layoutMap';
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Steps } from '@/model/steps';
import { useEditor } from '@/views/context/EditorContext';
import { growOf, measureOn, onScreenType, PLAIN, type ScreenType, screenType } from './screenType';

const measure = createCanvasMeasure();

type Known = { spoken: string; type: ScreenType; layout: Layout };

/** By open project: its screens share a layout, which remembers the maps, so that going to another costs nothing anew. */
const layouts = new WeakMap<Editor, readonly Known[]>();

/** That of the pictures, and that of the map where its type is another. */
const REMEMBERED = 2;

/** The layout of the map that is edited: it leaves each text the room that the browser takes for it. */
export function useLayout(): Layout {
  const type = useSyncExternalStore(onScreenType, screenType);
  return useLayoutWith(type);
}

/** The layout of pictures, which are the same on every machine. */
export const usePictureLayout = (): Layout => useLayoutWith(PLAIN);

/** Lays a map out before its screen asks for it. */
export function layoutAhead(editor: Editor, mapId: Id): Steps<Scene> {
  const shown = shownNow(editor.store.getState(), mapId);
  return layoutFor(editor, language(), screenType()).inSteps(shown, mapId);
}

function useLayoutWith(type: ScreenType): Layout {
  const editor = useEditor();
  const spoken = useSyncExternalStore(onLanguage, language, language);
  return layoutFor(editor, spoken, type);
}

function layoutFor(editor: Editor, spoken: string, type: ScreenType): Layout {
  const known = layouts.get(editor) ?? [];
  const found = known.find((one) => one.spoken === spoken && one.type === type);
  if (found) return found.layout;
  const layout = createLayout({
    measure: measureOn(type, measure),
    // The words are read again for each language.
    words: sceneWords(t),
    lineHeights: type.lineHeights,
    grow: growOf(type, measure),
  });
  layouts.set(editor, [{ spoken, type, layout }, ...known].slice(0, REMEMBERED));
  return layout;
}

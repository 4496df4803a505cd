// What the parts of the page share: the project, the words, what is shown, and the layout of its maps.
import type { PicturesById } from '@/formats/browser/canvasPen';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { sceneWords } from '@/formats/sceneWords';
import type { PageSettings } from '@/formats/pageBlocks';
import { createLayout } from '@/layout/layoutMap';
import { paletteOf } from '@/layout/lookPalette';
import type { Palette, Tone } from '@/layout/palette';
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Colour, JourneyMap, Project } from '@/model/types';
import { either } from './brand';
import type { PageData } from './pageData';
import { pagePictures } from './pictures';
import type { Store } from './store';
import { type PageLanguage, type Words, wordsIn } from './words';

export type Reader = {
  project: Project;
  settings: PageSettings;
  faces: PageData['faces'];
  store: Store;
  words: () => Words;
  palette: () => Palette;
  /** A colour for the words and boxes of a page: as its theme has it, and light on paper. */
  tone: (colour: Colour) => Tone;
  /** A map laid out in the language of the page. */
  scene: (mapId?: Id) => Scene;
  /** The same with its folded lanes open, for a look that has room for all. */
  openScene: () => Scene;
  map: () => JourneyMap;
  measure: ReturnType<typeof createCanvasMeasure>;
  pictures: { of: PicturesById; listen: (listener: () => void) => void };
};

export function createReader({ project, settings, faces }: PageData, store: Store): Reader {
  const measure = createCanvasMeasure();
  const spoken = new Map<PageLanguage, { words: Words; layout: ReturnType<typeof createLayout> }>();
  const now = () => {
    const { language } = store.get();
    let known = spoken.get(language);
    if (!known) {
      const words = wordsIn(language);
      spoken.set(
        language,
        (known = { words, layout: createLayout({ measure, words: sceneWords(words.t) }) }),
      );
    }
    return known;
  };
  return {
    project,
    settings,
    faces,
    store,
    measure,
    words: () => now().words,
    palette: () => paletteOf(project, store.get().theme),
    tone: (colour) =>
      eitherTone(paletteOf(project, 'light').stages[colour], paletteOf(project, 'dark').stages[colour]),
    scene: (mapId = store.get().mapId) =>
      now().layout(store.get().unfolded ? unfolded(project) : project, mapId),
    openScene: () => now().layout(unfolded(project), store.get().mapId),
    map() {
      const map = project.maps[store.get().mapId];
      if (!map) throw new Error('no-map');
      return map;
    },
    pictures: pagePictures(project),
  };
}

const eitherTone = (light: Tone, dark: Tone): Tone => ({
  soft: either(light.soft, dark.soft),
  ink: either(light.ink, dark.ink),
  strong: either(light.strong, dark.strong),
});

const known = new WeakMap<Project, Project>();

/** The project with no lane folded. */
function unfolded(project: Project): Project {
  const before = known.get(project);
  if (before) return before;
  const lanes = Object.fromEntries(
    Object.entries(project.lanes).map(([id, lane]) => [
      id,
      lane.collapsed ? { ...lane, collapsed: false } : lane,
    ]),
  );
  const open = { ...project, lanes };
  known.set(project, open);
  return open;
}

// aScene(): the scene of a built project, measured by the table of the font, with plain English words.
import { sceneWords as wordsOf } from '@/formats/sceneWords';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { createLayout, type LayoutMap } from '@/layout/layoutMap';
import type { Scene, SceneWords } from '@/layout/scene';
import type { BuiltProject } from './aProject';

export const sceneWords: SceneWords = wordsOf(t);

/** A fresh layout that remembers nothing yet. */
export const aLayout = (): LayoutMap => createLayout({ measure: createTableMeasure(), words: sceneWords });

/** The scene of a built project's map, from scratch. */
export const aScene = ({ project, mapId }: BuiltProject): Scene => aLayout()(project, mapId);

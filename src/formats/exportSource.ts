// exportSource(): a map of a project as the export formats take it.
import { type Palette, PALETTES } from '@/layout/palette';
import { createLayout, type LayoutMap } from '@/layout/layoutMap';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { ExportSource } from './exportFormat';
import { mapPicture, type Speech } from './mapPicture';
import { sceneWords } from './sceneWords';

export type SourceOptions = Speech & {
  measure: MeasureText;
  /** The layout where there is one already. */
  layout?: LayoutMap;
  palette?: Palette;
};

/** What is exported of a map. Nothing is laid out before a format asks for it. */
export function exportSource(
  project: Project,
  mapId: Id,
  { t, language, measure, layout, palette = PALETTES.light }: SourceOptions,
): ExportSource {
  let known: Scene | undefined;
  const scene = () => (known ??= (layout ?? createLayout({ measure, words: sceneWords(t) }))(project, mapId));
  return {
    project,
    mapId,
    t,
    language,
    scene,
    picture: (options) => mapPicture(project, scene(), { palette, measure, t, language }, options),
  };
}

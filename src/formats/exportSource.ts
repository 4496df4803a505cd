// exportSource(): a map of a project as the export formats take it.
import { showsEvidence } from '@/analysis/evidenceLevel';
import { paletteOf } from '@/layout/lookPalette';
import type { Palette } from '@/layout/palette';
import { createLayout, type LayoutMap } from '@/layout/layoutMap';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { ExportSource } from './exportFormat';
import { mapPicture, type Speech } from './mapPicture';
import { sceneWords } from './sceneWords';
import { mapSheets } from './sheets/mapSheets';

export type SourceOptions = Speech & {
  measure: MeasureText;
  /** The layout where there is one already. */
  layout?: LayoutMap;
  palette?: Palette;
  /** Which part of the map it is, in words; absent where it is the whole. */
  part?: string | undefined;
};

/** What is exported of a map. Nothing is laid out before a format asks for it. */
export function exportSource(
  project: Project,
  mapId: Id,
  { t, language, measure, layout, palette = paletteOf(project, 'light'), part }: SourceOptions,
): ExportSource {
  const known = new Map<boolean | undefined, Scene>();
  const scene = (evidence?: boolean): Scene => {
    let laid = known.get(evidence);
    if (!laid) {
      const lay = layout ?? createLayout({ measure, words: sceneWords(t) });
      known.set(evidence, (laid = lay(withMarks(project, mapId, evidence), mapId)));
    }
    return laid;
  };
  return {
    project,
    mapId,
    t,
    language,
    part,
    measure,
    scene,
    table: mapSheets(project, mapId, t, language),
    picture: (options) =>
      mapPicture(project, scene(options.evidence), { palette, measure, t, language, part }, options),
  };
}

/** The project whose map shows marks of evidence or not, whatever the map itself says. */
function withMarks(project: Project, mapId: Id, evidence: boolean | undefined): Project {
  const map = project.maps[mapId];
  if (!map || evidence === undefined || evidence === showsEvidence(project, map)) return project;
  return { ...project, maps: { ...project.maps, [mapId]: { ...map, showEvidence: evidence } } };
}

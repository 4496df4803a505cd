// The picture of a map of a project: its scene with the title and the line that says what it is.
import { language, t } from '@/i18n/translate';
import type { Palette } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import type { JourneyMap, Project } from '@/model/types';
import { pictureTitle } from './mapTitle';
import { layoutPicture, type Picture, type PictureOptions } from './picture';
import { stateWords } from './sceneWords';

/** What stands under the title: state of the map, lead persona, owner, today. */
export function mapSubtitle(project: Project, map: JourneyMap, now = new Date()): string {
  const lead = map.leadPersonaId === undefined ? undefined : project.personas[map.leadPersonaId];
  const date = new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(now);
  return [t(stateWords[map.state]), lead?.name, map.owner, date].filter(Boolean).join(' · ');
}

/** Lays out the picture of a scene of this project, in the language of the interface. */
export function mapPicture(
  project: Project,
  scene: Scene,
  { palette, measure }: { palette: Palette; measure: MeasureText },
  options: PictureOptions,
): Picture {
  const map = project.maps[scene.mapId];
  const title = pictureTitle(project, map);
  const subtitle = map ? mapSubtitle(project, map) : '';
  return layoutPicture({ scene, palette, measure, title, subtitle }, options);
}

// The picture of a map of a project: its scene with the title and the line that says what it is.
import { localeOf } from '@/i18n/locale';
import type { Translate } from '@/i18n/messages';
import type { Palette } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import type { JourneyMap, Project } from '@/model/types';
import { pictureTitle } from './mapTitle';
import type { Picture, PictureOptions } from './picture';
import { layoutPicture } from './scenePicture';
import type { SlideSize } from './slide';
import { stateWords } from './sceneWords';

/** The language that a picture speaks: its words, and its tag for dates. */
export type Speech = { t: Translate; language: string };

/** What stands under the title: which part of the map it is, its state, lead persona, owner, today. */
function mapSubtitle(
  project: Project,
  map: JourneyMap,
  { t, language, part }: Speech & { part?: string | undefined },
): string {
  const lead = map.leadPersonaId === undefined ? undefined : project.personas[map.leadPersonaId];
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(new Date());
  return [part, t(stateWords[map.state]), lead?.name, map.owner, date].filter(Boolean).join(' · ');
}

/** Lays out the picture of a scene of this project. */
export function mapPicture(
  project: Project,
  scene: Scene,
  {
    palette,
    measure,
    slide,
    ...speech
  }: {
    palette: Palette;
    measure: MeasureText;
    part?: string | undefined;
    slide?: SlideSize | undefined;
  } & Speech,
  options: PictureOptions,
): Picture {
  const map = project.maps[scene.mapId];
  const title = pictureTitle(project, map);
  const subtitle = map ? mapSubtitle(project, map, speech) : '';
  const picture = layoutPicture({ scene, palette, measure, t: speech.t, title, subtitle, slide }, options);
  // Without a title its head tells state and day, which are no name of a file.
  return { ...picture, fileTitle: title };
}

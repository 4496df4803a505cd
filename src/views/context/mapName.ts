// What a map is called on the screen, where there must always be a word to click on.
import { mapTitle } from '@/formats/mapTitle';
import { t } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import type { JourneyMap, Project } from '@/model/types';

/** The map's title, that of its project for the first map, or a word that says that there is none. */
export const mapName = (project: Project, map: JourneyMap): string =>
  mapTitle(project, map) || map.title.trim() || t('app.untitledMap');

/** What a target derived from a map is called; nothing where the map is called nothing. */
export function targetTitle(project: Project, map: JourneyMap): string {
  const title = mapTitle(project, map);
  return title === '' ? '' : t('app.targetTitle', { title }).slice(0, LIMITS.title);
}

// What a project and its maps are called: a title that nobody has chosen is no title.
import { madeUpTitles } from '@/i18n/madeUpTitles';
import { mapsOf } from '@/model/select';
import type { JourneyMap, Project } from '@/model/types';
import { NAMELESS } from './fileName';

/** The title as it was chosen; empty where the program gave it or there is none. */
const chosen = (title: string): string => {
  const plain = title.trim();
  return madeUpTitles.has(plain) ? '' : plain;
};

/** What a project was called; the title of its first map where only that was given one; empty where nothing was. */
export const projectTitle = (project: Project): string =>
  chosen(project.title) || chosen(mapsOf(project)[0]?.title ?? '');

/** What a map was called. The first one of a project takes the project's title until it gets its own. */
export function mapTitle(project: Project, map: JourneyMap): string {
  const own = chosen(map.title);
  return own === '' && mapsOf(project)[0]?.id === map.id ? chosen(project.title) : own;
}

/** The title over a picture or a sheet. A map is often called no more than "Today": the project says of what. */
export const pictureTitle = (project: Project, map: JourneyMap | undefined): string =>
  [...new Set([chosen(project.title), map ? mapTitle(project, map) : ''])].filter(Boolean).join(' \u2013 ');

/** What the file of a part of a project is called: as that of the whole, and by its own words. */
export const partTitle = (project: Project, ...words: readonly string[]): string =>
  partNamed(projectTitle(project), ...words);

/** What the file of a part of something is called: by the title of the whole, or as a file without one, and its own words. */
export const partNamed = (title: string, ...words: readonly string[]): string =>
  [title || NAMELESS, ...words].filter(Boolean).join(' - ');
